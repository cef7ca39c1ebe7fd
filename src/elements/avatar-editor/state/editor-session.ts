// The editor without its looks: takes files, runs the flow's steps, keeps the drafts, fires the events. Whatever is under way
// belongs to the person it was begun for, whoever is shown by the time it ends.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import * as events from '../../../events.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import {announce} from '../../../people/avatar-changes.js';
import {personKey, sessionOf} from '../../../shared/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {canSave, getCroppable, emptyDraft, type Action, type Draft} from './draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import type {CropCommand} from '../input/crop-commands.js';
import {getLoadedModule, loadModule, type LazyEditorModule} from '../lazy/load.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
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
  /** The draft that is shown has changed. */
  onDraftChange(before: Draft, after: Draft): void;
  /** Somebody else's draft is shown now. */
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
      onError: (problem, person = this.#person) => this.#reject(person, [problem]),
      onPhoto: (file, personId) => this.open({file, source: 'camera'}, personId),
    });
    this.#drafts = new DraftStore({
      identity: () => ({...options.settings(), session: personKey('', host)}),
      stopCamera: () => this.#camera.stop(),
      onDraftChange: options.onDraftChange,
      onPersonChange: options.onPersonChange,
      dispatch: (event) => this.#dispatchEvent(event),
    });
    host.addController(this);
  }

  /** What the person who is shown has begun. */
  get draft(): Draft {
    return this.#drafts.shown?.draft ?? emptyDraft;
  }

  /** True while something would be lost, of whomever. */
  get hasUnsavedChanges(): boolean {
    return this.#drafts.hasUnsavedChanges;
  }

  /** Stands for the person who is shown: another one is another person's. */
  get owner(): object {
    return this.#person;
  }

  /** What finishes pictures: there once one is open. */
  get resultCache(): ResultCache | undefined {
    return this.#drafts.shown?.resultCache;
  }

  /** What the camera sees, while it is on. */
  get stream(): MediaStream | undefined {
    return this.#camera.stream;
  }

  /** Settles once the file being opened can be framed or was refused. */
  get whenOpened(): Promise<void> {
    return (this.#person.draft.phase === 'opening' && this.#person.opening?.done) || Promise.resolve();
  }

  /** The person's id may have changed. */
  hostUpdate(): void {
    void this.#person;
  }

  /** A host that is moved within the page keeps its work; one that is taken out lets go of all but confirmed saves. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#drafts.discardAll();
    });
  }

  dispatch(action: Action): void {
    this.#apply(this.#person, action);
  }

  /** Gives up everything that was begun, of whomever, except what is being saved. */
  reset(): void {
    this.#drafts.discardAll();
  }

  /** Takes a step of framing. False where it changes nothing. */
  applyCommand(command: CropCommand, coalesce: boolean): boolean {
    const openImage = getCroppable(this.#person.draft);
    if (!openImage) return false;
    const {image, history} = openImage;
    const crop = command(history.present, image, this.#options.settings().output.sizePx);
    if (isSameCrop(crop, history.present)) return false;
    this.dispatch({type: 'crop', crop, coalesce});
    return true;
  }

  /** Whose picture a file is that is chosen from now on. */
  get personId(): string {
    return this.#person.personId;
  }

  /** Opens what somebody handed over, for this person, unless the host refuses it. */
  async open(chosen: ChosenFile, personId = this.personId): Promise<void> {
    const person = this.#drafts.find(personId);
    if (!person) return;
    await this.#choose(chosen, person);
    this.#drafts.removeIfEmpty(person);
  }

  /** What was handed over is no picture that may be used; what was there before stays. */
  async reject(problems: readonly Problem[]): Promise<void> {
    const person = this.#person;
    // The words for it come with the late half.
    if (!getLoadedModule()) await loadModule().catch(() => {});
    if (person.draft.phase !== 'saving') this.#reject(person, problems);
  }

  /** Saves once, however often it is asked to. */
  async save(): Promise<void> {
    const person = this.#person;
    if (person.draft.phase === 'saving') return person.saving?.done;
    if (!canSave(person.draft)) return;
    this.#apply(person, {type: 'save'});
    const saving = new RunningSave(person, {
      target: this.#target,
      settings: this.#options.settings(),
      session: sessionOf(this.#host),
      dispatch: (action) => this.#apply(person, action),
      resultCacheFrom: (lazyModule) => this.#resultCacheFor(person, lazyModule),
      whenShown: async (stored) => {
        if (!this.#drafts.isShown(person)) return;
        if (!person.personId) this.#options.currentAvatar.apply(stored);
        await this.#options.currentAvatar.whenReady;
      },
    });
    person.saving = saving;
    await saving.done;
    if (person.saving === saving) person.saving = undefined;
    this.#drafts.removeIfEmpty(person);
  }

  /** Ticks or unticks Clear. */
  clear(clear: boolean): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') return;
    if (clear) this.#startEditing(person);
    this.#apply(person, {type: clear ? 'clear' : 'untick-clear'});
  }

  /** Somebody else changed the picture meanwhile, and the person would rather have theirs. */
  discardForServerVersion(): void {
    const {personId, versionGuard} = this.#person;
    const {url, version} = versionGuard.serverVersion;
    if (url) announce({personId, url, version}, this.#host);
    this.cancel();
  }

  /** Stops a save; without one, gives up what was begun. */
  cancel(): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') {
      person.saving?.stop();
      return;
    }
    this.#apply(person, {type: 'discard'});
    this.#dispatchEvent(new events.AvatarCancelledEvent(person.personId));
  }

  async startCamera(): Promise<void> {
    const person = this.#person;
    this.#apply(person, {type: 'start-camera'});
    await this.#camera.start(person);
  }

  async takePhoto(video: HTMLVideoElement): Promise<void> {
    await this.#camera.takePhoto(video, this.#person);
  }

  get #person(): PersonDraft {
    return this.#drafts.person;
  }

  #apply(person: PersonDraft, action: Action): void {
    this.#drafts.apply(person, action);
  }

  #resultCacheFor(person: PersonDraft, {ResultCache: Cache}: LazyEditorModule): ResultCache {
    return (person.resultCache ??= new Cache(this.#host));
  }

  #startEditing({personId, versionGuard}: PersonDraft): void {
    const {adapter} = this.#options.settings();
    versionGuard.capture(this.#options.currentAvatar.version, personId, adapter);
  }

  #dispatchEvent(event: Event): boolean {
    return this.#target.dispatchEvent(event);
  }

  #reject(person: PersonDraft, problems: readonly Problem[]): void {
    this.#apply(person, {type: 'reject', problems});
    this.#dispatchEvent(new events.AvatarRejectedEvent(problems, person.personId));
    this.#drafts.removeIfEmpty(person);
  }

  async #choose(chosen: ChosenFile, person: PersonDraft): Promise<void> {
    if (person.draft.phase === 'saving') return;
    if (!this.#dispatchEvent(new events.AvatarSelectEvent(chosen.file, chosen.source, person.personId))) return;
    // Of somebody out of sight nothing is known that was not known before.
    if (this.#drafts.isShown(person)) this.#startEditing(person);
    this.#apply(person, {type: 'choose', chosen});
    person.opening?.controller.abort();
    const controller = new AbortController();
    const context = {
      limits: this.#options.settings().limits,
      dispatch: (action: Action) => this.#apply(person, action),
      resultCacheFrom: (lazyModule: LazyEditorModule) => this.#resultCacheFor(person, lazyModule),
      onOpened: () => this.#dispatchEvent(new events.AvatarSelectedEvent(chosen.file, chosen.source, person.personId)),
      onRejected: (problems: readonly Problem[]) => this.#reject(person, problems),
    };
    const done = openChosen(chosen, person, context, controller.signal);
    person.opening = {controller, done};
    await done;
  }
}
