// What the editor says of a result that differs from what was chosen.
import {expect} from '@open-wc/testing';
import {sniff} from '../../../src/image/index.js';
import {gif, type GifFrame} from '../../support/pictures/gif-bytes.js';
import {movingHoles, transparentNoise} from '../../support/pictures/pictures.js';
import {waitUntil} from '../../support/wait-until.js';
import {colorAt, createEditor, FakeAdapter, nextEvent, query} from './page-object.js';

const stillOnly = 'Only the first frame of the animation is saved.';
const filled = 'Transparent parts are filled with a color.';
const notes = (editor: HTMLElement) => query(editor as never, '.result-info').innerText;

async function editorWith(attributes: Record<string, string>) {
  const editor = await createEditor({layout: 'full', ...attributes});
  const store = new FakeAdapter();
  editor.adapter = store;
  return {editor, store};
}

describe('avatar-editor, given a transparent picture', () => {
  it('says before Save that it is filled to meet the byte budget, and only then', async () => {
    for (const [budget, isFilled] of [
      ['3500', true],
      ['100000', false],
    ] as const) {
      const {editor, store} = await editorWith({'output-size': '64', 'output-max-bytes': budget});
      await editor.open(await transparentNoise(64));
      await waitUntil(() => notes(editor).includes('64 × 64'), 'no result');
      expect(notes(editor).includes(filled), budget).to.equal(isFilled);
      await editor.save();
      const file = store.uploads[0]?.file as File;
      expect(file.size, budget).to.be.at.most(Number(budget));
      expect(await colorAt(file, 0, 0), budget).to.equal(isFilled ? 'white' : 'nothing');
    }
  });
});

describe('avatar-editor, given an animation to keep', () => {
  const kept = {animation: 'keep', 'output-size': '64'};

  it('says before Save that its transparent parts are filled to meet the byte budget, and only then', async () => {
    for (const [budget, isFilled] of [
      ['2000', true],
      ['1000000', false],
    ] as const) {
      const {editor, store} = await editorWith({...kept, 'output-max-bytes': budget});
      await editor.open(movingHoles(64));
      await waitUntil(() => notes(editor).includes('64 × 64'), 'no result');
      expect(notes(editor).includes(filled), budget).to.equal(isFilled);
      expect(notes(editor), budget).not.to.include(stillOnly);
      await editor.save();
      const file = store.uploads[0]?.file as File;
      expect(file.size, budget).to.be.at.most(Number(budget));
      expect((await sniff(file)).animated, budget).to.equal(true);
    }
  });

  it('says before Save that only the first frame is kept of an animation beyond the limits', async () => {
    const edge = {width: 64, height: 64};
    for (const [frames, isKept] of [
      [3, true],
      [201, false],
    ] as const) {
      const {editor, store} = await editorWith(kept);
      await editor.open(await gif(edge, Array<GifFrame>(frames).fill({...edge, colour: 1})));
      await waitUntil(() => notes(editor).includes('64 × 64'), 'no result');
      expect(notes(editor).includes(stillOnly), `${frames} frames`).to.equal(!isKept);
      await editor.save();
      expect((await sniff(store.uploads[0]?.file as File)).animated, `${frames} frames`).to.equal(isKept);
    }
  });

  it('says before Save that only the first frame of an AVIF is kept, where the browser cannot decode the others', async () => {
    const {editor, store} = await editorWith(kept);
    await editor.open(await (await fetch('/test/fixtures/animated.avif')).blob());
    await waitUntil(() => notes(editor).includes('64 × 64'), 'no result');
    const hasFrames = typeof ImageDecoder !== 'undefined';
    expect(notes(editor).includes(stillOnly)).to.equal(!hasFrames);
    await editor.save();
    expect((await sniff(store.uploads[0]?.file as File)).animated).to.equal(hasFrames);
  });
});

describe('avatar-editor with never-enlarge', () => {
  it('saves an icon as large as it is, and says how large', async () => {
    const {editor, store} = await editorWith({'never-enlarge': ''});
    await editor.open(await transparentNoise(16));
    await waitUntil(() => notes(editor).includes('16 × 16'), 'no result');
    await editor.save();
    const {width, height} = await sniff(store.uploads[0]?.file as File);
    expect([width, height]).to.deep.equal([16, 16]);
  });

  it('does the same in a form that is read before the encoding is done, with the byte budget', async () => {
    const form = document.createElement('form');
    document.body.append(form);
    const editor = await createEditor({name: 'avatar', 'never-enlarge': '', 'output-max-bytes': '3500'});
    form.append(editor);
    const opened = nextEvent(editor, 'avatar-selected');
    void editor.open(await transparentNoise(64));
    await opened;
    const file = new FormData(form).get('avatar') as File;
    const {width} = await sniff(file);
    expect(width).to.equal(64);
    expect(file.size).to.be.at.most(3500);
    expect(await colorAt(file, 0, 0)).to.equal('white');
    form.remove();
  });
});
