import {aTimeout, expect, fixture, html, nextFrame, oneEvent} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import {recordBadgeFrames, imageOf, visibleInitials, pictureFile, pictureUrl, loaded} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

describe('<avatar-badge> and announced pictures', () => {
  it('lets the latest word win: an announcement over the first src, a later src over the announcement', async () => {
    announce({personId: 'word', url: pictureUrl('blue')});
    const badge = await fixture<AvatarBadge>(
      html`<avatar-badge name="Ada" person-id="word" src=${pictureUrl('red')}></avatar-badge>`,
    );
    await loaded(badge);
    expect(imageOf(badge)?.getAttribute('src')).to.equal(pictureUrl('blue'));
    const ready = oneEvent(badge, 'avatar-loaded');
    badge.src = pictureUrl('lime');
    await ready;
    await badge.updateComplete;
    expect(imageOf(badge)?.getAttribute('src')).to.equal(pictureUrl('lime'));
    const parent = badge.parentElement as HTMLElement;
    badge.remove();
    parent.append(badge);
    await badge.updateComplete;
    expect(imageOf(badge)?.getAttribute('src'), 'moving changes nothing').to.equal(pictureUrl('lime'));
    announce({personId: 'word', url: null});
    await badge.updateComplete;
    expect(visibleInitials(badge)).to.equal('A');
  });

  it('decodes a saved file once for all badges of the person', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>${[1, 2, 3].map(() => html`<avatar-badge name="Ada" person-id="shared"></avatar-badge>`)}</div>`,
    );
    const decode = window.createImageBitmap;
    let decodes = 0;
    window.createImageBitmap = ((blob: Blob) => (decodes++, decode(blob))) as typeof createImageBitmap;
    try {
      announce({personId: 'shared', url: '/stored.png', picture: await pictureFile('red', 512)});
      for (const badge of page.children) await loaded(badge as AvatarBadge);
      expect(decodes).to.equal(1);
      const canvas = imageOf(page.children[0] as AvatarBadge) as HTMLCanvasElement;
      expect(canvas.width, 'no larger than it is shown').to.equal(Math.round(40 * devicePixelRatio));
      const [red, green] = canvas.getContext('2d')?.getImageData(20, 20, 1, 1).data ?? [];
      expect([red, green]).to.deep.equal([255, 0]);
    } finally {
      window.createImageBitmap = decode;
    }
  });

  it('shows the stored picture where a saved file is no picture, and never decodes the file', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" person-id="broken"></avatar-badge>`);
    const decode = window.createImageBitmap;
    let decodes = 0;
    window.createImageBitmap = ((blob: Blob) => (decodes++, decode(blob))) as typeof createImageBitmap;
    try {
      announce({personId: 'broken', url: pictureUrl('blue'), picture: new File(['no picture'], 'a.png')});
      await loaded(badge);
      badge.name = 'Ada Lind';
      await badge.updateComplete;
      await aTimeout(50);
      expect(decodes).to.equal(0);
      expect(imageOf(badge)?.getAttribute('src')).to.equal(pictureUrl('blue'));
    } finally {
      window.createImageBitmap = decode;
    }
  });

  it('fetches a picture once more that was announced at the address it had before, once for all badges', async () => {
    const personId = `same-address-${crypto.randomUUID()}`;
    const page = await fixture<HTMLElement>(
      html`<div>
        ${[1, 2].map(
          () => html`<avatar-badge name="Ada" person-id=${personId} src=${pictureUrl('red')}></avatar-badge>`,
        )}
      </div>`,
    );
    const [one, other] = [...page.querySelectorAll('avatar-badge')] as [AvatarBadge, AvatarBadge];
    await Promise.all([loaded(one), loaded(other)]);
    const film = recordBadgeFrames(one);
    const {fetch} = window;
    const asked: unknown[] = [];
    window.fetch = async (url, options) => {
      asked.push([url, options?.cache, options?.signal instanceof AbortSignal]);
      return new Response(await pictureFile('blue'));
    };
    try {
      announce({personId, url: pictureUrl('red'), version: '2'});
      await waitUntil(() => [one, other].every((badge) => imageOf(badge) instanceof HTMLCanvasElement), '');
    } finally {
      window.fetch = fetch;
    }
    const isBlue = () => {
      const [red, , blue] = (imageOf(one) as HTMLCanvasElement).getContext('2d')?.getImageData(9, 9, 1, 1).data ?? [];
      return red === 0 && blue === 255;
    };
    await waitUntil(isBlue, 'the picture is drawn'); // The canvas is inserted before the picture has decoded.
    await nextFrame(); // On a busy machine, no frame was recorded before.
    await nextFrame();
    expect(asked, 'past the cache and with a time limit').to.deep.equal([[pictureUrl('red'), 'reload', true]]);
    expect(film.stop()).to.deep.equal(['picture']);
  });

  it('looks at an announced address as closely as at any other', async () => {
    const badge = await fixture<AvatarBadge>(
      html`<avatar-badge name="Ada" person-id="unsafe" src=${pictureUrl('red')}></avatar-badge>`,
    );
    await loaded(badge);
    announce({personId: 'unsafe', url: 'data:image/svg+xml,<svg/>'});
    await waitUntil(() => visibleInitials(badge) === 'A');
    expect(imageOf(badge)).to.equal(null);
  });
});
