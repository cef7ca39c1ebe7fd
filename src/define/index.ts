// Registers every element of the package.
import './avatar-badge.js';
import './avatar-editor.js';
import './avatar-provider.js';
import './profile-card.js';
