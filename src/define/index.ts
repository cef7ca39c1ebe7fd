// Registers every element of the package.
import '../events.js';
import './avatar-badge.js';
import './avatar-group.js';
import './avatar-editor.js';
import './avatar-provider.js';
import {ProfileCard} from '../elements/profile-card/profile-card.js';

// Not by `./profile-card.js`, which fetches the editor: it is here already, and a bundler would give it a file of its own.
if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);
