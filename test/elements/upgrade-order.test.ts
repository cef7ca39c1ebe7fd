// What a provider says reaches the elements inside it whatever was upgraded first, however they came into the page, and
// wherever they are moved.
import {aTimeout, expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarProvider} from '../../src/elements/avatar-provider/avatar-provider.js';
import type {Directory} from '../../src/people/directory.js';
import {memoryAdapter, samplePicture} from '../../src/testing/index.js';
import {openPage, orders, putMarkup, ways, type OrderedPage} from '../support/both-orders.js';
import {waitUntil} from '../support/wait-until.js';

// Badges first: those far below the screen are not looked up.
const inside = `
  <avatar-group max="3"><avatar-badge person-id="9"></avatar-badge></avatar-group>
  <section><avatar-badge class="named" name="Alan Turing"></avatar-badge></section>
  <avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor>
  <profile-card person-id="grace" name="Grace Hopper" editable></profile-card>`;
const markup = `<avatar-provider>${inside}</avatar-provider>`;

const directory = (word: string): Directory => ({
  people: async (ids) => ids.map((id) => ({id, name: `${word} ${id}`})),
});

/** What a provider says, told from other providers by a word. */
function says(word: string) {
  const adapter = memoryAdapter();
  return {
    adapter,
    properties: {
      adapter,
      directory: directory(word),
      messages: {editor: {chooseFile: `${word} file`}, card: {edit: `${word} details`}},
      initials: (name: unknown) => (name === 'Alan Turing' ? word : undefined),
    },
  };
}

const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent?.trim() ?? '';

async function save(page: OrderedPage, editor: AvatarEditor): Promise<void> {
  const file = samplePicture();
  await editor.open(new page.window.File([await file.arrayBuffer()], file.name, {type: file.type}));
  await editor.save();
}

/** The elements in the page show and do what the provider says. */
async function expectSaid(page: OrderedPage, word: string, adapter: ReturnType<typeof memoryAdapter>): Promise<void> {
  const editor = page.find<AvatarEditor>('avatar-editor');
  await waitUntil(() => textOf(editor).includes(`${word} file`), 'messages in the editor');
  await waitUntil(() => textOf(page.find('profile-card')).includes(`${word} details`), 'messages in the card');
  await waitUntil(() => textOf(page.find('[person-id="9"]')) === `${word[0] ?? ''}9`, 'the name from the directory');
  await waitUntil(() => textOf(page.find('.named')) === word, 'initials');
  const before = adapter.uploads.length;
  await save(page, editor);
  expect(adapter.uploads.length, 'the picture is saved').to.equal(before + 1);
}

describe('the order of upgrade', () => {
  for (const order of orders) {
    for (const way of ways) {
      it(`makes no difference: ${order}, by ${way}`, async () => {
        const page = await openPage({order});
        const {adapter, properties} = says('First');
        putMarkup(page.document.body, markup, way);
        Object.assign(page.find('avatar-provider'), properties);
        if (order === 'parsed first') await page.define();
        await expectSaid(page, 'First', adapter);
        page.remove();
      });
    }
  }

  for (const modules of [
    ['avatar-editor', 'profile-card', 'avatar-group', 'avatar-provider'],
    ['avatar-provider', 'avatar-group', 'profile-card', 'avatar-editor'],
  ]) {
    it(`makes no difference between entries: ${modules.join(', ')}`, async () => {
      const page = await openPage({order: 'parsed first', modules});
      const {adapter, properties} = says('First');
      putMarkup(page.document.body, markup, 'innerHTML');
      Object.assign(page.find('avatar-provider'), properties);
      await page.define();
      await expectSaid(page, 'First', adapter);
      page.remove();
    });
  }

  it('lets the nearest of nested providers win, and the outer one answer what it leaves open', async () => {
    const page = await openPage({
      order: 'parsed first',
      modules: ['avatar-badge', 'avatar-editor', 'profile-card', 'avatar-group', 'avatar-provider'],
    });
    const [outer, inner] = [says('Outer'), says('Inner')];
    putMarkup(page.document.body, `<avatar-provider id="outer"><div>${markup}</div></avatar-provider>`, 'innerHTML');
    const nested = page.find<AvatarProvider>('avatar-provider avatar-provider');
    Object.assign(page.find('#outer'), outer.properties);
    Object.assign(nested, inner.properties);
    await page.define();
    await expectSaid(page, 'Inner', inner.adapter);
    Object.assign(nested, {adapter: undefined, directory: undefined, messages: undefined, initials: undefined});
    await expectSaid(page, 'Outer', outer.adapter);
    Object.assign(nested, inner.properties);
    await expectSaid(page, 'Inner', inner.adapter);
    page.remove();
  });
});

describe('an element that is moved', () => {
  let page: OrderedPage;
  before(async () => {
    page = await openPage({order: 'defined first'});
  });
  after(() => page.remove());

  /** Two providers, the first with elements in it, and a place outside. */
  async function setUp() {
    page.document.body.innerHTML = `
      <avatar-provider id="first"><div>${inside}</div></avatar-provider>
      <avatar-provider id="second"></avatar-provider><div id="outside"></div>`;
    const [first, second] = [says('First'), says('Second')];
    Object.assign(page.find('#first'), first.properties);
    Object.assign(page.find('#second'), second.properties);
    await expectSaid(page, 'First', first.adapter);
    return {first, second, moved: page.find('#first > div')};
  }

  it('follows the provider it is moved into', async () => {
    const {second, moved} = await setUp();
    page.find('#second').append(moved);
    await expectSaid(page, 'Second', second.adapter);
  });

  it('follows a provider around the host of its shadow root', async () => {
    const {second, moved} = await setUp();
    const host = page.document.createElement('div');
    page.find('#second').append(host);
    host.attachShadow({mode: 'open'}).append(moved);
    await expectSaid(page, 'Second', second.adapter);
  });

  it('forgets a provider it is moved out of', async () => {
    const {first, moved} = await setUp();
    const uploads = first.adapter.uploads.length;
    page.find('#outside').append(moved);
    await aTimeout(50);
    const editor = page.find<AvatarEditor>('avatar-editor');
    expect(textOf(editor)).to.include('Choose file');
    expect(textOf(page.find('[person-id="9"]'))).to.equal('');
    expect(textOf(page.find('.named'))).to.equal('AT');
    await save(page, editor);
    expect(editor.draft.phase).to.equal('failed');
    expect(first.adapter.uploads.length).to.equal(uploads);
  });

  it('finds the provider of the document that adopts it', async () => {
    const {first, moved} = await setUp();
    const other = await openPage({order: 'defined first'});
    const {adapter, properties} = says('Second');
    other.document.body.innerHTML = '<avatar-provider></avatar-provider>';
    Object.assign(other.find('avatar-provider'), properties);
    other.find('avatar-provider').append(moved);
    const editor = other.find<AvatarEditor>('avatar-editor');
    await waitUntil(() => textOf(editor).includes('Second file'), 'messages');
    await save(page, editor);
    expect([first.adapter.uploads.length, adapter.uploads.length]).to.deep.equal([1, 1]);
    other.remove();
  });

  it('gets what is set on a provider later', async () => {
    page.document.body.innerHTML = markup;
    await aTimeout(50);
    const later = says('Later');
    Object.assign(page.find('avatar-provider'), later.properties);
    await expectSaid(page, 'Later', later.adapter);
  });
});
