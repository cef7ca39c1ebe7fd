// Defines <profile-card> and <avatar-badge>, which it shows. The editor of its dialog is loaded when
// the pointer or focus comes near its button.
import '../events.js';
import {importWithRetry} from '../shared/loading/import-with-retry.js';
import {ProfileCard} from '../elements/profile-card/profile-card.js';
import './avatar-badge.js';

ProfileCard.loadEditor = () =>
  customElements.get('avatar-editor') ? undefined : importWithRetry(() => import('./avatar-editor.js'));
if (!customElements.get('profile-card')) customElements.define('profile-card', ProfileCard);

export {ProfileCard};
