import {aTimeout, expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import {recordBadgeFrames, imageOf, visibleInitials, pictureFile, pictureUrl, loaded} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

const missing = '/no-such-picture.png';

describe('<avatar-badge> picture', () => {
  it('never shows initials to the eye where the picture is in memory already', async () => {
    const src = pictureUrl('red');
    const kept = Object.assign(new Image(), {src});
    await kept.decode();
    const badge = Object.assign(document.createElement('avatar-badge'), {name: 'Ada', src});
    const film = recordBadgeFrames(badge);
    document.body.append(badge);
    for (let frames = 0; frames < 8; frames++) await nextFrame();
    badge.remove();
    expect(film.stop()).to.deep.equal(['picture']);
  });

  it('shows the initials until a slow picture has decoded, then the picture, and nothing else between', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada"></avatar-badge>`);
    const film = recordBadgeFrames(badge);
    await nextFrame();
    badge.src = pictureUrl('green', 1024);
    await loaded(badge);
    await nextFrame();
    await nextFrame();
    expect(film.stop()).to.deep.equal(['initials', 'picture']);
  });

  it('keeps the old picture until the new one is ready: no frame shows initials or nothing', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" src=${pictureUrl('red')}></avatar-badge>`);
    await loaded(badge);
    const film = recordBadgeFrames(badge);
    for (const color of ['blue', 'lime', 'black']) {
      const ready = oneEvent(badge, 'avatar-loaded');
      badge.src = pictureUrl(color, 900);
      await ready;
      await aTimeout(220);
    }
    expect(film.stop()).to.deep.equal(['picture']);
    await waitUntil(() => badge.renderRoot.querySelectorAll('img').length === 1, 'the old ones go');
  });

  for (const [way, first, second] of [
    ['by name', {name: 'Ada'}, {name: 'Bo'}],
    ['by id', {name: 'Ada', personId: 'film-a'}, {name: 'Ada', personId: 'film-b'}],
    ['by address alone', {}, {}],
  ] as const) {
    it(`removes the picture of another person at once: set ${way}`, async () => {
      const badge = await fixture<AvatarBadge>(html`<avatar-badge src=${pictureUrl('red')}></avatar-badge>`);
      Object.assign(badge, first);
      await badge.updateComplete;
      badge.src = pictureUrl('lime');
      await waitUntil(() => imageOf(badge)?.getAttribute('src') === pictureUrl('lime'), 'the first picture');
      Object.assign(badge, second, {src: missing});
      await badge.updateComplete;
      expect(imageOf(badge)).to.equal(null);
    });
  }

  it('goes from picture to saved file to stored picture without a frame of anything else', async () => {
    const badge = await fixture<AvatarBadge>(
      html`<avatar-badge name="Ada" person-id="film" src=${pictureUrl('red')}></avatar-badge>`,
    );
    await loaded(badge);
    const film = recordBadgeFrames(badge);
    announce({personId: 'film', url: '/stored.png', picture: await pictureFile('blue')});
    await waitUntil(() => imageOf(badge) instanceof HTMLCanvasElement);
    await aTimeout(220);
    badge.src = pictureUrl('lime');
    await waitUntil(() => imageOf(badge) instanceof HTMLImageElement);
    await aTimeout(220);
    expect(film.stop()).to.deep.equal(['picture']);
  });

  it('falls back to initials when a picture fails, asks once, and tries again with another src', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Moe"></avatar-badge>`);
    let failures = 0;
    badge.addEventListener('avatar-load-failed', () => failures++);
    badge.src = missing;
    await waitUntil(() => failures === 1);
    badge.name = 'Ada Lind';
    await badge.updateComplete;
    await aTimeout(100);
    expect(failures, 'it is not asked for in a loop').to.equal(1);
    expect(visibleInitials(badge)).to.equal('AL');
    expect(imageOf(badge)).to.equal(null);
    badge.src = pictureUrl('red');
    await loaded(badge);
    badge.src = missing;
    await waitUntil(() => failures === 2);
    await badge.updateComplete;
    expect(visibleInitials(badge), 'not the picture of before').to.equal('AL');
    badge.src = null;
    await badge.updateComplete;
    expect(imageOf(badge)).to.equal(null);
  });

  it('ignores a picture that arrives after another one was asked for', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada"></avatar-badge>`);
    const shown: string[] = [];
    badge.addEventListener('avatar-loaded', ({src}) => shown.push(src));
    const last = pictureUrl('lime');
    for (const src of [pictureUrl('red', 1500), pictureUrl('blue', 1500), missing, last]) {
      badge.src = src;
      await badge.updateComplete;
    }
    await loaded(badge);
    await aTimeout(200);
    expect(shown).to.deep.equal([last]);
    expect(imageOf(badge)?.getAttribute('src')).to.equal(last);
  });

  it('asks for a picture the way the host says', async () => {
    // Pictures that are there: one that is missing may have failed, and gone, before it is looked at.
    const wanted = '/test/fixtures/quarters.png 1x, /test/fixtures/photo.jpg 2x';
    const badge = await fixture<AvatarBadge>(html`
      <avatar-badge
        name="Ada"
        size="64"
        src=${pictureUrl('red')}
        srcset=${wanted}
        loading="lazy"
        crossorigin="anonymous"
        referrerpolicy="no-referrer"
      ></avatar-badge>
    `);
    const image = badge.renderRoot.querySelector('img') as HTMLImageElement;
    const {srcset, sizes, loading, crossOrigin, referrerPolicy, decoding, alt} = image;
    expect({srcset, sizes, loading, crossOrigin, referrerPolicy, decoding, alt}).to.deep.equal({
      srcset: wanted,
      sizes: '64px',
      loading: 'lazy',
      crossOrigin: 'anonymous',
      referrerPolicy: 'no-referrer',
      decoding: 'async',
      alt: '',
    });
  });

  it('never asks for an address that is not safe', async () => {
    for (const src of [
      'javascript:alert(1)',
      'data:image/svg+xml,<svg/>',
      'data:text/html,x',
      'http://else.where/a.png',
    ]) {
      const badge = await fixture<AvatarBadge>(
        html`<avatar-badge name="Ada" src=${src} srcset=${`${src} 2x`}></avatar-badge>`,
      );
      expect(imageOf(badge), src).to.equal(null);
      expect(visibleInitials(badge)).to.equal('A');
    }
  });

  it('shows initials alone while a picture fails, and goes from a picture to them in one step', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada"></avatar-badge>`);
    const first = recordBadgeFrames(badge);
    const failed = oneEvent(badge, 'avatar-load-failed');
    badge.src = missing;
    await failed;
    for (let frames = 0; frames < 4; frames++) await nextFrame();
    expect(first.stop()).to.deep.equal(['initials']);
    badge.src = pictureUrl('red');
    await loaded(badge);
    const second = recordBadgeFrames(badge);
    await nextFrame();
    const failedAgain = oneEvent(badge, 'avatar-load-failed');
    badge.src = '/no-such-picture-either.png';
    await failedAgain;
    await nextFrame();
    await nextFrame();
    expect(second.stop()).to.deep.equal(['picture', 'initials']);
  });
});
