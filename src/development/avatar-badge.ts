// Registers <avatar-badge>, with warnings for who builds a page with it.
import './refused-url.js';
import './warnings.js';

export * from '../define/avatar-badge.js';
