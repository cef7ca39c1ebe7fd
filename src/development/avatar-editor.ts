// Registers <avatar-editor>, with development warnings.
import './main-thread.js';
import './refused-url.js';

export * from '../define/avatar-editor.js';
