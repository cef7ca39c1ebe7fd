import sharp from 'sharp';

/** A PNG of 8 × 8 pixels in one colour. */
export const pictureOf = (background) =>
  sharp({create: {width: 8, height: 8, channels: 3, background}})
    .png()
    .toBuffer();
