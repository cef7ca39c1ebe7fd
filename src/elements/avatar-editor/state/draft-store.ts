// Changes drafts and closes the pictures they let go of; turns from one person to the next.
import {AvatarCancelledEvent, AvatarChangedEvent} from '../../../events.js';
import {bitmapsOf, nothing, reduce, unsaved, workOf, type Action, type Draft} from './draft.js';
import type {PersonDraft} from './person-draft.js';
import {PersonDrafts, type Identity} from './person-drafts.js';

interface KeeperOptions {
  /** Who is to be shown, as the host says. */
  identity(): Identity;
  stopCamera(): void;
  /** The draft that is shown has changed. */
  changed(before: Draft, after: Draft): void;
  /** Somebody else's draft is shown now. */
  switched(): void;
  dispatch(event: Event): void;
}

export class DraftKeeper {
  readonly #options: KeeperOptions;
  readonly #drafts = new PersonDrafts();

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** The draft of whoever the host says is shown now. */
  get person(): PersonDraft {
    const {left, lost} = this.#drafts.turnTo(this.#options.identity());
    if (left) this.#leave(left);
    for (const person of lost) {
      this.#forget(person);
      this.#options.dispatch(new AvatarCancelledEvent(person.personId));
    }
    return this.#drafts.shown;
  }

  /** The same without turning to them, for who only looks. */
  get shown(): PersonDraft | undefined {
    return this.#drafts.of(this.#options.identity());
  }

  /** True while something would be lost, of whomever. */
  get unsaved(): boolean {
    return this.#drafts.all.some(({draft}) => unsaved(draft) !== undefined);
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
    this.#become(person, reduce(before, action));
    if (before.phase === 'opening' && person.draft.phase !== 'opening') person.opening?.controller.abort();
    const isNews = unsaved(before) !== unsaved(person.draft);
    if (isNews && this.isShown(person)) this.#options.dispatch(new AvatarChangedEvent());
  }

  /** Gives up everything that was begun, of whomever, except what is being saved. */
  discardAll(): void {
    for (const person of this.#drafts.all) {
      if (person.saving) continue;
      if (this.isShown(person)) this.apply(person, {type: 'discard'});
      this.#forget(person);
    }
  }

  /** A draft out of sight is kept only for what would be lost. */
  tidy(person: PersonDraft): void {
    if (!this.isShown(person) && !person.isWorthKeeping) this.#forget(person);
  }

  /** The camera looks at one person only. */
  #leave(left: PersonDraft): void {
    this.#options.stopCamera();
    if (left.draft.phase === 'camera') left.draft = reduce(left.draft, {type: 'back'});
    this.tidy(left);
    this.#options.switched();
  }

  #forget(person: PersonDraft): void {
    person.stop();
    this.#become(person, nothing);
    this.#drafts.drop(person);
  }

  #become(person: PersonDraft, after: Draft): void {
    const before = person.draft;
    if (after === before) return;
    person.draft = after;
    const held = bitmapsOf(after);
    for (const bitmap of bitmapsOf(before)) if (!held.includes(bitmap)) bitmap.close();
    if (!workOf(after)) person.finisher?.stop();
    if (!this.isShown(person)) return;
    if (after.phase !== 'camera') this.#options.stopCamera();
    this.#options.changed(before, after);
  }
}
