// The parsers for rare formats and rare files, in one lazy chunk.
export {sniffHeif} from './heif.js';
export {measure} from './measure.js';
export {identifyUnknown} from './unknown.js';
