// The parsers for rare formats, in one lazy chunk.
export {sniffHeif} from './heif.js';
export {identifyUnknown} from './unknown.js';
