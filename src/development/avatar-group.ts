// Registers <avatar-group> and <avatar-badge>, with development warnings.
import './refused-url.js';
import './warnings.js';
import '../define/avatar-group.js';
