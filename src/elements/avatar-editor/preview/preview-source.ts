// What the previews show for a draft: the cropped image, the decoder's preview, the stored avatar or initials.
import type {Crop, DecodedImage} from '../../../image/stages/types.js';
import {getOpenImage, type Draft} from '../state/draft.js';
import type {AvatarSource} from '../state/current-avatar.js';

export type PreviewSource =
  | {readonly kind: 'cropped'; readonly image: DecodedImage; readonly crop: Crop}
  | Exclude<AvatarSource, {kind: 'none'}>
  | {readonly kind: 'initials'};

/** The preview source of a draft. */
export function getPreviewSource(draft: Draft, stored: AvatarSource): PreviewSource {
  if (draft.phase === 'opening' && draft.preview) return {kind: 'bitmap', bitmap: draft.preview};
  const openImage = getOpenImage(draft);
  if (openImage) return {kind: 'cropped', image: openImage.image, crop: openImage.history.present};
  const isRemoved = draft.phase === 'clearing' || draft.phase === 'saving' || draft.phase === 'failed';
  return isRemoved || stored.kind === 'none' ? {kind: 'initials'} : stored;
}
