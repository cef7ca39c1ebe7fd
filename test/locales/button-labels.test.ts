// No label of a button is cut on a phone, in any language.
import {expect} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {localeModules} from '../../src/locales/languages.js';
import {ada} from '../elements/profile-card/page-object.js';
import {choose, chooseAndOpen, createEditor, quadrantImage} from '../elements/avatar-editor/page-object.js';
import {waitUntil} from '../support/wait-until.js';

/** The room in a page of 320 px with a margin of 16 px. */
const WIDTH_PX = 288;
const isChromium = navigator.userAgent.includes('Chrome/');

const rootOf = (element: Element) => element.shadowRoot as ShadowRoot;

/** The buttons of an element that are cut, or outside of it. */
function cutButtons(element: Element): string[] {
  const room = element.getBoundingClientRect();
  return [...rootOf(element).querySelectorAll<HTMLElement>('button, label.check')]
    .filter((button) => button.checkVisibility({visibilityProperty: true}))
    .filter((button) => {
      const {left, right} = button.getBoundingClientRect();
      const isCut = [button, ...button.querySelectorAll('*')].some(
        ({scrollWidth, clientWidth, scrollHeight, clientHeight}) =>
          clientWidth && (scrollWidth > clientWidth || scrollHeight > clientHeight + 1),
      );
      return isCut || left < room.left - 0.5 || right > room.right + 0.5;
    })
    .map((button) => (button.textContent?.trim() || button.getAttribute('aria-label')) ?? '');
}

const shown = new Map<string, AvatarEditor | ProfileCard>();

(isChromium ? describe : describe.skip)('the labels of buttons on a page of 320 px', () => {
  const provider = document.createElement('avatar-provider');
  const photo = '/test/fixtures/photo.jpg';
  const everySource = 'choose drop paste camera';

  async function addEditor(name: string, attributes: Record<string, string>): Promise<AvatarEditor> {
    const editor = await createEditor({'person-id': name, 'person-name': 'Ada Lovelace', ...attributes}, WIDTH_PX);
    provider.append(editor.parentElement as HTMLElement);
    shown.set(name, editor);
    return editor;
  }

  async function addCard(): Promise<void> {
    const box = document.createElement('div');
    box.style.width = `${WIDTH_PX}px`;
    const card = box.appendChild(document.createElement('profile-card'));
    Object.assign(card, {person: ada, editable: true});
    provider.append(box);
    shown.set('a card that is edited', card);
    await waitUntil(() => rootOf(card).querySelector<HTMLElement>('.edit'), 'the card');
    rootOf(card).querySelector<HTMLElement>('.edit')?.click();
    await waitUntil(() => rootOf(card).querySelector('form'), 'the form');
  }

  before(async function () {
    this.timeout(60_000);
    document.body.append(provider);
    await addEditor('a row', {src: photo, sources: everySource});
    await addEditor('a locked row', {src: photo, 'managed-by': 'Salesforce'});
    await addEditor('an empty editor', {layout: 'full', sources: everySource});
    const refused = await addEditor('a refused file', {layout: 'full', sources: everySource});
    await choose(refused, new File(['text'], 'text.jpg', {type: 'image/jpeg'}));
    await waitUntil(() => rootOf(refused).querySelector('.error'), 'the refusal');
    const picture = await quadrantImage();
    await chooseAndOpen(await addEditor('framing', {layout: 'full', src: photo, sources: everySource}), picture);
    const adjusting = await addEditor('adjusting', {layout: 'full'});
    await chooseAndOpen(adjusting, picture);
    rootOf(adjusting).querySelector<HTMLElement>('.adjust')?.click();
    await addCard();
  });

  after(() => provider.remove());

  for (const [tag, load] of Object.entries(localeModules))
    it(`are whole in ${tag}`, async () => {
      const locale = await load();
      Object.assign(provider, {locale, dir: tag === 'ar' ? 'rtl' : 'ltr'});
      await provider.updateComplete;
      await Promise.all([...shown.values()].map((element) => element.updateComplete));
      expect(rootOf(shown.get('a locked row') as Element).textContent).to.include(locale.editor.unlock);
      const cut = [...shown].flatMap(([name, element]) => cutButtons(element).map((label) => `${name}: ${label}`));
      expect(cut).to.deep.equal([]);
    });

  it('are found where they are cut', () => {
    const card = shown.get('a card that is edited') as ProfileCard;
    (card.parentElement as HTMLElement).style.width = '100px';
    expect(cutButtons(card)).to.not.deep.equal([]);
  });
});
