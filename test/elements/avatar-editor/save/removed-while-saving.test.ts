import {expect} from '@open-wc/testing';
import type {AvatarSavedEvent} from '../../../../src/events.js';
import {getLatestChange} from '../../../../src/people/avatar-changes.js';
import {untilPainted} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';
import {framing} from './framing.js';

describe('avatar-editor, removed or moved while it saves', () => {
  it('lets go of everything that was not confirmed when it is taken out of the page', async () => {
    const {editor} = await framing();
    const {bitmap} = (editor.draft as {openImage: {image: {bitmap: ImageBitmap}}}).openImage.image;
    editor.remove();
    await waitUntil(() => editor.draft.phase === 'empty');
    expect(bitmap.width).to.equal(0);
  });

  it('continues a save when it is removed from the page, and reports the outcome on the document', async () => {
    const {editor, store, personId} = await framing();
    const {bitmap} = (editor.draft as {openImage: {image: {bitmap: ImageBitmap}}}).openImage.image;
    let finish: (value: {url: string; version: string}) => void = () => {};
    store.respond = () => new Promise((resolve) => (finish = resolve));
    const told: string[] = [];
    const listen = ({personId: whose, url}: AvatarSavedEvent) => told.push(`${whose} ${url}`);
    document.addEventListener('avatar-saved', listen);
    const done = editor.save();
    await waitUntil(() => store.uploads.length === 1, 'nothing was uploaded');
    editor.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.signal?.aborted).to.equal(false);
    finish({url: '/stored.png', version: '2'});
    await done;
    document.removeEventListener('avatar-saved', listen);
    expect(told).to.deep.equal([`${personId} /stored.png`]);
    expect(getLatestChange(personId)).to.include({url: '/stored.png', version: '2'});
    expect(bitmap.width).to.equal(0);
  });

  it('keeps the work of an editor that is moved within the page', async () => {
    const {editor} = await framing();
    const {parentElement} = editor;
    editor.remove();
    parentElement?.append(editor);
    await untilPainted(editor);
    expect(editor.draft.phase).to.equal('cropping');
  });
});
