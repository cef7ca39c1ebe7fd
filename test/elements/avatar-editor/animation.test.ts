import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {sniff} from '../../../src/image/index.js';
import {createEditor, FakeAdapter, query, messageOf, nextEvent, press} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

async function given(attributes: Record<string, string>) {
  const store = new FakeAdapter();
  const editor = await createEditor({accept: 'image/gif', layout: 'full', ...attributes});
  editor.adapter = store;
  const response = await fetch('/test/fixtures/animated.gif');
  return {editor, store, file: await response.blob()};
}

async function savedBy(editor: AvatarEditor, store: FakeAdapter): Promise<{type: string; moves: boolean}> {
  await editor.save();
  const file = store.uploads[0]?.file as File;
  return {type: file.type, moves: (await sniff(file)).animated};
}

const weightOf = (editor: AvatarEditor) => query(editor, '.result-info').innerText;

describe('avatar-editor, given an animated picture', () => {
  it('keeps its first frame by default', async () => {
    const {editor, store, file} = await given({});
    await editor.open(file);
    expect((await savedBy(editor, store)).moves).to.equal(false);
  });

  it('keeps the animation with animation="keep", and announces it', async () => {
    const {editor, store, file} = await given({animation: 'keep'});
    await editor.open(file);
    await waitUntil(() => /animated/.test(weightOf(editor)), 'nothing is said of the animation');
    expect(weightOf(editor)).to.match(/^512 × 512 (WebP|GIF) · animated · [\d,.]+ (kB|MB)/);
    const {type, moves} = await savedBy(editor, store);
    expect(type).to.match(/^image\/(webp|gif)$/);
    expect(moves).to.equal(true);
  });

  it('says how far it is while the animation is written, and takes a still instead when that is asked for', async () => {
    const {editor, store, file} = await given({animation: 'keep'});
    const opened = nextEvent(editor, 'avatar-selected').then(() => editor.updateComplete);
    void editor.open(file);
    await opened;
    expect(weightOf(editor)).to.match(/^Preparing the animation: \d+%/);
    await press(editor, 'Use a still picture');
    await waitUntil(() => /^512 × 512 \w+ · [\d,.]+ (kB|byte)/.test(weightOf(editor)), 'no weight');
    expect((await savedBy(editor, store)).moves).to.equal(false);
  });

  it('refuses it with animation="reject"', async () => {
    const {editor, file} = await given({animation: 'reject'});
    await editor.open(file);
    await editor.updateComplete;
    expect(messageOf(editor)).to.equal('This picture is animated. Choose a still picture.');
  });
});
