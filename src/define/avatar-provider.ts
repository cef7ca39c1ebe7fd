// Registers <avatar-provider>.
import {AvatarProvider} from '../elements/avatar-provider/avatar-provider.js';

if (!customElements.get('avatar-provider')) customElements.define('avatar-provider', AvatarProvider);

declare global {
  interface HTMLElementTagNameMap {
    'avatar-provider': AvatarProvider;
  }
}

export {AvatarProvider};
