// Looks at pictures the way a person does: roughly, by colour and place.
import sharp from 'sharp';

const edgePx = 8;

/** The middle of a picture as a few pixels; a circle's corners are left out, they show what is behind it. */
export async function thumbnail(picture) {
  const image = sharp(picture);
  const {width, height} = await image.metadata();
  const edge = 2 * Math.round(Math.min(width, height) * 0.31);
  const [left, top] = [Math.round((width - edge) / 2), Math.round((height - edge) / 2)];
  return sharp(await image.extract({left, top, width: edge, height: edge}).toBuffer())
    .resize(edgePx, edgePx, {fit: 'fill'})
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
}

/** The difference of two thumbnails: the mean difference of a channel, 0 to 255. */
export function difference(one, other) {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += Math.abs(one[index] - other[index]);
  return sum / one.length;
}
