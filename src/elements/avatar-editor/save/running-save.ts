// One save of one person, from the press to its outcome. It continues when another person is shown and when the editor
// leaves the page; its events name the person it was started for.
import {AvatarError, isAbortError} from '../../../errors.js';
import {AvatarFailedEvent, AvatarProgressEvent, AvatarSavedEvent} from '../../../events.js';
import type {SaveOptions} from '../../../flow.js';
import {announce, type AvatarChange} from '../../../people/avatar-changes.js';
import {sessionOf, type Session} from '../../../shared/session/session.js';
import {getOpenImage, type Action} from '../state/draft.js';
import {loadModule} from '../lazy/load.js';
import type {Settings} from '../properties.js';
import {resultCacheOf, type EditorContext} from '../state/editor-context.js';
import type {PersonDraft} from '../state/person-draft.js';

export class RunningSave {
  /** Set by the caller of `run()`. */
  done?: Promise<void>;
  readonly #person: PersonDraft;
  readonly #personId: string;
  readonly #context: EditorContext;
  /** Settings and session at the time of the press. */
  readonly #settings: Settings;
  readonly #session: Session;
  readonly #controller = new AbortController();
  /** All bytes are sent: an abort cannot prevent the save any more. */
  #isSent = false;
  /** Stop was pressed a second time: the result of the version check is ignored. */
  #isDetached = false;

  constructor(person: PersonDraft, context: EditorContext) {
    this.#person = person;
    this.#personId = person.personId;
    this.#context = context;
    this.#settings = context.settings();
    this.#session = sessionOf(context.host);
  }

  /** Returns to the crop: at once, or after the version check if the picture may have been stored. */
  stop(): void {
    const isFirst = !this.#controller.signal.aborted;
    this.#controller.abort();
    if (isFirst && this.#isSent && this.#settings.adapter?.version) return this.#check();
    this.#isDetached = true;
    this.#dispatch({type: 'go-back', mayBeStored: this.#isSent});
  }

  /** Resolves with the outcome; never rejects. */
  async run(): Promise<void> {
    const {target, drafts} = this.#context;
    const [settings, session] = [this.#settings, this.#session];
    const {signal} = this.#controller;
    const personId = this.#personId;
    let stored: AvatarChange = {personId, url: null};
    let file: File | null = null;
    let expectedVersion: string | null | undefined;
    try {
      const lazyModule = await loadModule();
      const openImage = getOpenImage(this.#person.draft);
      file = openImage
        ? (await resultCacheOf(this.#person, lazyModule, this.#context).getResult(openImage, settings.output)).file
        : null;
      signal.throwIfAborted();
      expectedVersion = await this.#person.versionGuard.expectedVersion;
      signal.throwIfAborted();
      this.#isSent = !file;
      const options: SaveOptions = {
        ...{personId, expectedVersion, session, signal},
        adapter: lazyModule.adapterStack(target, settings),
        onProgress: (loaded, total) => this.#progress(loaded, total),
        onChecking: () => this.#check(),
        onSending: () => this.#sendAgain(),
      };
      if (file) {
        const {url, version} = await lazyModule.saveAvatar(file, options);
        stored = {personId, url, version, picture: file};
      } else await lazyModule.removeAvatar(options);
      signal.throwIfAborted();
      await this.#succeed(stored);
    } catch (cause) {
      if (signal.aborted) return await this.#checkStored(file, expectedVersion);
      // The host cancelled it, or a newer save of the same person in another editor replaced it.
      if (isAbortError(cause)) return this.#dispatch({type: 'go-back'});
      this.#fail(AvatarError.from(cause));
    } finally {
      if (this.#person.saving === this) this.#person.saving = undefined;
      drafts.removeIfEmpty(this.#person);
    }
  }

  /** The draft may have been discarded together with its session. */
  #dispatch(action: Action): void {
    if (this.#person.draft.phase === 'saving') this.#context.drafts.apply(this.#person, action);
  }

  #progress(loaded: number, total: number): void {
    if (this.#controller.signal.aborted || this.#person.draft.phase !== 'saving') return;
    this.#isSent ||= total > 0 && loaded >= total;
    this.#dispatch({type: 'progress', loaded, total});
    this.#context.target.dispatchEvent(new AvatarProgressEvent(loaded, total, this.#personId));
  }

  /** It is checked what is stored. */
  #check(): void {
    if (!this.#isDetached) this.#dispatch({type: 'check'});
  }

  /** A removal is sent again: it reports no progress. */
  #sendAgain(): void {
    if (!this.#isDetached && !this.#controller.signal.aborted) this.#dispatch({type: 'progress', loaded: 0, total: 0});
  }

  async #succeed(stored: AvatarChange): Promise<void> {
    const {url, version} = stored;
    const {drafts, currentAvatar} = this.#context;
    if (drafts.isShown(this.#person)) {
      if (!this.#person.personId) currentAvatar.apply(stored);
      await currentAvatar.whenReady;
    }
    if (this.#isDetached) return;
    this.#dispatch({type: 'saved', url, version});
    this.#context.target.dispatchEvent(new AvatarSavedEvent(this.#personId, url, version));
  }

  #fail(error: AvatarError): void {
    const {target} = this.#context;
    if (error.code === 'conflict') this.#person.versionGuard.recordConflict(error);
    this.#dispatch(error.code === 'queued' ? {type: 'queued'} : {type: 'save-failed', error});
    target.dispatchEvent(new AvatarFailedEvent(error, this.#personId));
  }

  /** After an abort: checks whether the picture was stored anyway. */
  async #checkStored(file: File | null, expectedVersion: string | null | undefined): Promise<void> {
    if (this.#isDetached) return;
    const {src, adapter} = this.#settings;
    const isCancelled = () => this.#isDetached;
    const {confirmStoppedSave} = await loadModule();
    const confirmed = await confirmStoppedSave({
      personId: this.#personId,
      isRemoval: !file,
      expectedVersion,
      adapter,
      isCancelled,
    });
    if (this.#isDetached) return;
    const {outcome, version} = confirmed;
    if (outcome !== 'stored') return this.#dispatch({type: 'go-back', mayBeStored: outcome === 'unknown'});
    const stored = file
      ? {personId: this.#personId, url: src, version, picture: file}
      : {personId: this.#personId, url: null};
    announce(stored, this.#session);
    await this.#succeed(stored);
  }
}
