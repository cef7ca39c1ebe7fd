// Registers <profile-card>, with development warnings.
import './main-thread.js';
import './refused-url.js';

export * from '../define/profile-card.js';
