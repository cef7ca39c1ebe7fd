// The readers for the fewest files, in one piece: loaded when the first such file comes.
export {sniffHeif} from './heif.js';
export {identifyUnknown} from './unknown.js';
