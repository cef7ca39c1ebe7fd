// People who leave the directory while they are shown: their picture goes, and the card is that of an unknown person.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import '../../../src/define/profile-card.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import type {Directory, DirectoryChange} from '../../../src/people/directory.js';
import type {Person} from '../../../src/people/person.js';
import {waitUntil} from '../../support/wait-until.js';

const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'; /* 1 px */

function directoryOf(people: Map<string, Person>) {
  let tell: (news: DirectoryChange) => void = () => {};
  const directory: Directory = {
    people: async (ids) => ids.flatMap((id) => people.get(id) ?? []),
    subscribe: (listener) => ((tell = listener), () => {}),
  };
  return {directory, tell: (news: DirectoryChange) => tell(news)};
}

const isPictured = (badge: Element): boolean => Boolean(badge.shadowRoot?.querySelector('[part="image"]'));
const textOf = (badge: Element): string => badge.shadowRoot?.textContent?.trim() ?? '';

describe('a person who leaves the directory', () => {
  const ways = {
    'by news': (people: Map<string, Person>) => ({personId: 'ada', person: people.delete('ada') ? null : undefined}),
    'by a record that is missing': (people: Map<string, Person>) => (people.delete('ada'), {personId: 'ada'}),
    'by a record that is missing among all': (people: Map<string, Person>) => (people.delete('ada'), {personId: '*'}),
  };
  for (const [way, leave] of Object.entries(ways)) {
    it(`is shown by initials, and on the card as unknown, ${way}; others stay`, async () => {
      const record = {title: 'Analyst', email: 'ada@example.com', picture};
      const people = new Map<string, Person>([
        ['ada', {id: 'ada', name: 'Ada Lovelace', ...record}],
        ['bob', {id: 'bob', name: 'Bob Stone', picture: `${picture}#2`}],
      ]);
      const {directory, tell} = directoryOf(people);
      const page = await fixture(html`
        <avatar-provider .directory=${directory}>
          <avatar-badge id="named" person-id="ada" name="Ada King"></avatar-badge>
          <avatar-badge id="by-id" person-id="ada"></avatar-badge>
          <avatar-badge id="other" person-id="bob"></avatar-badge>
          <profile-card person-id="ada"></profile-card>
          <profile-card person-id="unknown"></profile-card>
        </avatar-provider>
      `);
      const badges = ['named', 'by-id', 'other'].map((id) => page.querySelector(`#${id}`) as AvatarBadge);
      const [named, byId, other] = badges as [AvatarBadge, AvatarBadge, AvatarBadge];
      const [card, unknown] = [...page.querySelectorAll('profile-card')].map((one) => one.shadowRoot as ShadowRoot);
      await waitUntil(() => badges.every(isPictured) && card?.textContent?.includes('Analyst'));
      tell(leave(people));
      await waitUntil(() => !isPictured(named) && !isPictured(byId) && !card?.textContent?.includes('Analyst'));
      expect([textOf(named), textOf(byId), byId.accessibleName]).to.deep.equal(['AK', '', 'Person']);
      expect(isPictured(other)).to.equal(true);
      const contents = (root?: ShadowRoot) => root?.textContent?.replace(/\s+/g, ' ').trim();
      expect(contents(card)).to.equal(contents(unknown));
      expect(card?.querySelectorAll('a, button').length).to.equal(unknown?.querySelectorAll('a, button').length);
      people.set('ada', {id: 'ada', name: 'Ada Lovelace', ...record});
      tell({personId: 'ada'});
      await waitUntil(() => isPictured(byId) && card?.textContent?.includes('Ada Lovelace'));
    });
  }

  it('keeps a picture that was saved here, where the directory has never known the person', async () => {
    const people = new Map<string, Person>();
    const {directory, tell} = directoryOf(people);
    announce({personId: 'new', url: picture});
    const page = await fixture(
      html`<avatar-provider .directory=${directory}><avatar-badge person-id="new"></avatar-badge></avatar-provider>`,
    );
    const badge = page.querySelector('avatar-badge') as AvatarBadge;
    await waitUntil(() => isPictured(badge));
    people.set('new', {id: 'new', name: 'New Person', picture: null});
    tell({personId: 'new'});
    await waitUntil(() => badge.accessibleName === 'New Person');
    expect(isPictured(badge)).to.equal(true);
  });
});
