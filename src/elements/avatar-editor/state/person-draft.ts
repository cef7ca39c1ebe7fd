// The draft of one person and its running work. It is kept when the editor shows another person.
import {emptyDraft, getUnopened, getUnsaved, type Draft} from './draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import {VersionGuard} from '../save/version-guard.js';

/** A file that is being opened. */
interface Opening {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

/** A save that runs. */
interface Saving {
  /** Set once it is run. */
  done?: Promise<void>;
  run(): Promise<void>;
  stop(): void;
}

export class PersonDraft {
  draft: Draft = emptyDraft;
  readonly versionGuard = new VersionGuard();
  opening?: Opening;
  saving?: Saving;
  /** Encodes the file; created when an image is opened. */
  resultCache?: ResultCache;

  constructor(
    /** '' while the host has not set an id. */
    public personId: string,
    /** The app and the signed-in person. */
    public session: string,
  ) {}

  /** True if there are unsaved changes or a file that is being opened, or could not be opened yet. */
  get hasUnsavedWork(): boolean {
    const {draft} = this;
    return draft.phase === 'opening' || (getUnopened(draft) ?? getUnsaved(draft)) !== undefined;
  }

  /** Stops all work except a running save. */
  stop(): void {
    this.opening?.controller.abort();
    this.resultCache?.stop();
  }
}
