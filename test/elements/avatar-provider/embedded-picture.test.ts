// A record of a directory may hold the picture itself, as a `data:` address: its bytes are checked like those of every other picture.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import '../../../src/define/profile-card.js';
import type {Directory} from '../../../src/people/directory.js';

async function dataUrl(name: string, type: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(`/test/fixtures/${name}`)).arrayBuffer());
  return `data:${type};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

/** What happens to the picture of a directory: the type of the event, decoded bitmaps, and addresses that an element was given. */
async function show(picture: string, element: unknown) {
  const {createImageBitmap} = globalThis;
  const {setAttribute} = Element.prototype;
  const outcome = {type: '', decoded: 0, sources: [] as string[]};
  Object.assign(globalThis, {
    createImageBitmap: (...given: Parameters<typeof createImageBitmap>) => (
      outcome.decoded++,
      createImageBitmap(...given)
    ),
  });
  Element.prototype.setAttribute = function (name, value) {
    if (/^src/.test(name)) outcome.sources.push(value);
    setAttribute.call(this, name, value);
  };
  try {
    const ended = new Promise<Event>((resolve) => {
      for (const type of ['avatar-loaded', 'avatar-load-failed'])
        document.addEventListener(type, resolve, {once: true});
    });
    const directory: Directory = {people: async (ids) => ids.map((id) => ({id, name: 'Ada', picture}))};
    await fixture(html`<avatar-provider .directory=${directory}>${element}</avatar-provider>`);
    outcome.type = (await ended).type;
    return outcome;
  } finally {
    Object.assign(globalThis, {createImageBitmap});
    Element.prototype.setAttribute = setAttribute;
  }
}

const elements = {
  badge: () => html`<avatar-badge person-id="ada"></avatar-badge>`,
  card: () => html`<profile-card person-id="ada"></profile-card>`,
};

for (const [name, element] of Object.entries(elements)) {
  describe(`a picture inside the record of a directory, in a ${name}`, () => {
    it('is shown after its bytes were checked', async () => {
      const outcome = await show(await dataUrl('quarters.png', 'image/png'), element());
      expect(outcome).to.deep.equal({type: 'avatar-loaded', decoded: 1, sources: []});
    });

    for (const bomb of ['bomb.png', 'bomb.gif', 'bomb.jpg']) {
      it(`is not decoded where it is ${bomb}`, async () => {
        // Browsers ignore a line break before an address.
        const address = await dataUrl(bomb, `image/${bomb.slice(5)}`);
        const outcome = await show(`\n ${address}`, element());
        expect(outcome).to.deep.equal({type: 'avatar-load-failed', decoded: 0, sources: []});
      });
    }
  });
}
