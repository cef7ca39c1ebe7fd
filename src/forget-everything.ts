// Sign-out on a shared computer.
import {forgetAnnouncementsElsewhere} from './people/avatar-changes.js';
import {forgetElsewhere, forgetHere, onForget} from './shared/session/forget.js';
import {usedScopes} from './shared/session/session.js';
import {OutboxDb} from './upload/outbox/outbox-db.js';
import {DEFAULT_OUTBOX_NAME} from './upload/decorators/with-outbox.js';
import {forgetTusUploads} from './upload/adapters/tus-storage.js';

/**
 * Forgets what this app has stored or cached in this browser, in this tab and in all others: announced pictures, answers of the
 * directory, queued saves, pictures of `browserAdapter`, unfinished tus uploads. Saves under way are stopped. Resolves when this tab
 * has forgotten; it never rejects.
 * @example
 * import {forgetEverything} from 'avatar-elements';
 *
 * document.querySelector('#sign-out')?.addEventListener('click', async () => {
 *   await forgetEverything();
 *   location.assign('/sign-in');
 * });
 */
export async function forgetEverything(): Promise<void> {
  const scopes = new Set(usedScopes());
  // The default database is also deleted if only earlier pages used it. Databases with another name are deleted if this page has opened
  // them.
  const outbox = new OutboxDb(DEFAULT_OUTBOX_NAME);
  onForget(DEFAULT_OUTBOX_NAME, (which) => outbox.forget(which));
  onForget('tus', forgetTusUploads);
  forgetAnnouncementsElsewhere();
  forgetElsewhere(scopes);
  await forgetHere(scopes);
}
