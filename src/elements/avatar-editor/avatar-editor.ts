import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {cssProperties} from '../base/css-properties.js';
import {controls} from '../shared/styles/controls.styles.js';
import {firstFocusable, FocusRestorer} from '../shared/focus-restorer.js';
import {PreloadController} from '../shared/preload-controller.js';
import {tokens} from '../shared/styles/tokens.styles.js';
import {layoutStyles} from './avatar-editor.styles.js';
import type {Draft} from './state/draft.js';
import {EditorProperties} from './properties.js';
import {FormAssociation} from './form/form-association.js';
import {UnsavedChangesGuard} from './form/unsaved-changes-guard.js';
import {parseFormState} from './form/form-value.js';
import {previewStyles} from './styles/preview.styles.js';
import {restStyles} from './styles/rest.styles.js';
import {stageStyles} from './styles/stage.styles.js';
import {placeholderStyles} from './styles/tile.styles.js';
import {CropInput} from './input/crop-input.js';
import {editorModule, getLoadedModule} from './lazy/load.js';
import type {StageDialog} from './lazy/stage-dialog.js';
import {LazyRenderer} from './preview/lazy-renderer.js';
import {ResultScheduler} from './preview/result-scheduler.js';
import {DropSource} from './sources/drop.js';
import {FilePicker} from './sources/file-picker.js';
import {PasteSource} from './sources/paste.js';
import {createActions} from './input/actions.js';
import {Announcer} from './view/text/announcements.js';
import {layoutView} from './view/layout-view.js';
import {viewModel, type View} from './view/view-model.js';
import {EditorController} from './controller.js';

/**
 * Changes a person's picture: choose, drop, paste or photograph, crop, preview and save. In a form without an endpoint it is
 * a form control whose value is the cropped picture.
 *
 * @tag avatar-editor
 * @summary Choose, crop, preview and save a profile picture.
 * @slot title - The title of the row in the compact layout; "Profile picture" by default.
 * @cssproperty [--avatar-radius=10px] - Radius of panels and badges, where panels have none of their own.
 * @cssproperty --avatar-slider-track - The line of the sliders; a mix of ink and surface by default.
 * @cssproperty --avatar-slider-thumb - The thumb of the sliders; the accent by default.
 * @cssproperty [--avatar-backdrop=rgb(0 0 0 / 40%)] - What lies behind a modal dialog.
 * @fires {AvatarSelectEvent} avatar-select - A file was chosen; cancel the event to reject it.
 * @fires {AvatarSelectedEvent} avatar-selected - The file is open and can be cropped.
 * @fires {AvatarRejectedEvent} avatar-rejected - The file violates limits; contains all violations.
 * @fires {AvatarChangedEvent} avatar-changed - The unsaved changes are different now.
 * @fires {AvatarSaveEvent} avatar-save - Save was pressed; call `respondWith(promise)` to upload the file yourself.
 * @fires {AvatarProgressEvent} avatar-progress - Bytes sent and total bytes.
 * @fires {AvatarSavedEvent} avatar-saved - The picture is stored; contains its URL.
 * @fires {AvatarFailedEvent} avatar-failed - A save, an unlock or the camera failed; the picture and the crop are kept.
 * @fires {AvatarCancelledEvent} avatar-cancelled - The unsaved changes were discarded.
 * @fires {AvatarLoadFailedEvent} avatar-load-failed - The stored picture could not be shown, or its address was refused.
 * @fires {AvatarUnlockEvent} avatar-unlock - Manual changes were requested; `respondWith(promise)` unlocks.
 * @fires {AvatarUnlockedEvent} avatar-unlocked - The picture can be changed manually from now on.
 */
export class AvatarEditor extends EditorProperties {
  static override readonly styles = [
    tokens,
    controls,
    layoutStyles,
    stageStyles,
    placeholderStyles,
    previewStyles,
    restStyles,
  ];

  readonly #preload = new PreloadController(this, {module: editorModule});
  readonly #controller = new EditorController(this, () => this.settings);
  readonly #input = new CropInput(this, this.#controller, () => this.wheelZoom);
  readonly #announcer = new Announcer(this, this.#controller, () => this.settings.localizer);
  readonly #filePicker = new FilePicker(this, this.#controller);
  readonly #drop = new DropSource(this, {
    canAccept: () => this.#controller.accepts('drop'),
    onDragStart: () => this.#preload.preload(),
    dropOnPage: () => this.settings.dropOnPage,
    onFile: (input) => void this.#controller.receiveFile(input, 'drop'),
  });
  #isAdjusting = false;
  #stageDialog?: StageDialog;
  readonly #actions = createActions(this, this.#controller, this.#input, {
    openFilePicker: () => this.showPicker(),
    toggleAdjust: () => {
      this.#isAdjusting = !this.#isAdjusting;
      this.requestUpdate();
    },
    openStage: () => this.#stageDialog?.open(),
  });

  readonly #guard = new UnsavedChangesGuard(this, this.#controller, () => this.settings);

  constructor() {
    super();
    const [controller, settings, isDragging] = [this.#controller, () => this.settings, () => this.#input.isDragging];
    new LazyRenderer(this, controller, isDragging);
    new ResultScheduler(this, controller, {settings, isDragging});
    new PasteSource(this, {
      canAccept: () => controller.accepts('paste'),
      onFile: (input) => void controller.receiveFile(input, 'paste'),
    });
    new FocusRestorer(this);
    const validationAnchor = () => firstFocusable(this.renderRoot) ?? undefined;
    new FormAssociation(this, this.internals, {settings, controller, validationAnchor});
  }

  /** The draft of the current person. Immutable: each change is a new object. */
  get draft(): Draft {
    return this.#controller.draft;
  }

  /** True while there are unsaved changes, also of a person who is not shown now. */
  get unsaved(): boolean {
    return this.#controller.hasUnsavedChanges;
  }

  /** Opens a file as if it had been chosen. Resolves when it can be cropped or was rejected. */
  async open(file: Blob): Promise<void> {
    await this.#controller.receiveFile(file, 'code');
  }

  /** Saves the draft. The events report the outcome. A second call during a save joins it. */
  async save(): Promise<void> {
    await this.#controller.save();
  }

  /** Ticks 'Remove picture': the stored picture is removed at the next Save. */
  clear(): void {
    this.#controller.clear(true);
  }

  /** Aborts a running save; otherwise discards the draft. */
  cancel(): void {
    this.#controller.cancel();
  }

  /**
   * Asks about unsaved changes, if there are any: Save, Discard or Keep editing. Resolves with true if the editor may be removed,
   * with false if people keep editing or Save failed. `guarded()` asks all editors of the page.
   */
  async guarded(): Promise<boolean> {
    return this.#guard.ask();
  }

  /** Opens the file picker. Browsers allow this only during a user gesture. */
  showPicker(): void {
    this.#filePicker.open();
  }

  /** Called by the browser when the form is reset. */
  formResetCallback(): void {
    this.#controller.reset();
  }

  /** Called by the browser when the page comes back from history. */
  formStateRestoreCallback(state: File | string | FormData | null): void {
    const change = parseFormState(this.name, state);
    if (change === 'removal') this.clear();
    else if (change) void this.open(change);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {localizer, personName} = this.settings;
    this.internals.role = 'group';
    this.internals.ariaLabel = localizer.messages.name({name: personName});
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const status = html`<div class="visually-hidden" role="status">${this.#announcer.text}</div>`;
    // What is outside of a modal dialog is not announced.
    return html`
      ${view.hasDialog ? this.#dialogFor(view, status) : nothing} ${this.#base(view)}
      ${this.#filePicker.render(this.accept)} ${status}
    `;
  }

  #dialogFor(view: View, status: TemplateResult): ReturnType<StageDialog['render']> | undefined {
    const lazyModule = getLoadedModule();
    if (lazyModule) this.#stageDialog ??= new lazyModule.StageDialog(this);
    return this.#stageDialog?.render(view, (inDialog) => html`${this.#base(inDialog)} ${status}`);
  }

  #base(view: View): TemplateResult {
    return html`
      <div
        class="base ${this.shape} ${view.layout}"
        part="base"
        style=${cssProperties({
          '--_picture-size': `${Math.min(Math.max(this.pictureSize, 64), 96)}px`,
        })}
      >
        ${layoutView(view)}
      </div>
    `;
  }

  get #view(): View {
    const lazyModule = getLoadedModule();
    const {isDragging, gestures} = this.#input;
    const {isDragOver} = this.#drop;
    const isAdjusting = this.#isAdjusting;
    const hasRenderer = lazyModule !== undefined;
    const state = {...this.#controller.state, isAdjusting, isDragging, isDragOver, hasRenderer};
    return {...viewModel(state, this.settings), actions: this.#actions, lazyModule, gestures};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-editor': AvatarEditor;
  }
}
