// Registers <avatar-group>, and <avatar-badge> for the people in it.
import './avatar-badge.js';
import {AvatarGroup} from '../elements/avatar-group/avatar-group.js';

if (!customElements.get('avatar-group')) customElements.define('avatar-group', AvatarGroup);

export {AvatarGroup};
