// Registers <avatar-group> and <avatar-badge>, with warnings for who builds a page with them.
import './refused-url.js';
import './warnings.js';
import '../define/avatar-group.js';
