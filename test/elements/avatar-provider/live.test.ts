import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import '../../../src/define/profile-card.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {microsoftDirectory} from '../../../src/people/directories/microsoft.js';
import {salesforceChanges, salesforceDirectory} from '../../../src/people/directories/salesforce.js';
import {liveDirectory} from '../../../src/people/sync/live-directory.js';
import {startSystem, upTo} from '../../people/directories/system.js';
import {waitUntil} from '../../support/wait-until.js';

const textIn = (element: Element | null): string => element?.shadowRoot?.textContent?.trim() ?? '';
const isPictured = (element: Element | null): boolean => Boolean(element?.shadowRoot?.querySelector('canvas'));

const userId = '0055g0000000000AAA';

function event(replayId: number, payload: object) {
  const header = {
    entityName: 'User',
    recordIds: [userId],
    changeType: 'UPDATE',
    commitTimestamp: 1790000000000 + replayId,
  };
  return {payload: {ChangeEventHeader: header, ...payload}, event: {replayId}};
}

describe('people from another system, over HTTP', function () {
  this.timeout(60_000);

  it('show on badges and cards, change live, and are locked until they are released', async () => {
    const system = startSystem('salesforce');
    const live = liveDirectory(salesforceDirectory(system.options), {source: 'Salesforce'});
    const page = await fixture(html`
      <avatar-provider .directory=${live}>
        <avatar-badge person-id=${userId}></avatar-badge>
        <profile-card person-id=${userId} editable></profile-card>
      </avatar-provider>
    `);
    const badge = page.querySelector('avatar-badge');
    const card = page.querySelector('profile-card') as ProfileCard;
    await waitUntil(() => isPictured(badge) && textIn(card).includes('Ada Lovelace'));
    expect(textIn(card)).to.contain('Managed by Salesforce');

    const marriage = event(2, {Name: {FirstName: 'Ada', LastName: 'King'}});
    live.applyChanges([...salesforceChanges(marriage), ...salesforceChanges(event(1, {Title: 'Countess'}))]);
    live.applyChanges(salesforceChanges(marriage));
    await waitUntil(() => textIn(card).includes('Ada King') && textIn(card).includes('Countess'));

    card.addEventListener('avatar-unlock', (request) => {
      live.detach(request.personId);
      request.respondWith(Promise.resolve());
    });
    card.shadowRoot?.querySelector<HTMLElement>('.unlock')?.click();
    await waitUntil(() => !textIn(card).includes('Managed by Salesforce'));
    live.reattach(userId);
    await waitUntil(() => textIn(card).includes('Managed by Salesforce'));
  });

  it('500 badges of 50 people cost 5 batches, and 2 more for 25 pictures', async () => {
    const system = startSystem('microsoft');
    const id = (n: number): string => `00000000-0000-4000-8000-${String(n % 50).padStart(12, '0')}`;
    const page = await fixture(html`
      <avatar-provider .directory=${microsoftDirectory(system.options)}>
        ${upTo(500).map((n) => html`<avatar-badge size="8" person-id=${id(n)}></avatar-badge>`)}
      </avatar-provider>
    `);
    const badges = [...page.querySelectorAll('avatar-badge')];
    await waitUntil(() => badges.every((badge, n) => (n % 2 ? textIn(badge) : isPictured(badge))));
    expect((await system.requests()).length).to.equal(7);
  });
});
