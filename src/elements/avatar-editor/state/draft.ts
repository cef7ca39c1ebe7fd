// What the person has begun, as one union by phase, and the only function that changes it: (draft, action) → draft.
// No DOM, no promises, no words. A move that makes no sense in a phase is a mistake in the code and throws.
import type {AvatarError, Problem} from '../../../errors.js';
import type {ChosenFile, Crop, DecodedImage} from '../../../image/stages/types.js';
import {amend, begin, record, redo, undo, type Timeline} from './history.js';

/** A chosen picture, open, and how it is framed. */
export interface Work {
  readonly chosen: ChosenFile;
  readonly image: DecodedImage;
  readonly frames: Timeline<Crop>;
  /** True where the person does not want the animation kept. */
  readonly still?: boolean;
}

/** Phases in which the editor waits for the person. `problems` says why the last thing they handed over was refused. */
export type Resting =
  | {readonly phase: 'empty'; readonly problems: readonly Problem[]}
  | {readonly phase: 'cropping'; readonly work: Work; readonly problems: readonly Problem[]}
  | {readonly phase: 'clearing'; readonly problems: readonly Problem[]}
  | {
      readonly phase: 'saved';
      readonly url: string | null;
      readonly version?: string;
      readonly problems: readonly Problem[];
    }
  | {
      readonly phase: 'failed';
      readonly work: Work | null;
      readonly error: AvatarError;
      readonly problems: readonly Problem[];
    };

/** Phases that end by themselves or by the camera. `before` is what a refusal or a second thought goes back to. */
export type Passing =
  | {readonly phase: 'opening'; readonly chosen: ChosenFile; readonly glimpse?: ImageBitmap; readonly before: Resting}
  | {readonly phase: 'camera'; readonly before: Resting}
  | {readonly phase: 'saving'; readonly work: Work | null; readonly loaded: number; readonly total: number};

/** One thing at a time. `work: null` in `saving` and `failed` stands for the removal of the stored picture. */
export type Draft = Resting | Passing;

export type Phase = Draft['phase'];

export type Action =
  | {readonly type: 'choose'; readonly chosen: ChosenFile}
  | {readonly type: 'glimpse'; readonly bitmap: ImageBitmap}
  | {readonly type: 'opened'; readonly image: DecodedImage; readonly crop: Crop}
  | {readonly type: 'refuse'; readonly problems: readonly Problem[]}
  | {readonly type: 'point-camera'}
  | {readonly type: 'frame'; readonly crop: Crop; readonly continues: boolean}
  | {readonly type: 'undo' | 'redo'}
  | {readonly type: 'keep-still'}
  | {readonly type: 'clear' | 'keep' | 'discard' | 'back'}
  | {readonly type: 'save' | 'set-aside'}
  | {readonly type: 'progress'; readonly loaded: number; readonly total: number}
  | {readonly type: 'saved'; readonly url: string | null; readonly version?: string}
  | {readonly type: 'fail'; readonly error: AvatarError};

export const nothing: Draft = {phase: 'empty', problems: []};

/** The draft after an action. */
export function reduce(draft: Draft, action: Action): Draft {
  switch (action.type) {
    case 'choose':
      if (draft.phase === 'saving') break;
      return {phase: 'opening', chosen: action.chosen, before: resting(draft)};
    case 'point-camera':
      if (draft.phase === 'saving') break;
      return {phase: 'camera', before: resting(draft)};
    case 'glimpse':
      if (draft.phase !== 'opening') break;
      return {...draft, glimpse: action.bitmap};
    case 'opened':
      if (draft.phase !== 'opening') break;
      return framing({chosen: draft.chosen, image: action.image, frames: begin(action.crop)});
    case 'refuse':
      if (draft.phase === 'saving') break;
      return {...resting(draft), problems: action.problems};
    case 'back':
      if (draft.phase === 'saving') return draft.work ? framing(draft.work) : clearing;
      return resting(draft);
    case 'frame': {
      const step = action.continues ? amend : record;
      return reframed(draft, action, (frames) => step(frames, action.crop));
    }
    case 'undo':
      return reframed(draft, action, undo);
    case 'redo':
      return reframed(draft, action, redo);
    case 'keep-still': {
      const work = framable(draft);
      if (!work) break;
      return framing({...work, still: true});
    }
    case 'clear':
      if (draft.phase === 'saving') break;
      return clearing;
    case 'keep':
      if (draft.phase !== 'clearing' && !(draft.phase === 'failed' && !draft.work)) break;
      return nothing;
    case 'discard':
      if (draft.phase === 'saving') break;
      return nothing;
    case 'save':
      if (draft.phase === 'clearing') return {phase: 'saving', work: null, loaded: 0, total: 0};
      if (draft.phase !== 'cropping' && draft.phase !== 'failed') break;
      return {phase: 'saving', work: draft.work, loaded: 0, total: 0};
    case 'progress':
      if (draft.phase !== 'saving') break;
      return {...draft, loaded: action.loaded, total: action.total};
    case 'set-aside':
      // The outbox has it now.
      if (draft.phase !== 'saving') break;
      return nothing;
    case 'saved':
      if (draft.phase !== 'saving') break;
      return {phase: 'saved', url: action.url, version: action.version, problems: []};
    case 'fail':
      if (draft.phase !== 'saving') break;
      return {phase: 'failed', work: draft.work, error: action.error, problems: []};
  }
  throw illegal(draft, action);
}

/** The picture and framing a draft holds, if any. */
export function workOf(draft: Draft): Work | undefined {
  const holder = 'before' in draft ? draft.before : draft;
  return ('work' in holder && holder.work) || undefined;
}

/** The picture whose framing may change now, if any. */
export function framable(draft: Draft): Work | undefined {
  return ((draft.phase === 'cropping' || draft.phase === 'failed') && draft.work) || undefined;
}

/** What would be lost now: a picture that is not stored yet, the wish to remove the stored one, or nothing. */
export function unsaved(draft: Draft): Work | 'removal' | undefined {
  switch (draft.phase) {
    case 'empty':
    case 'saved':
      return undefined;
    case 'opening':
    case 'camera':
      return unsaved(draft.before);
    case 'clearing':
      return 'removal';
    case 'cropping':
      return draft.work;
    case 'saving':
    case 'failed':
      return draft.work ?? 'removal';
  }
}

/** True where the second draft is the first with the picture further on in the same gesture, no nearer and no more turned. */
export function onlyMoved(before: Draft, after: Draft): boolean {
  if (before.phase !== 'cropping' || after.phase !== 'cropping' || before.problems.length) return false;
  const [from, to] = [before.work.frames, after.work.frames];
  const {zoom, rotation, flipped} = from.present;
  const same = to.present.zoom === zoom && to.present.rotation === rotation && to.present.flipped === flipped;
  return same && from.past.length === to.past.length && from.future.length === to.future.length;
}

/** True while Save has something to do. */
export function canSave({phase}: Draft): boolean {
  return phase === 'cropping' || phase === 'clearing' || phase === 'failed';
}

/** The bitmaps a draft holds. Those the next draft does not hold any more are to be closed. */
export function bitmapsOf(draft: Draft): ImageBitmap[] {
  const glimpse = draft.phase === 'opening' ? draft.glimpse : undefined;
  return [glimpse, workOf(draft)?.image.bitmap].filter((bitmap) => bitmap !== undefined);
}

const clearing: Draft = {phase: 'clearing', problems: []};

function framing(work: Work): Draft {
  return {phase: 'cropping', work, problems: []};
}

/** What the person sees again when what they tried comes to nothing. */
function resting(draft: Exclude<Draft, {phase: 'saving'}>): Resting {
  return 'before' in draft ? draft.before : {...draft, problems: []};
}

function reframed(draft: Draft, action: Action, change: (frames: Timeline<Crop>) => Timeline<Crop>): Draft {
  const work = framable(draft);
  if (!work) throw illegal(draft, action);
  const frames = change(work.frames);
  return frames === work.frames ? draft : framing({...work, frames});
}

function illegal(draft: Draft, action: Action): Error {
  return new Error(`Nothing can ${action.type} while ${draft.phase}`);
}
