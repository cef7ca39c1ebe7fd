// The editor without templates: opens files, runs the flow, stores the drafts and dispatches the events. Running work
// belongs to the person it was started for, even if another person is shown when it ends.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AvatarError, ErrorData} from '../../../errors.js';
import * as events from '../../../events.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import {announce} from '../../../people/avatar-changes.js';
import {personKey, sessionOf} from '../../../shared/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {canSave, emptyDraft, toCropAction, type Action, type Draft} from './draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import type {CropCommand} from '../input/crop-commands.js';
import {getLoadedModule, loadModule, type LazyEditorModule} from '../lazy/load.js';
import {RunningSave} from '../save/running-save.js';
import type {Settings} from '../settings.js';
import {EditorCamera} from '../sources/editor-camera.js';
import {openChosen} from '../sources/open-chosen.js';
import {DraftStore} from './draft-store.js';
import type {PersonDraft} from './person-draft.js';
import type {CurrentAvatar} from './current-avatar.js';

interface SessionOptions {
  settings(): Settings;
  readonly currentAvatar: CurrentAvatar;
  /** The current draft has changed. */
  onDraftChange(before: Draft, after: Draft): void;
  /** The draft of another person is current now. */
  onPersonChange(): void;
  /** The camera is on. */
  onCameraStarted(): void;
}

export class EditorSession implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SessionOptions;
  readonly #target: LastingTarget;
  readonly #drafts: DraftStore;
  readonly #camera: EditorCamera;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SessionOptions) {
    this.#host = host;
    this.#options = options;
    this.#target = new LastingTarget(host);
    this.#camera = new EditorCamera(host, {
      onStarted: options.onCameraStarted,
      onError: (error, person = this.#person) => {
        this.#drafts.apply(person, {type: 'reject', problems: [error.toData()]});
        this.#target.dispatchEvent(new events.AvatarFailedEvent(error, person.personId));
        this.#drafts.removeIfEmpty(person);
      },
      onPhoto: (file, personId) => this.open({file, source: 'camera'}, personId),
    });
    this.#drafts = new DraftStore({
      identity: () => ({...options.settings(), session: personKey('', host)}),
      stopCamera: () => this.#camera.stop(),
      onDraftChange: options.onDraftChange,
      onPersonChange: options.onPersonChange,
      dispatch: (event) => this.#target.dispatchEvent(event),
    });
    host.addController(this);
  }

  /** The draft of the current person. */
  get draft(): Draft {
    return this.#drafts.shown?.draft ?? emptyDraft;
  }

  /** True while any person has unsaved changes. */
  get hasUnsavedChanges(): boolean {
    return this.#drafts.hasUnsavedChanges;
  }

  /** Identity of the current person: a different object for a different person. */
  get owner(): object {
    return this.#person;
  }

  /** The result cache of the current person; created when an image is opened. */
  get resultCache(): ResultCache | undefined {
    return this.#drafts.shown?.resultCache;
  }

  /** The camera stream while the camera is on. */
  get stream(): MediaStream | undefined {
    return this.#camera.stream;
  }

  /** Resolves when the file that is being opened can be cropped or was rejected. */
  get whenOpened(): Promise<void> {
    return (this.#person.draft.phase === 'opening' && this.#person.opening?.done) || Promise.resolve();
  }

  /** The person's id may have changed. */
  hostUpdate(): void {
    void this.#person;
  }

  /** An element that is moved within the page keeps its drafts; a removed one discards all except running saves. */
  hostDisconnected(): void {
    queueMicrotask(() => this.#host.isConnected || this.reset());
  }

  /** Discards the drafts of all persons, except those that are being saved. */
  reset(): void {
    this.#drafts.discardAll();
  }

  dispatch(action: Action): void {
    this.#drafts.apply(this.#person, action);
  }

  /** Applies a crop command. False if the crop does not change. */
  applyCommand(command: CropCommand, coalesce: boolean): boolean {
    const {sizePx} = this.#options.settings().output;
    const action = toCropAction(this.#person.draft, command, {sizePx, coalesce});
    if (action) this.dispatch(action);
    return action !== undefined;
  }

  /** Id of the person that newly chosen files belong to. */
  get personId(): string {
    return this.#person.personId;
  }

  /** Opens a file for this person, unless the host cancels `avatar-select`. */
  async open(chosen: ChosenFile, personId = this.personId): Promise<void> {
    const person = this.#drafts.find(personId);
    if (!person) return;
    await this.#choose(chosen, person);
    this.#drafts.removeIfEmpty(person);
  }

  /** Rejects the input with these problems; the previous draft stays. */
  async reject(problems: readonly ErrorData[]): Promise<void> {
    await this.#whenExplained((person) => this.#reject(person, problems));
  }

  /** Shows why an unlock failed; its event is dispatched by the unlock controller. */
  async showError(error: AvatarError): Promise<void> {
    const problems = [error.toData()];
    await this.#whenExplained((person) => this.#drafts.apply(person, {type: 'reject', problems}));
  }

  /** The save of the draft, to be run; the running one during a save; `undefined` if there is nothing to save. */
  beginSave(): RunningSave | undefined {
    const person = this.#person;
    if (person.draft.phase === 'saving') return person.saving;
    if (!canSave(person.draft)) return undefined;
    this.#drafts.apply(person, {type: 'save'});
    const saving = (person.saving = new RunningSave(person, {
      target: this.#target,
      settings: this.#options.settings(),
      session: sessionOf(this.#host),
      dispatch: (action) => this.#drafts.apply(person, action),
      resultCacheFrom: (lazyModule) => this.#resultCacheFor(person, lazyModule),
      whenShown: async (stored) => {
        if (!this.#drafts.isShown(person)) return;
        if (!person.personId) this.#options.currentAvatar.apply(stored);
        await this.#options.currentAvatar.whenReady;
      },
      onEnd: () => {
        if (person.saving === saving) person.saving = undefined;
        this.#drafts.removeIfEmpty(person);
      },
    }));
    return saving;
  }

  /** Ticks or unticks Clear. */
  clear(clear: boolean): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') return;
    if (clear) this.#startEditing(person);
    this.#drafts.apply(person, {type: clear ? 'clear' : 'untick-clear'});
  }

  /** After a conflict: discards the draft and shows the server's version. */
  discardForServerVersion(): void {
    const {personId, versionGuard} = this.#person;
    const {url, version} = versionGuard.serverVersion;
    if (url) announce({personId, url, version}, this.#host);
    this.cancel();
  }

  /** Aborts a running save; otherwise discards the draft. */
  cancel(): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') return person.saving?.stop();
    this.#drafts.apply(person, {type: 'discard'});
    this.#target.dispatchEvent(new events.AvatarCancelledEvent(person.personId));
  }

  async startCamera(): Promise<void> {
    const person = this.#person;
    this.#drafts.apply(person, {type: 'start-camera'});
    await this.#camera.start(person);
  }

  async takePhoto(video: HTMLVideoElement): Promise<void> {
    await this.#camera.takePhoto(video, this.#person);
  }

  get #person(): PersonDraft {
    return this.#drafts.person;
  }

  #resultCacheFor(person: PersonDraft, {ResultCache: Cache}: LazyEditorModule): ResultCache {
    return (person.resultCache ??= new Cache(this.#host));
  }

  /** The error messages are loaded with the lazy module. */
  async #whenExplained(show: (person: PersonDraft) => void): Promise<void> {
    const person = this.#person;
    if (!getLoadedModule()) await loadModule().catch(() => {});
    if (person.draft.phase !== 'saving') show(person);
  }

  #startEditing({personId, versionGuard}: PersonDraft): void {
    versionGuard.capture(this.#options.currentAvatar.version, personId, this.#options.settings().adapter);
  }

  #reject(person: PersonDraft, problems: readonly ErrorData[]): void {
    this.#drafts.apply(person, {type: 'reject', problems});
    this.#target.dispatchEvent(new events.AvatarRejectedEvent(problems, person.personId));
    this.#drafts.removeIfEmpty(person);
  }

  async #choose(chosen: ChosenFile, person: PersonDraft): Promise<void> {
    if (person.draft.phase === 'saving') return;
    if (!this.#target.dispatchEvent(new events.AvatarSelectEvent(chosen.file, chosen.source, person.personId))) return;
    // The stored version of a person who is not shown is unknown.
    if (this.#drafts.isShown(person)) this.#startEditing(person);
    this.#drafts.apply(person, {type: 'choose', chosen});
    person.opening?.controller.abort();
    const controller = new AbortController();
    const context = {
      limits: this.#options.settings().limits,
      dispatch: (action: Action) => this.#drafts.apply(person, action),
      resultCacheFrom: (lazyModule: LazyEditorModule) => this.#resultCacheFor(person, lazyModule),
      onOpened: () =>
        this.#target.dispatchEvent(new events.AvatarSelectedEvent(chosen.file, chosen.source, person.personId)),
      onRejected: (problems: readonly ErrorData[]) => this.#reject(person, problems),
    };
    const done = openChosen(chosen, person, context, controller.signal);
    person.opening = {controller, done};
    await done;
  }
}
