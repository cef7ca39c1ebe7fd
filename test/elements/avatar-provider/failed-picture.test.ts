import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarProvider} from '../../../src/elements/avatar-provider/avatar-provider.js';
import type {Directory} from '../../../src/people/directory.js';
import {waitUntil} from '../../support/wait-until.js';
import {accessibleName, imageOf, pictureUrl} from '../avatar-badge/page-object.js';

describe('a provider with a directory whose pictures fail', () => {
  it('looks the person up once more, and shows the picture at the new address', async () => {
    const addresses = [`/expired-${crypto.randomUUID()}.png`, pictureUrl('lime')];
    const directory: Directory = {
      people: async (ids) => {
        const picture = addresses.shift() as string;
        return ids.map((id) => ({id, name: 'Ada', picture}));
      },
    };
    const provider = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="ada"></avatar-badge></avatar-provider>`,
    );
    const badge = provider.querySelector('avatar-badge') as AvatarBadge;
    await waitUntil(() => imageOf(badge), 'no picture');
    expect(addresses).to.deep.equal([]);
  });

  it('keeps the person of an outer directory when the owner of an inner provider changes', async () => {
    const directory: Directory = {people: async (ids) => ids.map((id) => ({id, name: 'Ada Lovelace'}))};
    const provider = await fixture(html`
      <avatar-provider .directory=${directory}>
        <avatar-provider owner="bo"><avatar-badge person-id="ada"></avatar-badge></avatar-provider>
      </avatar-provider>
    `);
    const badge = provider.querySelector('avatar-badge') as AvatarBadge;
    await waitUntil(() => accessibleName(badge) === 'Ada Lovelace');
    const inner = provider.querySelector('avatar-provider') as AvatarProvider;
    inner.owner = 'cy';
    await inner.updateComplete;
    await badge.updateComplete;
    await waitUntil(() => accessibleName(badge) === 'Ada Lovelace');
  });
});
