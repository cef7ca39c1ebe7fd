// View model of the templates: the draft, the resolved settings and the actions of the buttons.
import type {EncodedImage} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';
import type {Localizer} from '../../shared/localize.js';
import type {Draft} from '../state/draft.js';
import type {Shape} from '../properties.js';
import type {PreviewSource} from '../preview/preview-source.js';
import type {CropCommand} from '../input/crop-commands.js';
import type {PointerGestures} from '../input/pointer-gestures.js';
import type {LazyEditorModule} from '../lazy/load.js';

/** `usable` if the picture can be changed, else the reason why not. */
export type EditorAccess = 'usable' | 'disabled' | 'readonly' | 'locked' | 'unlocking';

/** Actions of buttons, sliders and keys. */
export interface Actions {
  openFilePicker(): void;
  startCamera(): void;
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
  cancel(): void;
  acceptServerVersion(): void;
  save(): Promise<void>;
  unlock(): void;
  onImageError(url: string): void;
  onStageKeydown(event: KeyboardEvent): void;
}

/** Input of the templates. */
export interface ViewModel {
  readonly draft: Draft;
  readonly previewSource: PreviewSource;
  readonly localizer: Localizer<'editor'>;
  readonly access: EditorAccess;
  readonly personName: string;
  readonly managedBy: string;
  readonly initials: string;
  readonly shape: Shape;
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly sizePx: number;
  readonly canChooseFile: boolean;
  readonly canDrop: boolean;
  readonly canPaste: boolean;
  readonly canUseCamera: boolean;
  readonly canClear: boolean;
  readonly showsSaveButtons: boolean;
  /** Actions for a queued avatar, if one is shown. */
  readonly queued?: QueuedSaveActions;
  readonly isDragOver: boolean;
  readonly isDragging: boolean;
  readonly stream?: MediaStream;
  /** The encoded picture of the current crop, if it is ready. */
  readonly result?: EncodedImage;
  /** Encoded share of an animation, 0 to 1; `undefined` for a still picture. */
  readonly encodeProgress?: number;
  readonly actions: Actions;
  /** The lazy module, if it is loaded. */
  readonly lazyModule?: LazyEditorModule;
  readonly gestures?: PointerGestures;
}
