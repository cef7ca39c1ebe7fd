// Registers every element of the package.
import '../events.js';
import './avatar-badge.js';
import './avatar-group.js';
import './avatar-editor.js';
import './avatar-provider.js';
import './profile-card.js';
