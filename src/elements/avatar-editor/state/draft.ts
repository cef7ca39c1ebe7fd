// The draft: one union by phase, and its only reducer: (draft, action) → draft.
// No DOM, no promises, no messages. An action that is not allowed in a phase is a programming error and throws.
import type {AvatarError, ErrorData} from '../../../errors.js';
import type {ChosenFile, Crop, DecodedImage} from '../../../image/stages/types.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
import type {CropCommand} from '../input/crop-commands.js';
import {replacePresent, createHistory, push, redo, undo, type History} from './history.js';

/** A chosen file, its decoded image and the history of its crop. */
export interface OpenImage {
  readonly chosen: ChosenFile;
  readonly image: DecodedImage;
  readonly history: History<Crop>;
  /** True if only the first frame of an animation is used. */
  readonly dropAnimation?: boolean;
}

/** What became of the last chosen file, if it was not opened. */
interface LastChoice {
  readonly problems: readonly ErrorData[];
  /** The file, where the reason is not in it: a module could not be fetched. Retry opens it. */
  readonly unopened?: ChosenFile;
}

/** Phases that wait for input. */
export type SettledDraft = LastChoice &
  (
    | {readonly phase: 'empty'}
    | {
        readonly phase: 'cropping';
        readonly openImage: OpenImage;
        /** The last save was stopped after all was sent, and it is unknown what is stored. */
        readonly mayBeStored?: boolean;
      }
    | {readonly phase: 'clearing'; readonly mayBeStored?: boolean}
    | {readonly phase: 'saved'; readonly url: string | null; readonly version?: string}
    | {readonly phase: 'failed'; readonly openImage: OpenImage | null; readonly error: AvatarError}
  );

/** Phases that end by themselves or by the camera. A rejection or `go-back` returns to `previous`. */
export type TransientDraft =
  | {
      readonly phase: 'opening';
      readonly chosen: ChosenFile;
      readonly preview?: ImageBitmap;
      readonly previous: SettledDraft;
    }
  | {readonly phase: 'camera'; readonly previous: SettledDraft}
  | {
      readonly phase: 'saving';
      /** `checking`: all was sent, and the adapter is asked what is stored. */
      readonly step: 'sending' | 'checking';
      readonly openImage: OpenImage | null;
      readonly loaded: number;
      readonly total: number;
    };

/** `openImage: null` in `saving` and `failed` means the removal of the stored picture. */
export type Draft = SettledDraft | TransientDraft;

/** The phases of a draft, from `empty` to `failed`. */
export type Phase = Draft['phase'];

export type Action =
  | {readonly type: 'choose'; readonly chosen: ChosenFile}
  | {readonly type: 'preview-ready'; readonly bitmap: ImageBitmap}
  | {readonly type: 'opened'; readonly image: DecodedImage; readonly crop: Crop}
  | ({readonly type: 'reject'} & LastChoice)
  | {readonly type: 'start-camera'}
  | {readonly type: 'crop'; readonly crop: Crop; readonly coalesce: boolean}
  | {readonly type: 'undo' | 'redo'}
  | {readonly type: 'drop-animation'}
  | {readonly type: 'clear' | 'untick-clear' | 'discard'}
  | {readonly type: 'go-back'; readonly mayBeStored?: boolean}
  | {readonly type: 'save' | 'check' | 'queued'}
  | {readonly type: 'progress'; readonly loaded: number; readonly total: number}
  | {readonly type: 'saved'; readonly url: string | null; readonly version?: string}
  | {readonly type: 'save-failed'; readonly error: AvatarError};

export const emptyDraft: Draft = {phase: 'empty', problems: []};

type SavingDraft = Extract<Draft, {phase: 'saving'}>;
type EditableDraft = Exclude<Draft, SavingDraft>;

/** The draft after an action. */
export function reduce(draft: Draft, action: Action): Draft {
  const after = draft.phase === 'saving' ? reduceSaving(draft, action) : reduceEditable(draft, action);
  if (!after) throw new Error(`Nothing can ${action.type} while ${draft.phase}`);
  return after;
}

/** `undefined` for an action that is not allowed during a save. */
function reduceSaving(draft: SavingDraft, action: Action): Draft | undefined {
  const {openImage} = draft;
  switch (action.type) {
    case 'go-back':
      return {...(openImage ? toCropping(openImage) : clearing), ...(action.mayBeStored && {mayBeStored: true})};
    case 'progress':
      // A retry sends again after the check.
      return {...draft, step: 'sending', loaded: action.loaded, total: action.total};
    case 'check':
      return {...draft, step: 'checking'};
    case 'queued':
      // The picture is in the outbox now.
      return emptyDraft;
    case 'saved':
      return {phase: 'saved', url: action.url, version: action.version, problems: []};
    case 'save-failed':
      return {phase: 'failed', openImage, error: action.error, problems: []};
    default:
      return undefined;
  }
}

/** `undefined` for an action that is not allowed in the phase. */
function reduceEditable(draft: EditableDraft, action: Action): Draft | undefined {
  switch (action.type) {
    case 'choose':
      return {phase: 'opening', chosen: action.chosen, previous: toSettled(draft)};
    case 'start-camera':
      return {phase: 'camera', previous: toSettled(draft)};
    case 'preview-ready':
      return draft.phase === 'opening' ? {...draft, preview: action.bitmap} : undefined;
    case 'opened':
      if (draft.phase !== 'opening') return undefined;
      return toCropping({chosen: draft.chosen, image: action.image, history: createHistory(action.crop)});
    case 'reject':
      return {...toSettled(draft), problems: action.problems, unopened: action.unopened ?? getUnopened(draft)};
    case 'go-back':
      return toSettled(draft);
    case 'crop': {
      const update = action.coalesce ? replacePresent : push;
      return withHistory(draft, (history) => update(history, action.crop));
    }
    case 'undo':
      return withHistory(draft, undo);
    case 'redo':
      return withHistory(draft, redo);
    case 'drop-animation': {
      const openImage = getCroppable(draft);
      return openImage && toCropping({...openImage, dropAnimation: true});
    }
    case 'clear':
      return clearing;
    case 'untick-clear':
      return draft.phase === 'clearing' || (draft.phase === 'failed' && !draft.openImage) ? emptyDraft : undefined;
    case 'discard':
      return emptyDraft;
    case 'save':
      if (draft.phase === 'clearing') return toSaving(null);
      return draft.phase === 'cropping' || draft.phase === 'failed' ? toSaving(draft.openImage) : undefined;
    default:
      return undefined;
  }
}

/** The open image of a draft, if any. */
export function getOpenImage(draft: Draft): OpenImage | undefined {
  const holder = 'previous' in draft ? draft.previous : draft;
  return ('openImage' in holder && holder.openImage) || undefined;
}

/** The chosen file that could not be opened, and can be opened again. */
export const getUnopened = (draft: Draft): ChosenFile | undefined => ('unopened' in draft ? draft.unopened : undefined);

/** The open image if its crop can be changed now. */
export function getCroppable(draft: Draft): OpenImage | undefined {
  return ((draft.phase === 'cropping' || draft.phase === 'failed') && draft.openImage) || undefined;
}

/** The action for a crop command; `undefined` if the crop does not change. */
export function toCropAction(
  draft: Draft,
  command: CropCommand,
  {sizePx, coalesce}: {readonly sizePx: number; readonly coalesce: boolean},
): Action | undefined {
  const openImage = getCroppable(draft);
  if (!openImage) return undefined;
  const {image, history} = openImage;
  const crop = command(history.present, image, sizePx);
  return isSameCrop(crop, history.present) ? undefined : {type: 'crop', crop, coalesce};
}

/** The unsaved change: an open image, the removal of the stored picture, or `undefined`. */
export function getUnsaved(draft: Draft): OpenImage | 'removal' | undefined {
  switch (draft.phase) {
    case 'empty':
    case 'saved':
      return undefined;
    case 'opening':
    case 'camera':
      return getUnsaved(draft.previous);
    case 'clearing':
      return 'removal';
    case 'cropping':
      return draft.openImage;
    case 'saving':
    case 'failed':
      return draft.openImage ?? 'removal';
  }
}

/** True if the drafts differ only by a pan within the same history step. */
export function isPanOnly(previous: Draft, after: Draft): boolean {
  if (previous.phase !== 'cropping' || after.phase !== 'cropping' || previous.problems.length) return false;
  const [from, to] = [previous.openImage.history, after.openImage.history];
  const {zoom, rotation, flipped} = from.present;
  const same = to.present.zoom === zoom && to.present.rotation === rotation && to.present.flipped === flipped;
  return same && from.past.length === to.past.length && from.future.length === to.future.length;
}

/** True if there is something to save. */
export function canSave({phase}: Draft): boolean {
  return phase === 'cropping' || phase === 'clearing' || phase === 'failed';
}

/** The bitmaps of a draft. Bitmaps that the next draft does not contain have to be closed. */
export function getBitmaps(draft: Draft): ImageBitmap[] {
  const preview = draft.phase === 'opening' ? draft.preview : undefined;
  return [preview, getOpenImage(draft)?.image.bitmap].filter((bitmap) => bitmap !== undefined);
}

const clearing: SettledDraft = {phase: 'clearing', problems: []};

function toSaving(openImage: OpenImage | null): Draft {
  return {phase: 'saving', step: 'sending', openImage, loaded: 0, total: 0};
}

function toCropping(openImage: OpenImage): SettledDraft {
  return {phase: 'cropping', openImage, problems: []};
}

/** The settled draft that a rejection or cancellation returns to. */
function toSettled(draft: EditableDraft): SettledDraft {
  return 'previous' in draft ? draft.previous : {...draft, problems: [], unopened: undefined};
}

function withHistory(draft: Draft, change: (history: History<Crop>) => History<Crop>): Draft | undefined {
  const openImage = getCroppable(draft);
  if (!openImage) return undefined;
  const history = change(openImage.history);
  return history === openImage.history ? draft : toCropping({...openImage, history});
}
