// The parsers for all formats except JPEG and PNG, and for rare files, in one lazy chunk.
export {sniffBmp} from './bmp.js';
export {sniffGif} from './gif.js';
export {sniffHeif} from './heif.js';
export {measure} from './measure.js';
export {identifyUnknown} from './unknown.js';
export {sniffWebp} from './webp.js';
