// The drafts by person. The draft of a person who is not shown any more is parked and restored with that person.
import {PersonDraft} from './person-draft.js';

/** Data that identifies the person of an editor. */
export interface Identity {
  /** The app and the signed-in person. */
  readonly session: string;
  readonly personId: string;
  readonly personName: string;
  readonly src: string;
}

/** Maximum number of parked drafts. */
const MAX_PARKED = 8;

export class PersonDrafts {
  readonly #parked = new Map<string, PersonDraft>();
  #shown = new PersonDraft('');
  #identity?: Identity;
  #wasNamed = false;

  get shown(): PersonDraft {
    return this.#shown;
  }

  /** The draft of this person, without switching to it. */
  get(identity: Identity): PersonDraft | undefined {
    if (this.#isShown(identity)) return this.#shown;
    return this.#identity?.session === identity.session ? this.#parked.get(identity.personId) : undefined;
  }

  /** All drafts, the current one first. */
  get all(): readonly PersonDraft[] {
    return [this.#shown, ...this.#parked.values()];
  }

  /** The draft of a person who may not be shown any more; `undefined` without an id. */
  find(personId: string): PersonDraft | undefined {
    if (this.#shown.personId === personId) return this.#shown;
    if (!personId) return undefined;
    const parked = this.#parked.get(personId) ?? new PersonDraft(personId);
    this.#parked.set(personId, parked);
    return parked;
  }

  /** Switches to this person. `left`: the previous draft; `lost`: drafts that are not kept. */
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
      // Drafts of one user are not available to the next one.
      const lost = this.all.filter(({hasUnsavedWork}) => hasUnsavedWork);
      this.#parked.clear();
      this.#shown = new PersonDraft(personId);
      return {left: before, lost};
    }
    this.#shown = this.#parked.get(personId) ?? new PersonDraft(personId);
    this.#parked.delete(personId);
    return {left: before, lost: this.#park(before)};
  }

  /** Removes a parked draft. */
  delete(draft: PersonDraft): void {
    if (this.#parked.get(draft.personId) === draft) this.#parked.delete(draft.personId);
  }

  /** A draft without an id cannot be restored, so it is not parked. A running save continues anyway. */
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
   * A person without an id who gets one stays the same person. Without ids, a new name together with a new picture is
   * another person; a change of only one of them is not.
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
