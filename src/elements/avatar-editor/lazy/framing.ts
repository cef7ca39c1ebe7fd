// Where the faces of an open picture are, and the crops around them. `avatar-elements/faces` finds them, where it is imported.
import type {LitElement} from 'lit';
import {clampCrop} from '../../../image/geometry/crop-geometry.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
import {faceFinder} from '../../../image/face-finder.js';
import type {Crop, DecodedImage} from '../../../image/stages/types.js';
import type {MessageOverrides} from '../../../locales/locale.js';
import {currentLocale} from '../../../locales/current.js';
import {faces as english} from '../../../locales/en/faces.js';
import {localizerFor, type Localizer} from '../../shared/localize.js';
import type {EditorFraming, Settings} from '../properties.js';
import {resetCrop, type CropCommand} from '../input/crop-commands.js';
import {drawCrop} from '../preview/draw.js';
import {getCroppable, toCropAction} from '../state/draft.js';
import type {DraftStore} from '../state/draft-store.js';
import type {PersonDraft} from '../state/person-draft.js';

const THUMBNAIL_PX = 72;

/** What it needs of the editor. */
interface Editor {
  readonly host: LitElement & {readonly framing?: EditorFraming; readonly messages?: MessageOverrides};
  readonly drafts: DraftStore;
  settings(): Pick<Settings, 'output'>;
  announce(text: string): void;
}

/** What was found in a picture: at least one face. */
interface Framing {
  /** The crops around the faces, the most prominent first. */
  readonly crops: readonly Crop[];
  /** What each crop shows, drawn once. */
  readonly thumbnails: ReadonlyMap<Crop, HTMLCanvasElement>;
  localizer(): Localizer<'faces'>;
}

const framings = new WeakMap<DecodedImage, Framing>();

/** What was found in a picture; `undefined` before and where there is no face. */
export const framingOf = (image: DecodedImage): Framing | undefined => framings.get(image);

/** Frames a face, and keeps how the picture is turned. */
export const frameFace =
  ({centreX, centreY, zoom}: Crop): CropCommand =>
  (crop, image) =>
    clampCrop({...crop, centreX, centreY, zoom}, image);

/** Reset: to the face; from there, and where there is none, to the middle of the picture. */
export const resetFraming: CropCommand = (crop, image, sizePx) => {
  const face = framingOf(image)?.crops[0];
  return face && !isSameCrop(face, crop) ? face : resetCrop(crop, image, sizePx);
};

/** Starts the detector while the file is opened. The result is called with the open picture; it frames the face once. */
export function prepareFraming(person: PersonDraft, context: Editor): (image: DecodedImage) => Promise<void> {
  const finder = context.host.framing === 'centre' ? undefined : faceFinder;
  finder?.prepare();
  return async (image) => {
    if (!finder) return;
    const {host, drafts} = context;
    const {sizePx} = context.settings().output;
    const touched = new AbortController();
    host.addEventListener('pointerdown', () => touched.abort(), {signal: touched.signal});
    const crops = await finder.findCrops(image, {sizePx});
    const isTouched = touched.signal.aborted;
    touched.abort();
    const openImage = getCroppable(person.draft);
    if (!crops[0] || openImage?.image !== image) return;
    const localizer = () => localizerFor('faces', english, {messages: host.messages, locale: currentLocale(host)});
    framings.set(image, {crops, thumbnails: drawThumbnails(image, crops), localizer});
    host.requestUpdate();
    const {past, future} = openImage.history;
    if (isTouched || past.length || future.length) return;
    const action = toCropAction(person.draft, frameFace(crops[0]), {sizePx, coalesce: false});
    if (action) drafts.apply(person, action);
    const {messages, format} = localizer();
    if (drafts.isShown(person)) context.announce(messages.framed({count: crops.length}, format));
  };
}

/** Only if there are several faces to choose from. */
function drawThumbnails({bitmap}: DecodedImage, crops: readonly Crop[]): Framing['thumbnails'] {
  if (crops.length < 2) return new Map();
  return new Map(
    crops.map((crop) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = THUMBNAIL_PX;
      const context = canvas.getContext('2d');
      if (context) drawCrop(context, {bitmap, crop, quality: 'high'}, THUMBNAIL_PX);
      return [crop, canvas];
    }),
  );
}
