// What every preview shows for a draft: the framed picture, a glimpse of it, the stored picture, or initials.
import type {Crop} from '../../../image/stages/types.js';
import {workOf, type Draft} from '../state/draft.js';
import type {Stored} from '../state/current-avatar.js';

export type Face =
  | {readonly kind: 'framed'; readonly bitmap: ImageBitmap; readonly crop: Crop; readonly checkered: boolean}
  | Exclude<Stored, {kind: 'none'}>
  | {readonly kind: 'initials'};

/** The face of a draft. */
export function faceOf(draft: Draft, stored: Stored): Face {
  if (draft.phase === 'opening' && draft.glimpse) return {kind: 'bitmap', bitmap: draft.glimpse};
  const work = workOf(draft);
  if (work) {
    const {image, frames} = work;
    return {kind: 'framed', bitmap: image.bitmap, crop: frames.present, checkered: image.source.alpha};
  }
  const removes = draft.phase === 'clearing' || draft.phase === 'saving' || draft.phase === 'failed';
  return removes || stored.kind === 'none' ? {kind: 'initials'} : stored;
}
