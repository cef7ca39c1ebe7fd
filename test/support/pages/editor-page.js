// A page with an editor in it, for tests that drive Chromium from Node.
import path from 'node:path';
import {openElementPage} from './element-page.js';

/** Serves `body` at `/` with the editor registered. */
export const openEditorPage = (body, options) => openElementPage('avatar-editor', body, options);

export const photo = path.resolve('test/fixtures/quarters.png');

/** Chooses a file through the system's chooser, as opened by the button. */
export async function choosePhoto(page, file = photo) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('avatar-editor .choose-file').click(),
  ]);
  await chooser.setFiles(file);
}

export const untilPhase = (page, phase) =>
  page.waitForFunction((wanted) => document.querySelector('avatar-editor').draft.phase === wanted, phase);
