// Composition root of the editor: session, sources, lock and live region. Builds the view model of the templates.
import type {LitElement} from 'lit';
import type {ErrorData} from '../../errors.js';
import type {FileSource} from '../../image/stages/types.js';
import {initialsOf} from '../avatar-badge/initials/initials.js';
import {PreloadController} from '../shared/preload-controller.js';
import {loadErrorMessages} from '../shared/localize.js';
import {messageForTransition, messageForCrop, messageForQueued} from './view/announcements.js';
import {LiveRegion} from '../shared/live-region.js';
import {getCroppable, isPanOnly, getOpenImage, type Draft} from './state/draft.js';
import {EditorSession} from './state/editor-session.js';
import type {Source} from './properties.js';
import {getPreviewSource, type PreviewSource} from './preview/preview-source.js';
import {FocusRestorer} from '../shared/focus-restorer.js';
import type {CropCommand} from './input/crop-commands.js';
import type {PointerGestures} from './input/pointer-gestures.js';
import {editorModule, getLoadedModule, loadModule, type LazyEditorModule} from './lazy/load.js';
import {UnsavedChangesGuard} from './form/unsaved-changes-guard.js';
import {UnlockController} from '../shared/unlock-controller.js';
import type {CanvasRenderer} from './preview/canvas-renderer.js';
import type {Settings} from './settings.js';
import {DropSource} from './sources/drop.js';
import {PasteSource} from './sources/paste.js';
import {CurrentAvatar} from './state/current-avatar.js';
import type {EditorAccess, Actions, ViewModel} from './view/view-model.js';
import {QueuedAvatar} from './state/queued-avatar.js';

export class EditorController {
  readonly currentAvatar: CurrentAvatar;
  readonly session: EditorSession;
  readonly liveRegion: LiveRegion;
  readonly #host: LitElement;
  readonly #settings: () => Settings;
  readonly #queued: QueuedAvatar;
  readonly #unlock: UnlockController;
  readonly #drop: DropSource;
  readonly #preload: PreloadController;
  #renderer?: CanvasRenderer;
  #gestures?: PointerGestures;
  #isDragging = false;
  #isSliderActive = false;

  constructor(host: LitElement, settings: () => Settings) {
    this.#host = host;
    this.#preload = new PreloadController(host, {module: editorModule});
    this.#settings = settings;
    this.currentAvatar = new CurrentAvatar(host, settings);
    this.session = new EditorSession(host, {
      settings,
      currentAvatar: this.currentAvatar,
      onDraftChange: (before, after) => this.#onDraftChange(before, after),
      onPersonChange: () => this.#onPersonChange(),
      onCameraStarted: () => this.liveRegion.announce(settings().localizer.messages.cameraOn),
    });
    this.liveRegion = new LiveRegion(host);
    this.#queued = new QueuedAvatar(host, {
      settings,
      onChange: async (queued, isSent) => {
        const {owner} = this.session;
        if (queued) await loadErrorMessages().catch(() => {});
        if (owner === this.session.owner)
          this.liveRegion.announce(messageForQueued(queued, isSent, settings().localizer));
      },
    });
    this.#unlock = new UnlockController(host, {
      settings,
      onUnlocked: () => this.liveRegion.announce(settings().localizer.messages.unlocked),
      onFailed: (error) => void this.session.showError(error),
    });
    this.#drop = new DropSource(host, {
      canAccept: () => this.accepts('drop'),
      onDragStart: () => this.#preload.preload(),
      dropOnPage: () => settings().dropOnPage,
      onFile: (input) => void this.receiveFile(input, 'drop'),
    });
    new PasteSource(host, {
      canAccept: () => this.accepts('paste'),
      onFile: (input) => void this.receiveFile(input, 'paste'),
    });
    new UnsavedChangesGuard(host, () => settings().confirmLeave && this.session.hasUnsavedChanges);
    new FocusRestorer(host);
  }

  get access(): EditorAccess {
    const {disabled, readonly} = this.#settings();
    if (disabled) return 'disabled';
    if (this.#unlock.phase !== 'open') return this.#unlock.phase;
    return readonly ? 'readonly' : 'usable';
  }

  /** True while files of this source are accepted. */
  accepts(source: Source): boolean {
    const {sources} = this.#settings();
    return this.access === 'usable' && this.session.draft.phase !== 'saving' && sources.includes(source);
  }

  /** Opens a file, or rejects what was provided instead of one. */
  async receiveFile(input: Blob | ErrorData, source: FileSource, personId = this.session.personId): Promise<void> {
    // The file picker was opened for a person who is not shown any more: the file belongs to that person.
    if (personId !== this.session.personId && input instanceof Blob) {
      return this.session.open({file: input, source}, personId);
    }
    if (this.access !== 'usable') return;
    if (input instanceof Blob) await this.session.open({file: input, source});
    else await this.session.reject([input]);
  }

  /** Saves the draft. A second call during a save joins it. */
  readonly save = async (): Promise<void> => {
    const saving = this.access === 'usable' ? this.session.beginSave() : undefined;
    if (saving) await (saving.done ??= saving.run());
  };

  clear(clear: boolean): void {
    if (this.access === 'usable') this.session.clear(clear);
  }

  /** The view model of the templates. */
  view(openFilePicker: () => void): ViewModel {
    const {personName, shape, managedBy, limits, output, sources, showsSaveButtons, adapter, localizer} =
      this.#settings();
    const {draft, resultCache, stream} = this.session;
    const openImage = getOpenImage(draft);
    const lazyModule = getLoadedModule();
    // Until the renderer is loaded, initials are shown instead of a bitmap.
    const previewSource: PreviewSource =
      lazyModule || this.#previewSource.kind !== 'bitmap' ? this.#previewSource : {kind: 'initials'};
    if (lazyModule) this.#createLazyControllers(lazyModule);
    else if (this.#previewSource.kind === 'bitmap') this.#loadRenderer();
    if (openImage && draft.phase === 'cropping' && !this.#isDragging) resultCache?.schedule(openImage, output);
    return {
      ...{draft, localizer, personName, shape, managedBy, showsSaveButtons, previewSource, access: this.access},
      initials: initialsOf(personName, {locale: localizer.tag}),
      ...{accept: limits.accept, maxBytes: limits.maxBytes, sizePx: output.sizePx},
      canChooseFile: sources.includes('choose'),
      canDrop: sources.includes('drop'),
      canPaste: sources.includes('paste'),
      canUseCamera: sources.includes('camera'),
      canClear: this.currentAvatar.exists && (!adapter || Boolean(adapter.remove)),
      queued: draft.phase === 'empty' || draft.phase === 'saved' ? this.#queued.queued : undefined,
      isDragOver: this.#drop.isDragOver,
      isDragging: this.#isDragging,
      ...{stream, lazyModule},
      result: openImage && resultCache?.peekResult(openImage, output),
      encodeProgress: openImage && resultCache?.progress(openImage, output),
      actions: this.#actions(openFilePicker),
      gestures: this.#gestures,
    };
  }

  #actions(openFilePicker: () => void): Actions {
    const {session} = this;
    return {
      openFilePicker,
      startCamera: () => void session.startCamera(),
      takePhoto: () => void session.takePhoto(this.#host.renderRoot.querySelector('video') as HTMLVideoElement),
      applyCommand: (command) => void this.#applyCropCommand(command, false),
      dragSlider: (command) => {
        const changed = this.#applyCropCommand(command, this.#isSliderActive);
        this.#isSliderActive ||= changed;
      },
      releaseSlider: () => (this.#isSliderActive = false),
      undo: () => this.#undoRedo('undo'),
      redo: () => this.#undoRedo('redo'),
      dropAnimation: () => session.dispatch({type: 'drop-animation'}),
      discard: () => session.dispatch({type: 'discard'}),
      closeCamera: () => session.dispatch({type: 'go-back'}),
      setClear: (clear) => this.clear(clear),
      cancel: () => session.cancel(),
      acceptServerVersion: () => session.discardForServerVersion(),
      save: this.save,
      unlock: () => void this.#unlock.unlock(),
      onImageError: (url) => this.currentAvatar.markBroken(url),
      onStageKeydown: (event) => this.#onKeydown(event),
    };
  }

  /** Creates the controllers of the lazy module. */
  #createLazyControllers({PointerGestures, CanvasRenderer}: LazyEditorModule): void {
    this.#gestures ??= new PointerGestures({
      apply: (command, coalesce) => this.#applyCropCommand(command, coalesce),
      onActiveChange: (isDragging) => this.#setDragging(isDragging),
    });
    this.#renderer ??= new CanvasRenderer(
      this.#host,
      () => this.#previewSource,
      () => this.#isDragging,
    );
  }

  /** The current avatar is a bitmap and needs the renderer. After a failed load the next render tries again. */
  #loadRenderer(): void {
    void loadModule().then(
      () => this.#host.requestUpdate(),
      () => {},
    );
  }

  #applyCropCommand(command: CropCommand, coalesce: boolean): boolean {
    return this.access === 'usable' && this.session.applyCommand(command, coalesce);
  }

  /** Undo or redo; ignored during a save. */
  #undoRedo(direction: 'undo' | 'redo'): void {
    if (this.access === 'usable' && getCroppable(this.session.draft)) this.session.dispatch({type: direction});
  }

  #onKeydown(event: KeyboardEvent): void {
    const command = getLoadedModule()?.commandForKey(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'undo' || command === 'redo') this.#undoRedo(command);
    else this.#applyCropCommand(command, event.repeat);
  }

  #setDragging(isDragging: boolean): void {
    if (isDragging === this.#isDragging) return;
    this.#isDragging = isDragging;
    this.#host.requestUpdate();
  }

  /** During a drag only the canvas is drawn; the template is rendered after the drag. */
  #onDraftChange(before: Draft, after: Draft): void {
    this.#announce(before, after);
    if (this.#isDragging && isPanOnly(before, after)) this.#renderer?.requestRender();
    else this.#host.requestUpdate();
  }

  /** Another person is shown: stops the gesture and clears the live region. */
  #onPersonChange(): void {
    this.#gestures?.stop();
    this.#isDragging = this.#isSliderActive = false;
    this.liveRegion.clear();
    this.#host.requestUpdate();
  }

  #announce(before: Draft, after: Draft): void {
    const {localizer} = this.#settings();
    const message = messageForTransition(before, after, localizer);
    if (message) return this.liveRegion.announce(message);
    const crop = getOpenImage(after)?.history.present;
    if (!crop) this.#gestures?.stop();
    else if (crop !== getOpenImage(before)?.history.present)
      this.liveRegion.announceDebounced(() => messageForCrop(crop, localizer));
  }

  get #previewSource(): PreviewSource {
    return getPreviewSource(this.session.draft, this.#queued.source ?? this.currentAvatar.source);
  }
}
