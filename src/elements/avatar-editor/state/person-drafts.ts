// The drafts by person. The draft of a person who is not shown any more is parked and restored with that person.
import {isSameWithoutId, type Identity} from '../../shared/shown-person.js';
import {PersonDraft} from './person-draft.js';

/** Data that identifies the person of an editor. */
export interface EditorIdentity extends Identity {
  /** The app and the signed-in person. */
  readonly session: string;
}

/** Maximum number of parked drafts. */
const MAX_PARKED = 8;

export class PersonDrafts {
  readonly #parked = new Map<string, PersonDraft>();
  #shown = new PersonDraft('', '');
  #identity?: EditorIdentity;
  #wasNamed = false;

  get shown(): PersonDraft {
    return this.#shown;
  }

  /** The draft of this person, without switching to it. */
  get(identity: EditorIdentity): PersonDraft | undefined {
    if (this.#isShown(identity)) return this.#shown;
    return this.#identity?.session === identity.session ? this.#parked.get(identity.personId) : undefined;
  }

  /** All drafts, the current one first. */
  get all(): readonly PersonDraft[] {
    return [this.#shown, ...this.#parked.values()];
  }

  /** The current draft of a person who was shown earlier. `undefined` in another session, and without an id unless still shown. */
  find(earlier: PersonDraft): PersonDraft | undefined {
    const {personId, session} = earlier;
    const shown = this.#shown;
    if (earlier === shown) return shown;
    if (!personId || session !== shown.session) return undefined;
    if (personId === shown.personId) return shown;
    const parked = this.#parked.get(personId) ?? earlier;
    this.#parked.set(personId, parked);
    return parked;
  }

  /** Switches to this person. `left`: the previous draft; `lost`: drafts that are not kept. */
  switchTo(identity: EditorIdentity): {readonly left?: PersonDraft; readonly lost: readonly PersonDraft[]} {
    const before = this.#shown;
    const {personId, session} = identity;
    const isOtherSession = this.#identity && this.#identity.session !== session;
    const isSame = this.#isShown(identity);
    this.#identity = identity;
    this.#wasNamed ||= Boolean(identity.personId);
    if (isSame) {
      Object.assign(before, {personId, session});
      return {lost: []};
    }
    if (isOtherSession) {
      // Drafts of one user are not available to the next one.
      const lost = this.all.filter(({hasUnsavedWork}) => hasUnsavedWork);
      this.#parked.clear();
      this.#shown = new PersonDraft(personId, session);
      return {left: before, lost};
    }
    this.#shown = this.#parked.get(personId) ?? new PersonDraft(personId, session);
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
   * A person without an id who gets one stays the same person. The name of a new person may be entered next to the editor, so a
   * new name without any picture is not another person.
   */
  #isShown(identity: EditorIdentity): boolean {
    const {session, personId} = identity;
    const before = this.#identity;
    if (!before) return true;
    if (before.session !== session) return false;
    if (before.personId) return before.personId === personId;
    if (personId) return !this.#wasNamed;
    return isSameWithoutId(before, identity);
  }
}
