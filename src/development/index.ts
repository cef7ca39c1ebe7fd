// Registers every element, with warnings for who builds a page with them.
import './main-thread.js';
import './refused-url.js';
import './warnings.js';
import '../define/index.js';
