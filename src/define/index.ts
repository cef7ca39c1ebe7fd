// Registers every element of the package; the provider first, so that what is inside one finds it at once.
import '../events.js';
import './avatar-provider.js';
import {ProfileCard} from '../elements/profile-card/profile-card.js';

// Not by `./profile-card.js`, which fetches the editor: it is here already, and a bundler would give it a file of its own.
if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);

export {AvatarBadge} from './avatar-badge.js';
export {AvatarGroup} from './avatar-group.js';
export {AvatarEditor} from './avatar-editor.js';
export {AvatarProvider} from './avatar-provider.js';
export {ProfileCard};
