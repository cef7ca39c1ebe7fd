import {html, type PropertyValues, type TemplateResult} from 'lit';
import {colorsOf} from '../avatar-badge/colors.js';
import {cssProperties} from '../base/css-properties.js';
import {controls} from '../shared/controls.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {layoutStyles} from './avatar-editor.styles.js';
import type {Draft} from './state/draft.js';
import {EditorProperties} from './properties.js';
import {FormAssociation} from './form/form-association.js';
import {parseFormState} from './form/form-value.js';
import {previewStyles} from './styles/preview.styles.js';
import {stageStyles} from './styles/stage.styles.js';
import {placeholderStyles} from './styles/tile.styles.js';
import {footerView} from './view/footer-view.js';
import {previewView} from './view/preview-view.js';
import {stageView} from './view/stage-view.js';
import {toolsView} from './view/tools-view.js';
import {EditorController} from './controller.js';

/**
 * Changes a person's picture: choose, drop, paste or take one, frame it, see how it will look, save it. In a form without
 * an endpoint it is a form control that carries the finished picture.
 *
 * @tag avatar-editor
 * @summary Choose, frame, preview and save a profile picture.
 * @csspart base - Everything, as a grid.
 * @csspart stage - The square on the left.
 * @csspart tile - The inviting circle while nothing is chosen.
 * @csspart area - The framing area, which takes keys, fingers and the wheel.
 * @csspart video - The live picture of the camera.
 * @csspart initials - The initials where there is no picture.
 * @csspart tools - Zoom, straighten, rotate, flip, undo, reset.
 * @csspart preview - As people will see it.
 * @csspart result-info - What the finished picture weighs.
 * @csspart footer - Sources, message, Clear, Cancel and Save.
 * @csspart message - What is accepted, or what is wrong.
 * @csspart clear - The Clear checkbox with its label.
 * @csspart discard - Gives up a picture that waits to be uploaded.
 * @csspart save - The Save button.
 * @csspart unlock - The button that asks to manage the picture by hand.
 * @cssproperty --avatar-accent - Colour of what is chosen, filled or focused; `AccentColor` otherwise.
 * @cssproperty [--avatar-radius=10px] - Radius of panels; controls have at most 8px of it.
 * @fires {AvatarSelectEvent} avatar-select - A file was chosen; cancel it to refuse.
 * @fires {AvatarSelectedEvent} avatar-selected - The file is open and can be framed.
 * @fires {AvatarRejectedEvent} avatar-rejected - The file breaks rules; carries them all.
 * @fires {AvatarChangedEvent} avatar-changed - What Save would store is different now.
 * @fires {AvatarSaveEvent} avatar-save - Save was pressed; answer with `respondWith(promise)` to upload it yourself.
 * @fires {AvatarProgressEvent} avatar-progress - So many bytes have been sent.
 * @fires {AvatarSavedEvent} avatar-saved - The picture is stored; carries its url.
 * @fires {AvatarFailedEvent} avatar-failed - Saving failed; the picture and the framing are kept.
 * @fires {AvatarCancelledEvent} avatar-cancelled - The person gave up what they had begun.
 * @fires {AvatarUnlockEvent} avatar-unlock - Managing by hand was asked for; `respondWith(promise)` unlocks.
 * @fires {AvatarUnlockedEvent} avatar-unlocked - The picture may be changed by hand from now on.
 */
export class AvatarEditor extends EditorProperties {
  static override readonly styles = [tokens, controls, layoutStyles, stageStyles, placeholderStyles, previewStyles];

  /** For whom the system's chooser is open. */
  #filePickerPersonId?: string;
  readonly #controller = new EditorController(this, () => this.settings);

  constructor() {
    super();
    new FormAssociation(this, this.internals, {
      settings: () => this.settings,
      session: this.#controller.session,
      hasStoredAvatar: () => this.#controller.currentAvatar.exists,
      validationAnchor: () => this.renderRoot.querySelector<HTMLElement>('[data-focus]') ?? undefined,
    });
  }

  /** What has been begun for the person who is shown, by phase. Never changed in place. */
  get draft(): Draft {
    return this.#controller.session.draft;
  }

  /** True while there is something that would be lost, also of a person who is not shown now. */
  get unsaved(): boolean {
    return this.#controller.session.hasUnsavedChanges;
  }

  /** Opens a file as if it had been chosen. Settles once it can be framed, or was refused. */
  async open(file: Blob): Promise<void> {
    await this.#controller.receiveFile(file, 'code');
  }

  /** Saves what the person has begun; what comes of it is told by the events. Asked twice, it saves once. */
  async save(): Promise<void> {
    await this.#controller.save();
  }

  /** Ticks Clear: the stored picture is removed at the next Save. */
  clear(): void {
    this.#controller.clear(true);
  }

  /** Stops a save; without one, goes back to what is stored. */
  cancel(): void {
    this.#controller.session.cancel();
  }

  /** Opens the file chooser. Browsers allow it only as the answer to a press. */
  showPicker(): void {
    if (!this.#controller.accepts('choose')) return;
    this.#filePickerPersonId = this.#controller.session.personId;
    this.#fileInput?.click();
  }

  /** Called by the browser when the form is reset. */
  formResetCallback(): void {
    this.#controller.session.reset();
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
    const view = this.#controller.view(() => this.showPicker());
    const {background, text} = colorsOf(this.personId || this.personName);
    return html`
      <div
        class="base ${this.shape}"
        part="base"
        style=${cssProperties({'--_initials-background': background, '--_initials-color': text})}
      >
        ${stageView(view)} ${toolsView(view)} ${previewView(view)} ${footerView(view)}
      </div>
      <input
        type="file"
        hidden
        accept=${this.accept}
        @change=${this.#onFileChosen}
        @cancel=${this.#onFilePickerCancelled}
      />
      <div class="visually-hidden" role="status">${this.#controller.liveRegion.text}</div>
    `;
  }

  get #fileInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[type=file]');
  }

  readonly #onFileChosen = ({target}: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    // Emptied, so that choosing the same file again is a change again.
    input.value = '';
    const personId = this.#filePickerPersonId;
    this.#filePickerPersonId = undefined;
    if (file) void this.#controller.receiveFile(file, 'choose', personId);
  };

  /** The chooser's own event would close a dialog the editor is in. */
  readonly #onFilePickerCancelled = (event: Event): void => {
    event.stopPropagation();
    this.#filePickerPersonId = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-editor': AvatarEditor;
  }
}
