// Registers <avatar-editor>.
import '../events.js';
import {AvatarEditor} from '../elements/avatar-editor/avatar-editor.js';

if (!customElements.get('avatar-editor')) customElements.define('avatar-editor', AvatarEditor);

export {AvatarEditor};
