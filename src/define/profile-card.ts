// Registers <profile-card>, with the badge it shows. The editor its dialog opens is fetched when somebody is near the pen.
import '../events.js';
import {importWithRetry} from '../shared/import-with-retry.js';
import {ProfileCard} from '../elements/profile-card/profile-card.js';
import './avatar-badge.js';

ProfileCard.loadEditor = () =>
  customElements.get('avatar-editor') ? undefined : importWithRetry(() => import('./avatar-editor.js'));
if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);

export {ProfileCard};
