import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/people-store.js';
import {imageOf, initialsShown, pictureFile, pictureUrl} from './support.js';

describe('<avatar-badge>', () => {
  it('shows initials for a name', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Lovelace"></avatar-badge>`);
    expect(initialsShown(badge)).to.equal('AL');
    await expect(badge).to.be.accessible();
  });

  it('shows the picture once it has decoded, and then no initials', async () => {
    const badge = document.createElement('avatar-badge');
    Object.assign(badge, {name: 'Ada Lovelace', src: pictureUrl('red')});
    const loaded = oneEvent(badge, 'avatar-loaded');
    document.body.append(badge);
    await loaded;
    await badge.updateComplete;
    expect(initialsShown(badge)).to.equal('');
    expect(imageOf(badge)).to.be.instanceOf(HTMLImageElement);
    badge.remove();
  });

  it('draws a picture that was just saved, without a reload', async () => {
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" person-id="ada-draws"></avatar-badge>`);
    announce({personId: 'ada-draws', url: '/stored.png', picture: await pictureFile('red')});
    await waitUntil(() => imageOf(badge) instanceof HTMLCanvasElement && initialsShown(badge) === '');
    announce({personId: 'ada-draws', url: null});
    await badge.updateComplete;
    expect(initialsShown(badge)).to.equal('A');
    expect(imageOf(badge)).to.equal(null);
  });
});
