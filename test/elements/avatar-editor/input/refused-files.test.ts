import {expect} from '@open-wc/testing';
import {
  liveRegionText,
  choose,
  chooseAndOpen,
  createEditor,
  messageOf,
  nextEvent,
  quadrantImage,
} from '../page-object.js';

describe('avatar-editor, given what is no picture', () => {
  /** The head of a PNG that says it has so many pixels. */
  function pngOf(widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> {
    const head = new DataView(new ArrayBuffer(73));
    const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    signature.forEach((byte, at) => head.setUint8(at, byte));
    head.setUint32(16, widthPx);
    head.setUint32(20, heightPx);
    head.setUint16(24, 0x0802);
    return new Uint8Array(head.buffer);
  }

  for (const {what, file, says} of [
    {
      what: 'a text file named .jpg',
      file: new File(['hello'], 'me.jpg', {type: 'image/jpeg'}),
      says: /type of file|TXT files/,
    },
    {what: 'an empty file', file: new File([], 'me.png', {type: 'image/png'}), says: /This file is empty/},
    {
      what: 'an SVG',
      file: new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'me.svg', {type: 'image/svg+xml'}),
      says: /SVG files can’t be used here\. Choose another picture\./,
    },
    {
      what: 'a small PNG that claims 60000 × 60000 pixels',
      file: new File([pngOf(60_000, 60_000)], 'bomb.png', {type: 'image/png'}),
      says: /^This picture is 60,000 × 60,000 pixels\. Choose a picture of up to 120 megapixels\.$/,
    },
    {
      what: 'a picture that is too large in bytes and in pixels',
      file: new File([pngOf(12_000, 12_000), new Uint8Array(2_000_000)], 'poster.png', {type: 'image/png'}),
      says: /^This file is 2 MB\. .*up to 1 MB\. This picture is 12,000 × 12,000 pixels\. .*megapixels\.$/,
    },
    {
      what: 'a large file that is no picture',
      file: new File([new Uint8Array(2_000_000)], 'large.png', {type: 'image/png'}),
      says: /^This type of file can’t be used here\. Choose another picture\.$/,
    },
    {
      what: 'a file over the limit',
      file: new File([pngOf(8, 8), new Uint8Array(2_000_000)], 'large.png', {type: 'image/png'}),
      says: /^This file is 2 MB\. Choose a picture of up to 1 MB\.$/,
    },
  ]) {
    it(`says what is wrong with ${what}, and keeps the picture before it`, async () => {
      const editor = await createEditor({'max-bytes': '1000000'});
      await chooseAndOpen(editor, await quadrantImage());
      const {draft} = editor;
      const rejected = nextEvent<Event & {violations: readonly {code: string}[]}>(editor, 'avatar-rejected');
      await choose(editor, file);
      expect((await rejected).violations).to.not.be.empty;
      await editor.updateComplete;
      expect(messageOf(editor)).to.match(says);
      expect(liveRegionText(editor)).to.equal(messageOf(editor));
      expect(editor.draft).to.include({phase: 'cropping', openImage: (draft as {openImage: object}).openImage});
    });
  }

  it('lets the host refuse a file', async () => {
    const editor = await createEditor();
    editor.addEventListener('avatar-select', (event) => event.preventDefault());
    await editor.open(await quadrantImage());
    expect(editor.draft.phase).to.equal('empty');
  });
});
