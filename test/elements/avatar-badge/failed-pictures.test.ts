// Pictures that do not load: what is missing is requested once in some minutes, and what failed without a network when there is one.
import {held} from '../../support/count-held.js';
import {expect, fixtureCleanup, nextFrame} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import {setScope} from '../../../src/shared/session/session.js';
import {TestPictures} from '../../support/pictures/test-pictures.js';
import {waitUntil} from '../../support/wait-until.js';
import {imageOf, visibleInitials} from './page-object.js';

const dateNow = Date.now;
let isOnline = true;
let failures = 0;

function createBadges(count: number, properties: Partial<AvatarBadge>): AvatarBadge[] {
  const badges = Array.from({length: count}, () =>
    Object.assign(document.createElement('avatar-badge'), {name: 'Ada Lovelace', ...properties}),
  );
  document.body.append(...badges);
  return badges;
}

const untilFailed = (count: number) => waitUntil(() => failures >= count, `${count} failures`);

/** What badges request. Browsers answer some of it from their memory, so that the server does not see all. */
const requests: string[] = [];
const {setAttribute} = HTMLImageElement.prototype;
HTMLImageElement.prototype.setAttribute = function (name, value) {
  if (name === 'src') requests.push(value);
  setAttribute.call(this, name, value);
};
const requestsOf = (url: string) => requests.filter((requested) => requested === url).length;

describe('A badge whose picture does not load', () => {
  const onFailure = () => failures++;

  beforeEach(() => {
    failures = 0;
    isOnline = true;
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => isOnline});
    addEventListener('avatar-load-failed', onFailure);
  });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    removeEventListener('avatar-load-failed', onFailure);
    Date.now = dateNow;
    setScope({});
    for (const badge of document.querySelectorAll('avatar-badge')) badge.remove();
    fixtureCleanup();
  });

  it('requests a missing one once, however often 501 badges render and move, and again after minutes', async () => {
    const pictures = new TestPictures();
    const src = pictures.url('none', 'a');
    const [first] = createBadges(1, {src}) as [AvatarBadge];
    await untilFailed(1);
    createBadges(500, {src});
    await untilFailed(501);
    first.name = 'Ada King';
    await first.updateComplete;
    document.body.prepend(first);
    await untilFailed(502);
    dispatchEvent(new Event('online'));
    first.src = undefined;
    await first.updateComplete;
    first.src = src;
    await untilFailed(503);
    expect(requestsOf(src)).to.equal(1);
    expect(visibleInitials(first)).to.equal('AK');
    expect(imageOf(first)).to.equal(null);
    const now = dateNow() + 600_000;
    Date.now = () => now;
    createBadges(1, {src});
    await untilFailed(504);
    expect(requestsOf(src)).to.equal(2);
  });

  it('requests a missing one again when a picture was stored, in another session, and with other options', async () => {
    const pictures = new TestPictures();
    const src = pictures.url('none', 'b');
    const count = async (properties: Partial<AvatarBadge> = {}) => {
      const before = failures;
      createBadges(1, {src, ...properties});
      await untilFailed(before + 1);
      return requestsOf(src);
    };
    expect(await count()).to.equal(1);
    expect(await count()).to.equal(1);
    announce({personId: 'another', url: '/stored.png'});
    expect(await count(), 'stored').to.equal(2);
    setScope({owner: 'bea'});
    expect(await count(), 'session').to.equal(3);
    expect(await count({crossOrigin: 'use-credentials'}), 'options').to.equal(4);
    expect(await count({crossOrigin: 'use-credentials'})).to.equal(4);
  });

  it('requests after the network is back only what failed without it, not all at the same time', async () => {
    const pictures = new TestPictures();
    const [before = '', ...offline] = Array.from({length: 11}, (_, index) => pictures.url('none', String(index)));
    createBadges(1, {src: before});
    await untilFailed(1);
    isOnline = false;
    const badges = offline.flatMap((src) => createBadges(1, {src}));
    await untilFailed(11);
    badges.at(-1)?.remove();
    isOnline = true;
    const timers = new Set(held.timers.keys());
    dispatchEvent(new Event('online'));
    const delays = [...held.timers].filter(([id]) => !timers.has(id)).map(([, name]) => parseFloat(name));
    expect(delays.length, 'not the removed one').to.equal(9);
    expect(new Set(delays).size, 'spread').to.be.above(1);
    expect(Math.max(...delays)).to.be.at.most(2000);
    await untilFailed(20);
    dispatchEvent(new Event('online'));
    expect([before, ...offline].map(requestsOf)).to.deep.equal([1, ...offline.slice(1).map(() => 2), 1]);
  });

  it('requests the one of a server once more if it has failed before the badge was defined, and reports it', async () => {
    const pictures = new TestPictures();
    const src = pictures.url('none', 'server');
    const badge = Object.assign(document.createElement('avatar-badge'), {name: 'Ada Lovelace', src});
    const root = badge.attachShadow({mode: 'open'});
    root.innerHTML = `<span part="base initials" role="img">AL<img part="image" alt="" src="${src}"><slot name="status"></slot></span>`;
    const image = root.querySelector('img') as HTMLImageElement;
    await waitUntil(() => image.complete, 'the picture has failed');
    document.body.append(badge);
    await untilFailed(1);
    await nextFrame();
    expect(root.querySelector('img')).to.equal(null);
    expect(visibleInitials(badge)).to.equal('AL');
  });

  it('forgets nothing of one that is removed while it loads: it is requested again when it is back', async () => {
    const pictures = new TestPictures();
    const src = pictures.heldUrl('none', 'moved');
    const [badge] = createBadges(1, {src}) as [AvatarBadge];
    await waitUntil(() => imageOf(badge) ?? badge.renderRoot.querySelector('img'), 'it loads');
    badge.remove();
    await pictures.release();
    await waitUntil(() => !badge.renderRoot.querySelector('img'), 'it has failed');
    document.body.append(badge);
    await waitUntil(() => failures === 1, 'reported in the page');
    expect(requestsOf(src)).to.equal(2);
  });
});
