// Registers <avatar-provider>.
import '../events.js';
import {AvatarProvider} from '../elements/avatar-provider/avatar-provider.js';

if (!customElements.get('avatar-provider')) customElements.define('avatar-provider', AvatarProvider);

export {AvatarProvider};
