// What the templates are given: the draft and what surrounds it in, and the deeds a press of a button does.
import type {EncodedImage} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';
import type {Localizer} from '../../shared/localize.js';
import type {Draft} from '../state/draft.js';
import type {Shape} from '../properties.js';
import type {PreviewSource} from '../preview/preview-source.js';
import type {CropCommand} from '../input/crop-commands.js';
import type {PointerGestures} from '../input/pointer-gestures.js';
import type {LazyEditorModule} from '../lazy/load.js';

/** Whether people may change the picture: `usable`, or why not. */
export type EditorAccess = 'usable' | 'disabled' | 'readonly' | 'locked' | 'unlocking';

/** What a press does. */
export interface Actions {
  openFilePicker(): void;
  startCamera(): void;
  takePhoto(): void;
  applyCommand(command: CropCommand): void;
  /** A slider moves; all of it until `rest` is one step to undo. */
  dragSlider(command: CropCommand): void;
  releaseSlider(): void;
  undo(): void;
  redo(): void;
  /** Gives up the animation for its first picture. */
  dropAnimation(): void;
  discard(): void;
  /** Turns the camera off. */
  closeCamera(): void;
  setClear(isCleared: boolean): void;
  cancel(): void;
  acceptServerVersion(): void;
  save(): void;
  unlock(): void;
  onImageError(url: string): void;
  onStageKeydown(event: KeyboardEvent): void;
}

/** The editor as the templates see it. */
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
  /** The picture shown waits in this browser. */
  readonly queued?: QueuedSaveActions;
  readonly isDragOver: boolean;
  readonly isDragging: boolean;
  readonly stream?: MediaStream;
  /** The finished picture, once the framing rests. */
  readonly result?: EncodedImage;
  /** Which share of an animation is written; nothing where the result is a still. */
  readonly encodeProgress?: number;
  readonly actions: Actions;
  /** The late half and what it brings, once it is there. */
  readonly lazyModule?: LazyEditorModule;
  readonly gestures?: PointerGestures;
}
