import {toAvatar} from '../../../src/image/index.js';

export const run = (photo) =>
  toAvatar(photo, {
    sizePx: 512,
    type: 'image/jpeg',
    limits: {accept: ['image/*'], maxPixels: Infinity, maxBytes: Infinity},
  });
