// Owns the state of the editor: drafts, lock, camera, stored and queued avatar. Opens files, saves, and dispatches the events.
// Everything else reads this state and subscribes to it. Running work belongs to the person it was started for, even if another
// person is shown when it ends.
import type {LitElement, ReactiveController} from 'lit';
import type {RuleViolation} from '../../errors.js';
import {AvatarCancelledEvent} from '../../events.js';
import type {ChosenFile, FileSource} from '../../image/stages/types.js';
import {announce} from '../../people/avatar-changes.js';
import {personKey} from '../../shared/session/session.js';
import {LastingTarget} from '../shared/lasting-target.js';
import {shownPerson} from '../shared/shown-person.js';
import {UnlockController} from '../shared/unlock-controller.js';
import type {CropCommand} from './input/crop-commands.js';
import {getLoadedModule, loadModule} from './lazy/load.js';
import {getPreviewSource, type PreviewSource} from './preview/preview-source.js';
import type {ResultCache} from './preview/result-cache.js';
import type {Settings, Source} from './properties.js';
import {RunningSave} from './save/running-save.js';
import {EditorCamera} from './sources/editor-camera.js';
import {openChosen, reject} from './sources/open-chosen.js';
import {CurrentAvatar} from './state/current-avatar.js';
import {canSave, emptyDraft, getOpenImage, toCropAction, type Action, type Draft} from './state/draft.js';
import {DraftStore} from './state/draft-store.js';
import {startEditing, type EditorContext} from './state/editor-context.js';
import type {EditorSubscriber} from './state/editor-subscriber.js';
import type {PersonDraft} from './state/person-draft.js';
import {QueuedAvatar} from './state/queued-avatar.js';
import type {EditorAccess, EditorState} from './view/view-model.js';

export class EditorController implements ReactiveController {
  readonly currentAvatar: CurrentAvatar;
  readonly #host: LitElement;
  readonly #settings: () => Settings;
  readonly #subscribers: EditorSubscriber[] = [];
  readonly #drafts: DraftStore;
  readonly #context: EditorContext;
  readonly #camera: EditorCamera;
  readonly #queued: QueuedAvatar;
  readonly #unlock: UnlockController;

  constructor(host: LitElement, settings: () => Settings) {
    this.#host = host;
    this.#settings = settings;
    this.currentAvatar = new CurrentAvatar(host, settings);
    const target = new LastingTarget(host);
    this.#drafts = new DraftStore({
      identity: () => ({...settings(), session: personKey('', host)}),
      stopCamera: () => this.#camera.stop(),
      onDraftChange: (before, after) => this.#notify((to) => to.draftChanged?.(before, after)),
      onPersonChange: () => this.#notify((to) => to.personChanged?.()),
      dispatch: (event) => target.dispatchEvent(event),
    });
    const announce = (text: string) => this.#notify((to) => to.announce?.(text));
    const announceMessage = (name: 'cameraOn' | 'unlocked') => announce(settings().localizer.messages[name]);
    this.#context = {host, target, drafts: this.#drafts, currentAvatar: this.currentAvatar, settings, announce};
    this.#camera = new EditorCamera(this.#context, {
      onStarted: () => announceMessage('cameraOn'),
      onPhoto: (photo, person) => this.open(photo, person),
    });
    host.addController(this);
    this.#queued = new QueuedAvatar(host, {
      settings,
      onChange: (queued, isSent) => this.#notify((to) => to.queuedChanged?.(queued, isSent)),
    });
    this.#unlock = new UnlockController(host, {
      settings,
      person: shownPerson(host, settings),
      onUnlocked: () => announceMessage('unlocked'),
      onFailed: (error) =>
        void this.#explain((person) => this.#drafts.apply(person, {type: 'reject', problems: [error.toData()]})),
    });
  }

  subscribe(subscriber: EditorSubscriber): void {
    this.#subscribers.push(subscriber);
  }

  /** The draft of the current person. */
  get draft(): Draft {
    return this.#drafts.shown?.draft ?? emptyDraft;
  }

  /** True while any person has unsaved changes. */
  get hasUnsavedChanges(): boolean {
    return this.unsavedDrafts.length > 0;
  }

  /** The drafts with unsaved changes, of all persons. */
  get unsavedDrafts(): readonly Draft[] {
    return this.#drafts.unsavedDrafts;
  }

  /** Identity of the current person: a different object for a different person. */
  get owner(): PersonDraft {
    return this.#drafts.person;
  }

  /** The result cache of the current person; created when an image is opened. */
  get resultCache(): ResultCache | undefined {
    return this.#drafts.shown?.resultCache;
  }

  /** Resolves when the file that is being opened can be cropped or was rejected. */
  get whenOpened(): Promise<void> {
    return (this.owner.draft.phase === 'opening' && this.owner.opening?.done) || Promise.resolve();
  }

  get previewSource(): PreviewSource {
    return getPreviewSource(this.draft, this.#queued.source ?? this.currentAvatar.source);
  }

  get access(): EditorAccess {
    const {disabled, readonly} = this.#settings();
    if (disabled) return 'disabled';
    if (this.#unlock.phase !== 'open') return this.#unlock.phase;
    return readonly ? 'readonly' : 'usable';
  }

  /** What the templates show. */
  get state(): EditorState {
    const {access, draft, previewSource, resultCache} = this;
    const {output} = this.#settings();
    const openImage = getOpenImage(draft);
    return {
      ...{access, draft, previewSource},
      stream: this.#camera.stream,
      cameraChoice: this.#camera.choice,
      queued: this.#queued.queued,
      hasStoredAvatar: this.currentAvatar.exists,
      pictureKey: this.currentAvatar.pictureKey,
      result: openImage && resultCache?.peekResult(openImage, output),
      encodeProgress: openImage && resultCache?.progress(openImage, output),
    };
  }

  /** True while files of this source are accepted. */
  accepts(source: Source): boolean {
    return this.access === 'usable' && this.draft.phase !== 'saving' && this.#settings().sources.includes(source);
  }

  dispatch(action: Action): void {
    this.#drafts.apply(this.owner, action);
  }

  /** Applies a crop command. False if the crop does not change. */
  applyCommand(command: CropCommand, coalesce: boolean): boolean {
    const {sizePx} = this.#settings().output;
    const action = this.access === 'usable' && toCropAction(this.owner.draft, command, {sizePx, coalesce});
    if (action) this.dispatch(action);
    return Boolean(action);
  }

  /** Opens a file, or rejects what was provided instead of one. */
  async receiveFile(input: Blob | RuleViolation, source: FileSource, chosenFor = this.owner): Promise<void> {
    // A file from another window is no instance of this one's `Blob`.
    if (!('code' in input)) await this.open({file: input, source}, chosenFor);
    else if (this.access === 'usable') await this.#explain((person) => reject(person, [input], this.#context));
  }

  /** Saves the draft. A second call during a save joins it. */
  readonly save = async (): Promise<void> => {
    const saving = this.access === 'usable' ? this.#beginSave(this.owner) : undefined;
    if (saving) await (saving.done ??= saving.run());
  };

  /** Ticks or unticks Clear. */
  clear(clear: boolean): void {
    const person = this.owner;
    if (this.access !== 'usable' || person.draft.phase === 'saving') return;
    if (clear) startEditing(person, this.#context);
    this.#drafts.apply(person, {type: clear ? 'clear' : 'untick-clear'});
  }

  /** Aborts a running save; otherwise discards the draft. */
  cancel(): void {
    const person = this.owner;
    if (person.draft.phase === 'saving') return person.saving?.stop();
    this.#drafts.apply(person, {type: 'discard'});
    this.#context.target.dispatchEvent(new AvatarCancelledEvent(person.personId));
  }

  /** After a conflict: discards the draft and shows the server's version. */
  discardForServerVersion(): void {
    const {personId, versionGuard} = this.owner;
    const {url, version} = versionGuard.serverVersion;
    if (url) announce({personId, url, version}, this.#host);
    this.cancel();
  }

  /** Starts the camera that has this id; without one, that of the last photo, or the front camera. */
  async startCamera(deviceId?: string): Promise<void> {
    await this.#camera.start(this.owner, deviceId);
  }

  async takePhoto(video: HTMLVideoElement): Promise<void> {
    await this.#camera.takePhoto(video, this.owner);
  }

  async unlock(): Promise<void> {
    await this.#unlock.unlock();
  }

  /** Discards the drafts of all persons, except those that are being saved. */
  reset(): void {
    this.#drafts.discardAll();
  }

  /** The person's id may have changed. */
  hostUpdate(): void {
    void this.owner;
  }

  /** An element that is moved within the page keeps its drafts; a removed one discards all except running saves. */
  hostDisconnected(): void {
    queueMicrotask(() => this.#host.isConnected || this.reset());
  }

  /** Opens a file for the person for whom the file picker or the camera was opened, who may not be shown any more. */
  async open(chosen: ChosenFile, chosenFor = this.owner): Promise<void> {
    const person = this.#drafts.find(chosenFor);
    if (!person || (person === this.owner && this.access !== 'usable')) return;
    await openChosen(chosen, person, this.#context);
    this.#drafts.removeIfEmpty(person);
  }

  /** The save of the draft; the running one during a save; `undefined` if there is nothing to save. */
  #beginSave(person: PersonDraft): PersonDraft['saving'] {
    if (!canSave(person.draft)) return person.saving;
    this.#drafts.apply(person, {type: 'save'});
    return (person.saving = new RunningSave(person, this.#context));
  }

  /** Shows problems once their sentences are loaded, with the lazy module. */
  async #explain(show: (person: PersonDraft) => void): Promise<void> {
    const before = this.owner;
    if (!getLoadedModule()) await loadModule().catch(() => {});
    const person = this.#drafts.find(before);
    if (person && person.draft.phase !== 'saving') show(person);
  }

  #notify(call: (subscriber: EditorSubscriber) => void): void {
    this.#subscribers.forEach(call);
  }
}
