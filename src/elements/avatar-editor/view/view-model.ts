// What the templates show, as plain data: a pure function of the editor's state and settings.
import type {EncodedImage} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';
import {paletteIndex} from '../../../shared/initials/colors.js';
import {initialsOf} from '../../../shared/initials/initials.js';
import type {CropCommand} from '../input/crop-commands.js';
import type {PointerGestures} from '../input/pointer-gestures.js';
import type {PreviewSource} from '../preview/preview-source.js';
import type {Settings} from '../properties.js';
import type {CameraChoice} from '../sources/camera.js';
import {getOpenImage, type Draft} from '../state/draft.js';

/** `usable` if the picture can be changed, else the reason why not. */
export type EditorAccess = 'usable' | 'disabled' | 'readonly' | 'locked' | 'unlocking';

/** Actions of buttons, sliders and keys. */
export interface Actions {
  openFilePicker(): void;
  /** Opens the chosen file that could not be opened. */
  retryOpening(): void;
  startCamera(): void;
  chooseCamera(deviceId: string): void;
  takePhoto(): void;
  applyCommand(command: CropCommand): void;
  /** A slider moves. All changes until `releaseSlider` are one undo step. */
  dragSlider(command: CropCommand): void;
  releaseSlider(): void;
  undo(): void;
  redo(): void;
  /** Uses the first frame instead of the animation. */
  dropAnimation(): void;
  discard(): void;
  /** Turns the camera off. */
  closeCamera(): void;
  setClear(isCleared: boolean): void;
  /** Shows or hides the tools that are rarely needed. */
  toggleAdjust(): void;
  /** Shows the dialog with the stage again. */
  openStage(): void;
  cancel(): void;
  acceptServerVersion(): void;
  save(): Promise<void>;
  unlock(): void;
  onImageError(url: string): void;
  onStageKeydown(event: KeyboardEvent): void;
}

/** The state of the controller. */
export interface EditorState {
  readonly draft: Draft;
  readonly access: EditorAccess;
  readonly previewSource: PreviewSource;
  /** Whose stored picture is shown. */
  readonly pictureKey?: string;
  readonly hasStoredAvatar: boolean;
  /** Actions for the queued avatar, if there is one. */
  readonly queued?: QueuedSaveActions;
  readonly stream?: MediaStream;
  /** The cameras to choose from, if there are several. */
  readonly cameraChoice?: CameraChoice;
  /** The encoded picture of the current crop, if it is ready. */
  readonly result?: EncodedImage;
  /** Encoded share of an animation, 0 to 1; `undefined` for a still picture. */
  readonly encodeProgress?: number;
}

/** The state of input and of the lazy module. */
interface InputState {
  readonly isDragOver: boolean;
  readonly isDragging: boolean;
  /** True while the tools that are rarely needed are shown. */
  readonly isAdjusting: boolean;
  /** True if bitmaps can be drawn. */
  readonly hasRenderer: boolean;
}

/** The views of the lazy chunk; they import this file, so that it names what it calls instead of importing them. */
export interface LazyViews {
  cameraView(view: View): unknown;
  cropView(view: View): unknown;
  toolRows(view: View): unknown;
  zoomPlaceholder(view: View): unknown;
  progressRing(view: View): unknown;
  resultInfo(view: View): unknown;
}

/** `rest` is the row of the compact layout, `cropping` the same layout while a picture is cropped or the camera is on. */
export type ViewLayout = 'rest' | 'cropping' | 'full';

export interface ViewModel
  extends Omit<Settings, 'layout'>, Omit<EditorState, 'hasStoredAvatar'>, Omit<InputState, 'hasRenderer'> {
  readonly initials: string;
  /** Class of the person's colour, as in a badge. */
  readonly colorClass: string;
  readonly layout: ViewLayout;
  /** True if a dialog contains the stage; the row stays below it. */
  readonly hasDialog: boolean;
  readonly canChooseFile: boolean;
  readonly canClear: boolean;
}

/** Input of the templates: the view model, and what it is connected to. */
export interface View extends ViewModel {
  readonly actions: Actions;
  /** The lazy module, if it is loaded. */
  readonly lazyModule?: LazyViews;
  readonly gestures?: PointerGestures;
}

export function viewModel(state: EditorState & InputState, settings: Settings): ViewModel {
  const {hasStoredAvatar, hasRenderer, ...shown} = state;
  const {draft, queued, previewSource} = shown;
  const isFull = settings.layout === 'full';
  const isCropping = draft.phase === 'camera' || getOpenImage(draft) !== undefined;
  const hasDialog = !isFull && isCropping && settings.stage === 'dialog';
  const {personId, personName, localizer, sources, adapter} = settings;
  return {
    ...settings,
    ...shown,
    isAdjusting: shown.isAdjusting || isFull,
    layout: isFull ? 'full' : isCropping && !hasDialog ? 'cropping' : 'rest',
    hasDialog,
    // Until the renderer is loaded, initials are shown instead of a bitmap.
    previewSource: previewSource.kind === 'bitmap' && !hasRenderer ? {kind: 'initials'} : previewSource,
    initials: initialsOf(personName, {locale: localizer.tag}),
    colorClass: `c${paletteIndex(personId || personName)}`,
    canChooseFile: sources.includes('choose'),
    canClear: hasStoredAvatar && (!adapter || Boolean(adapter.remove)),
    // Unsaved changes hide what is queued.
    queued: draft.phase === 'empty' || draft.phase === 'saved' ? queued : undefined,
  };
}
