// Registers <avatar-badge>, with development warnings.
import './refused-url.js';
import './warnings.js';

export * from '../define/avatar-badge.js';
