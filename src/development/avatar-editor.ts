// Registers <avatar-editor>, with warnings for who builds a page with it.
import './main-thread.js';
import './refused-url.js';

export * from '../define/avatar-editor.js';
