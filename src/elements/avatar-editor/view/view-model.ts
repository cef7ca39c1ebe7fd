// What the templates are given: the draft and what surrounds it in, and the deeds a press of a button does.
import type {EncodedImage} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';
import type {Localizer} from '../../shared/localize.js';
import type {Draft} from '../state/draft.js';
import type {Shape} from '../properties.js';
import type {Face} from '../preview/preview-source.js';
import type {Step} from '../input/crop-commands.js';
import type {Gestures} from '../input/pointer-gestures.js';
import type {Workshop} from '../lazy/load.js';

/** Whether people may change the picture: `usable`, or why not. */
export type Access = 'usable' | 'disabled' | 'readonly' | 'locked' | 'unlocking';

/** What a press does. */
export interface Deeds {
  choose(): void;
  pointCamera(): void;
  capture(): void;
  frame(step: Step): void;
  /** A slider moves; all of it until `rest` is one step to undo. */
  slide(step: Step): void;
  rest(): void;
  undo(): void;
  redo(): void;
  /** Gives up the animation for its first picture. */
  keepStill(): void;
  discard(): void;
  /** Turns the camera off. */
  back(): void;
  toggleClear(clear: boolean): void;
  cancel(): void;
  useTheirs(): void;
  save(): void;
  unlock(): void;
  pictureBroke(url: string): void;
  framingKey(event: KeyboardEvent): void;
}

/** The editor as the templates see it. */
export interface View {
  readonly draft: Draft;
  readonly face: Face;
  readonly words: Localizer<'editor'>;
  readonly access: Access;
  readonly personName: string;
  readonly managedBy: string;
  readonly initials: string;
  readonly shape: Shape;
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly sizePx: number;
  readonly chooses: boolean;
  readonly drops: boolean;
  readonly pastes: boolean;
  readonly films: boolean;
  readonly clears: boolean;
  readonly saves: boolean;
  /** The picture shown waits in this browser. */
  readonly waiting?: QueuedSaveActions;
  readonly over: boolean;
  readonly moving: boolean;
  readonly stream?: MediaStream;
  /** The finished picture, once the framing rests. */
  readonly finished?: EncodedImage;
  /** Which share of an animation is written; nothing where the result is a still. */
  readonly finishing?: number;
  readonly deeds: Deeds;
  /** The late half and what it brings, once it is there. */
  readonly workshop?: Workshop;
  readonly gestures?: Gestures;
}
