// Registers <avatar-badge>.
import '../events.js';
import {AvatarBadge} from '../elements/avatar-badge/avatar-badge.js';

if (!customElements.get('avatar-badge')) customElements.define('avatar-badge', AvatarBadge);

export {AvatarBadge};
