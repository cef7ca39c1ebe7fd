// How the parts of the editor hear of changes of its state.
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';
import type {Draft} from './draft.js';

/** Each method is called after the change. */
export interface EditorSubscriber {
  draftChanged?(before: Draft, after: Draft): void;
  /** The draft of another person is current now. */
  personChanged?(): void;
  /** The avatar is queued or was rejected; or it left the outbox, sent or discarded. */
  queuedChanged?(queued: QueuedSaveActions | undefined, isSent: boolean): void;
  /** Something happened that only has to be announced. */
  announce?(text: string): void;
}
