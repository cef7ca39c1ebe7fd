// Registers <profile-card>, with the badge it shows and the editor its dialog opens.
import '../events.js';
import {ProfileCard} from '../elements/profile-card/profile-card.js';
import './avatar-badge.js';
import './avatar-editor.js';

if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);

export {ProfileCard};
