import {expect} from '@open-wc/testing';
import {imageWorker} from '../../../src/image/worker/clients.js';
import {toAvatar} from '../../../src/image/index.js';
import {documentedSupport, engine} from './documented-support.js';
import {fixture} from '../support.js';

const pictures = {
  'opens JPEG': 'photo.jpg',
  'opens PNG': 'quarters.png',
  'opens GIF': 'quarters.gif',
  'opens BMP': 'quarters.bmp',
  'opens WebP': 'quarters.webp',
  'opens AVIF': 'quarters.avif',
  'opens HEIC without a decoder of the host': 'phone.heic',
};

/** What the elements stand on, by what it is for. */
const needed = {
  'the colours of light and dark (`light-dark()`)': () => CSS.supports('color', 'light-dark(red, blue)'),
  'the text on an accent (relative colours)': () => CSS.supports('color', 'color(from red xyz-d65 x y z)'),
  'the card and the names of a group (`popover`)': () => 'popover' in HTMLElement.prototype,
  'a size in per cent, an editor for every width (container queries)': () => CSS.supports('width', '1cqw'),
  'the editor in a form (`ElementInternals`)': () => 'setFormValue' in ElementInternals.prototype,
  'initials of several code points (`Intl.Segmenter`)': () => 'Segmenter' in Intl,
};

/** What this engine does with each, in a word. */
async function find(): Promise<Record<string, string>> {
  const found: Record<string, string> = {
    'works in a worker': imageWorker.start() ? 'yes' : 'no',
    'decodes photos at a smaller size (`ImageDecoder`)': typeof ImageDecoder === 'undefined' ? 'no' : 'yes',
  };
  for (const [what, name] of Object.entries(pictures)) {
    const opened = toAvatar(await fixture(name), {sizePx: 32});
    found[what] = await opened.then(
      () => 'yes',
      () => 'no',
    );
  }
  const still = await toAvatar(await fixture('photo.jpg'), {sizePx: 32, type: 'auto'});
  found['writes a photo, type `auto`, as'] = still.type;
  const clear = await toAvatar(await fixture('transparent.png'), {sizePx: 32, type: 'auto'});
  found['writes transparency, type `auto`, as'] = clear.type;
  for (const name of ['animated.gif', 'animated.png', 'animated.webp', 'animated.avif']) {
    const moving = await toAvatar(await fixture(name), {sizePx: 32});
    found[`keeps ${name.replace('animated.', '').replace('png', 'apng').toUpperCase()} moving, as`] =
      moving.frames > 1 ? moving.type : 'first frame';
  }
  for (const [what, isThere] of Object.entries(needed)) found[what] = isThere() ? 'yes' : 'no';
  return found;
}

describe(`what ${engine} can do`, () => {
  it('is what docs/browser-support.md says', async () => {
    const found = await find();
    expect(await documentedSupport('support', found)).to.deep.equal(found);
  });
});
