// The draft of one person and what runs for it. An editor that shows somebody else by then leaves it as it is.
import {emptyDraft, getUnsaved, type Draft} from './draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import type {RunningSave} from '../save/running-save.js';
import {VersionGuard} from '../save/version-guard.js';

/** A file that is being opened. */
interface Opening {
  readonly controller: AbortController;
  readonly done: Promise<void>;
}

export class PersonDraft {
  draft: Draft = emptyDraft;
  readonly versionGuard = new VersionGuard();
  opening?: Opening;
  saving?: RunningSave;
  /** Makes the finished file; there once a picture is open. */
  resultCache?: ResultCache;

  constructor(
    /** '' while the host has not said who it is. */
    public personId: string,
  ) {}

  /** True where something would be lost, or is still under way. */
  get hasUnsavedWork(): boolean {
    return this.draft.phase === 'opening' || getUnsaved(this.draft) !== undefined;
  }

  /** Stops all but a save that was confirmed. */
  stop(): void {
    this.opening?.controller.abort();
    this.resultCache?.stop();
  }
}
