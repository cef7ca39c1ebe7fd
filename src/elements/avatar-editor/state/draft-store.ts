// Changes drafts and closes the pictures they let go of; turns from one person to the next.
import {AvatarCancelledEvent, AvatarChangedEvent} from '../../../events.js';
import {getBitmaps, emptyDraft, reduce, getUnsaved, getOpenImage, type Action, type Draft} from './draft.js';
import type {PersonDraft} from './person-draft.js';
import {PersonDrafts, type Identity} from './person-drafts.js';

interface DraftStoreOptions {
  /** Who is to be shown, as the host says. */
  identity(): Identity;
  stopCamera(): void;
  /** The draft that is shown has changed. */
  onDraftChange(before: Draft, after: Draft): void;
  /** Somebody else's draft is shown now. */
  onPersonChange(): void;
  dispatch(event: Event): void;
}

export class DraftStore {
  readonly #options: DraftStoreOptions;
  readonly #drafts = new PersonDrafts();

  constructor(options: DraftStoreOptions) {
    this.#options = options;
  }

  /** The draft of whoever the host says is shown now. */
  get person(): PersonDraft {
    const {left, lost} = this.#drafts.switchTo(this.#options.identity());
    if (left) this.#onPersonLeft(left);
    for (const person of lost) {
      this.#remove(person);
      this.#options.dispatch(new AvatarCancelledEvent(person.personId));
    }
    return this.#drafts.shown;
  }

  /** The same without turning to them, for who only looks. */
  get shown(): PersonDraft | undefined {
    return this.#drafts.get(this.#options.identity());
  }

  /** True while something would be lost, of whomever. */
  get hasUnsavedChanges(): boolean {
    return this.#drafts.all.some(({draft}) => getUnsaved(draft) !== undefined);
  }

  /** The draft of somebody who may be out of sight by now; nothing where nobody could come back to it. */
  find(personId: string): PersonDraft | undefined {
    return this.person.personId === personId ? this.person : this.#drafts.find(personId);
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

  /** Gives up everything that was begun, of whomever, except what is being saved. */
  discardAll(): void {
    for (const person of this.#drafts.all) {
      if (person.saving) continue;
      if (this.isShown(person)) this.apply(person, {type: 'discard'});
      this.#remove(person);
    }
  }

  /** A draft out of sight is kept only for what would be lost. */
  removeIfEmpty(person: PersonDraft): void {
    if (!this.isShown(person) && !person.hasUnsavedWork) this.#remove(person);
  }

  /** The camera looks at one person only. */
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
