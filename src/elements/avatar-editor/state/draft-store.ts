// Stores the drafts, applies actions, closes bitmaps that are not used any more and switches between persons.
import {AvatarCancelledEvent, AvatarChangedEvent} from '../../../events.js';
import {getBitmaps, emptyDraft, reduce, getUnsaved, getOpenImage, type Action, type Draft} from './draft.js';
import type {PersonDraft} from './person-draft.js';
import {PersonDrafts, type EditorIdentity} from './person-drafts.js';

interface DraftStoreOptions {
  /** The person that the host shows. */
  identity(): EditorIdentity;
  stopCamera(): void;
  /** The current draft has changed. */
  onDraftChange(before: Draft, after: Draft): void;
  /** The draft of another person is current now. */
  onPersonChange(): void;
  dispatch(event: Event): void;
}

export class DraftStore {
  readonly #options: DraftStoreOptions;
  readonly #drafts = new PersonDrafts();

  constructor(options: DraftStoreOptions) {
    this.#options = options;
  }

  /** The draft of the person that the host shows. Switches to that person if needed. */
  get person(): PersonDraft {
    const {left, lost} = this.#drafts.switchTo(this.#options.identity());
    if (left) this.#onPersonLeft(left);
    for (const person of lost) {
      this.#remove(person);
      this.#options.dispatch(new AvatarCancelledEvent(person.personId));
    }
    return this.#drafts.shown;
  }

  /** Like `person`, but without switching: for reads. */
  get shown(): PersonDraft | undefined {
    return this.#drafts.get(this.#options.identity());
  }

  /** The drafts with unsaved changes, of all persons. */
  get unsavedDrafts(): Draft[] {
    return this.#drafts.all.map(({draft}) => draft).filter(getUnsaved);
  }

  /** The current draft of a person who was shown earlier. `undefined` in another session, and without an id unless still shown. */
  find(earlier: PersonDraft): PersonDraft | undefined {
    void this.person; // Switches to the person that the host shows.
    return this.#drafts.find(earlier);
  }

  isShown(person: PersonDraft): boolean {
    return person === this.#drafts.shown;
  }

  apply(person: PersonDraft, action: Action): void {
    const before = person.draft;
    this.#setDraft(person, reduce(before, action));
    if (before.phase === 'opening' && person.draft.phase !== 'opening') person.opening?.controller.abort();
    const hasChanged = getUnsaved(before) !== getUnsaved(person.draft);
    if (hasChanged && this.isShown(person)) this.#options.dispatch(new AvatarChangedEvent());
  }

  /** Discards the drafts of all persons, except those that are being saved. */
  discardAll(): void {
    for (const person of this.#drafts.all) {
      if (person.saving) continue;
      if (this.isShown(person)) this.apply(person, {type: 'discard'});
      this.#remove(person);
    }
  }

  /** Removes a parked draft without unsaved changes. */
  removeIfEmpty(person: PersonDraft): void {
    if (!this.isShown(person) && !person.hasUnsavedWork) this.#remove(person);
  }

  /** The camera belongs to one person only. */
  #onPersonLeft(left: PersonDraft): void {
    this.#options.stopCamera();
    if (left.draft.phase === 'camera') left.draft = reduce(left.draft, {type: 'go-back'});
    this.removeIfEmpty(left);
    this.#options.onPersonChange();
  }

  #remove(person: PersonDraft): void {
    person.stop();
    this.#setDraft(person, emptyDraft);
    this.#drafts.delete(person);
  }

  #setDraft(person: PersonDraft, after: Draft): void {
    const before = person.draft;
    if (after === before) return;
    person.draft = after;
    const kept = getBitmaps(after);
    for (const bitmap of getBitmaps(before)) if (!kept.includes(bitmap)) bitmap.close();
    if (!getOpenImage(after)) person.resultCache?.stop();
    if (!this.isShown(person)) return;
    if (after.phase !== 'camera') this.#options.stopCamera();
    this.#options.onDraftChange(before, after);
  }
}
