// Which draft is whose. Another person is another draft: the one before is parked, and is there again with its person.
import {PersonDraft} from './person-draft.js';

/** Facts by which an editor tells one person from another. */
export interface Identity {
  /** The app and the signed-in person. */
  readonly session: string;
  readonly personId: string;
  readonly personName: string;
  readonly src: string;
}

/** How many drafts of people out of sight are kept. */
const MAX_PARKED = 8;

export class PersonDrafts {
  readonly #parked = new Map<string, PersonDraft>();
  #shown = new PersonDraft('');
  #identity?: Identity;
  #wasNamed = false;

  get shown(): PersonDraft {
    return this.#shown;
  }

  /** The draft of this person, without showing it yet. */
  get(identity: Identity): PersonDraft | undefined {
    if (this.#isShown(identity)) return this.#shown;
    return this.#identity?.session === identity.session ? this.#parked.get(identity.personId) : undefined;
  }

  /** All of them, the one that is shown first. */
  get all(): readonly PersonDraft[] {
    return [this.#shown, ...this.#parked.values()];
  }

  /** The draft of somebody who may be out of sight by now; nothing where nobody could come back to it. */
  find(personId: string): PersonDraft | undefined {
    if (this.#shown.personId === personId) return this.#shown;
    if (!personId) return undefined;
    const parked = this.#parked.get(personId) ?? new PersonDraft(personId);
    this.#parked.set(personId, parked);
    return parked;
  }

  /** Turns to this person. `left` is the draft that was shown before; `lost` are those that are not kept. */
  switchTo(identity: Identity): {readonly left?: PersonDraft; readonly lost: readonly PersonDraft[]} {
    const before = this.#shown;
    const isOtherSession = this.#identity && this.#identity.session !== identity.session;
    const isSame = this.#isShown(identity);
    this.#identity = identity;
    this.#wasNamed ||= Boolean(identity.personId);
    if (isSame) {
      before.personId = identity.personId;
      return {lost: []};
    }
    const {personId} = identity;
    if (isOtherSession) {
      // What one user has begun is not there for the next one.
      const lost = this.all.filter(({hasUnsavedWork}) => hasUnsavedWork);
      this.#parked.clear();
      this.#shown = new PersonDraft(personId);
      return {left: before, lost};
    }
    this.#shown = this.#parked.get(personId) ?? new PersonDraft(personId);
    this.#parked.delete(personId);
    return {left: before, lost: this.#park(before)};
  }

  /** A draft out of sight that is done. */
  delete(draft: PersonDraft): void {
    if (this.#parked.get(draft.personId) === draft) this.#parked.delete(draft.personId);
  }

  /** Without an id nobody could come back to it. A save goes on without being kept. */
  #park(draft: PersonDraft): readonly PersonDraft[] {
    if (!draft.hasUnsavedWork) return [];
    if (!draft.personId) return draft.saving ? [] : [draft];
    this.#parked.set(draft.personId, draft);
    const idle = [...this.#parked.values()].filter(({saving}) => !saving);
    const lost = idle.slice(0, Math.max(idle.length - MAX_PARKED, 0));
    for (const old of lost) this.delete(old);
    return lost;
  }

  /**
   * A person who had no id so far and is given one is the same person; without ids, another name together with another
   * picture is somebody else, while either alone is news about the same one.
   */
  #isShown({session, personId, personName, src}: Identity): boolean {
    const before = this.#identity;
    if (!before) return true;
    if (before.session !== session) return false;
    if (before.personId) return before.personId === personId;
    if (personId) return !this.#wasNamed;
    return before.personName === personName || before.src === src;
  }
}
