// Registers every element, with development warnings.
import './main-thread.js';
import './refused-url.js';
import './warnings.js';
import '../define/index.js';
