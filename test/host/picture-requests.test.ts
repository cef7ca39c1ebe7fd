// How pictures are requested: `referrerpolicy` and `crossorigin` of an element, otherwise of the provider around it, on every picture.
import {expect} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarProvider} from '../../src/elements/avatar-provider/avatar-provider.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import type {Directory} from '../../src/people/directory.js';
import {TestPictures} from '../support/pictures/test-pictures.js';
import {waitUntil} from '../support/wait-until.js';

/** Everything that shows a picture of its own, with `data-request` in the place of the options. */
const places: Readonly<Record<string, (src: string, id: string) => string>> = {
  badge: (src) => `<avatar-badge name="Ada" data-request src="${src}"></avatar-badge>`,
  'badge of the directory': (_, id) => `<avatar-badge person-id="${id}" data-request></avatar-badge>`,
  card: (src) => `<profile-card name="Ada" data-request src="${src}"></profile-card>`,
  'card of the directory': (_, id) => `<profile-card person-id="${id}" data-request></profile-card>`,
  'dialog of a card': (src) => `<profile-card editable name="Ada" data-request src="${src}"></profile-card>`,
  editor: (src) => `<avatar-editor person-name="Ada" data-request src="${src}"></avatar-editor>`,
};
const OWN = 'crossorigin="anonymous" referrerpolicy="no-referrer"';
const OTHER = 'crossorigin="use-credentials" referrerpolicy="origin"';
const properties = {crossOrigin: 'anonymous', referrerPolicy: 'no-referrer'};

const imagesIn = (root: ParentNode): HTMLImageElement[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLImageElement ? [element] : []),
    ...(element.shadowRoot ? imagesIn(element.shadowRoot) : []),
  ]);

/** The directory answers for each place with the picture of that place. */
const directoryOf = (pictures: TestPictures): Directory => ({
  people: async (ids) => ids.map((id) => ({id, name: 'Ada', picture: pictures.url('red', encodeURIComponent(id))})),
});

interface Way {
  readonly around: string;
  readonly own: string;
  /** Set on the provider, or on the element in it, before they are connected. */
  readonly onProvider?: boolean;
  readonly onElement?: boolean;
}
const ways: Readonly<Record<string, Way>> = {
  'by attributes of their own': {around: '', own: OWN},
  'by attributes of their own, in a provider that says otherwise': {around: OTHER, own: OWN},
  'by properties of their own': {around: '', own: '', onElement: true},
  'by attributes of the provider': {around: OWN, own: ''},
  'by properties of the provider': {around: '', own: '', onProvider: true},
  'by the provider around the provider': {around: OWN, own: '></avatar-provider'},
};

describe('Pictures are requested as the host says', () => {
  for (const [way, {around, own, onProvider, onElement}] of Object.entries(ways))
    it(way, async () => {
      const pictures = new TestPictures();
      const isNested = own.startsWith('>');
      const content = Object.entries(places).map(([place, markup]) => {
        const element = markup(pictures.url('red', encodeURIComponent(place)), place);
        return `<div>${element.replace('data-request', isNested ? '' : own)}</div>`;
      });
      const inner = isNested ? `<avatar-provider>${content.join('')}</avatar-provider>` : content.join('');
      const room = document.createElement('div');
      room.innerHTML = `<avatar-provider ${around}>${inner}</avatar-provider>`;
      const providers = [...room.querySelectorAll<AvatarProvider>('avatar-provider')];
      for (const provider of providers) provider.directory = directoryOf(pictures);
      if (onProvider) Object.assign(providers[0] as object, properties);
      const elements = [...room.querySelectorAll('avatar-badge, profile-card, avatar-editor')];
      if (onElement) for (const element of elements) Object.assign(element, properties);
      document.body.append(room);
      const editable = room.querySelector('profile-card[editable]') as ProfileCard;
      editable.changePicture();
      const images = () => elements.map((element) => imagesIn(element.shadowRoot as ShadowRoot));
      await waitUntil(() => editable.shadowRoot?.querySelector('avatar-editor')?.shadowRoot?.querySelector('img'));
      await waitUntil(
        () => images().every((of) => of.length && of.every(({naturalWidth}) => naturalWidth)),
        'pictures',
      );
      const asked = images().flatMap((of, index) =>
        of.map((image) => {
          const options = `${image.getAttribute('crossorigin')} ${image.getAttribute('referrerpolicy')}`;
          return `${Object.keys(places)[index]}: ${options}`;
        }),
      );
      expect([...new Set(asked)]).to.deep.equal(Object.keys(places).map((place) => `${place}: anonymous no-referrer`));
      const requests = await pictures.requests();
      expect(requests.length).to.be.at.least(elements.length);
      expect(requests.filter(({referer}) => referer)).to.deep.equal([]);
      room.remove();
    });

  it('sends the usual referrer where the host says nothing', async () => {
    const pictures = new TestPictures();
    const room = document.createElement('div');
    room.innerHTML = `<avatar-provider>${places['badge']?.(pictures.url('red'), '').replace('data-request', '')}</avatar-provider>`;
    document.body.append(room);
    await waitUntil(async () => (await pictures.requests()).length === 1, 'the request');
    expect((await pictures.requests())[0]?.referer).to.be.a('string');
    expect(imagesIn(room)[0]?.hasAttribute('referrerpolicy')).to.equal(false);
    room.remove();
  });
});
