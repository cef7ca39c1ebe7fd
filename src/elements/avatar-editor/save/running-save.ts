// One save of one person, from the press to its outcome. It continues when another person is shown and when the editor
// leaves the page; its events name the person it was started for.
import {AvatarError, isAbortError} from '../../../errors.js';
import {AvatarFailedEvent, AvatarProgressEvent, AvatarSavedEvent} from '../../../events.js';
import type {SaveOptions} from '../../../flow.js';
import {announce, type AvatarChange} from '../../../people/avatar-changes.js';
import type {Session} from '../../../shared/session.js';
import {getOpenImage, type Action} from '../state/draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import {loadModule, type LazyEditorModule} from '../lazy/load.js';
import type {Settings} from '../settings.js';
import type {PersonDraft} from '../state/person-draft.js';
import {confirmStoppedSave} from './confirm-stopped-save.js';

export interface SaveContext {
  /** Dispatches the events. */
  readonly target: {dispatchEvent(event: Event): boolean};
  /** The settings at the time of the press. */
  readonly settings: Settings;
  /** The session at the time of the press. */
  readonly session: Session;
  dispatch(action: Action): void;
  resultCacheFrom(lazyModule: LazyEditorModule): ResultCache;
  /** Resolves when the stored avatar can be shown. */
  whenShown(stored: AvatarChange): Promise<void>;
  /** It is stored, has failed or was stopped. */
  onEnd(): void;
}

export class RunningSave {
  /** Set by the caller of `run()`. */
  done?: Promise<void>;
  readonly #person: PersonDraft;
  readonly #personId: string;
  readonly #context: SaveContext;
  readonly #controller = new AbortController();
  /** All bytes are sent: an abort cannot prevent the save any more. */
  #isSent = false;
  /** Stop was pressed a second time: the result of the version check is ignored. */
  #isDetached = false;

  constructor(person: PersonDraft, context: SaveContext) {
    this.#person = person;
    this.#personId = person.personId;
    this.#context = context;
  }

  /** Returns to the crop: at once, or after the version check if the picture may have been stored. */
  stop(): void {
    const isFirst = !this.#controller.signal.aborted;
    this.#controller.abort();
    if (isFirst && this.#isSent && this.#context.settings.adapter?.version) return this.#check();
    this.#isDetached = true;
    this.#dispatch({type: 'go-back', mayBeStored: this.#isSent});
  }

  /** Resolves with the outcome; never rejects. */
  async run(): Promise<void> {
    const {settings, session, resultCacheFrom, target} = this.#context;
    const {signal} = this.#controller;
    const personId = this.#personId;
    let stored: AvatarChange = {personId, url: null};
    let file: File | null = null;
    let expectedVersion: string | null | undefined;
    try {
      const lazyModule = await loadModule();
      const openImage = getOpenImage(this.#person.draft);
      file = openImage ? (await resultCacheFrom(lazyModule).getResult(openImage, settings.output)).file : null;
      signal.throwIfAborted();
      expectedVersion = await this.#person.versionGuard.expectedVersion;
      signal.throwIfAborted();
      this.#isSent = !file;
      const options: SaveOptions = {
        ...{personId, expectedVersion, session, signal},
        adapter: lazyModule.adapterStack(target, settings),
        onProgress: (loaded, total) => this.#progress(loaded, total),
        onChecking: () => this.#check(),
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
      this.#context.onEnd();
    }
  }

  /** The draft may have been discarded together with its session. */
  #dispatch(action: Action): void {
    if (this.#person.draft.phase === 'saving') this.#context.dispatch(action);
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

  async #succeed(stored: AvatarChange): Promise<void> {
    const {url, version} = stored;
    await this.#context.whenShown(stored);
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
    const {session} = this.#context;
    const {src, adapter} = this.#context.settings;
    const isCancelled = () => this.#isDetached;
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
    announce(stored, session);
    await this.#succeed(stored);
  }
}
