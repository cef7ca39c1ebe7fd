// Registers <avatar-group> and <avatar-badge>, with warnings for who builds a page with them.
import './warnings.js';
import '../define/avatar-group.js';
