// Lit's development build warns where an element requests an update while it is being updated, which renders it twice.
import {aTimeout, expect} from '@open-wc/testing';
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../src/define/index.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import type {Directory} from '../../src/people/directory.js';
import {putShadowMarkup} from '../support/both-orders.js';
import {waitUntil} from '../support/wait-until.js';

const {litIssuedWarnings} = globalThis as unknown as {litIssuedWarnings: Set<string>};
const secondUpdates = () => [...litIssuedWarnings].filter((warning) => /scheduled an update/.test(warning));

const directory: Directory = {people: async (ids) => ids.map((id) => ({id, name: `Person ${id}`}))};
const nameIn = (card: ProfileCard) => card.shadowRoot?.querySelector('#name')?.textContent?.trim();

const markups = {
  'an editor':
    '<avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/upload/{personId}"></avatar-editor>',
  'an editor in a form':
    '<form><avatar-editor name="photo" required src="/test/fixtures/photo.jpg"></avatar-editor></form>',
  'a disabled editor': '<fieldset disabled><avatar-editor name="photo"></avatar-editor></fieldset>',
  'a card': '<profile-card person-id="ada" name="Ada Lovelace" editable></profile-card>',
  'a card that opens on hover': '<profile-card person-id="ada" name="Ada Lovelace" hover popover></profile-card>',
  'a locked card': '<profile-card person-id="ada" name="Ada Lovelace" editable managed-by="Salesforce"></profile-card>',
  'a provider':
    '<avatar-provider locale="de"><avatar-editor person-id="a"></avatar-editor><profile-card person-id="a"></profile-card></avatar-provider>',
  'an editor that a server rendered':
    '<avatar-editor person-id="ada"><template shadowrootmode="open"><p></p></template></avatar-editor>',
};

describe('one update at a time', () => {
  let room: HTMLElement;
  beforeEach(() => {
    litIssuedWarnings.clear();
    room = document.createElement('div');
    document.body.append(room);
  });
  afterEach(() => room.remove());

  it('is watched with the development build of Lit', async () => {
    const {LitElement} = await import('lit');
    customElements.define(
      'test-two-updates',
      class extends LitElement {
        protected override firstUpdated(): void {
          this.requestUpdate();
        }
      },
    );
    room.innerHTML = '<test-two-updates></test-two-updates>';
    await aTimeout(20);
    expect(secondUpdates().length).to.equal(1);
  });

  for (const [what, markup] of Object.entries(markups)) {
    it(`holds for ${what}, also when it is moved`, async () => {
      putShadowMarkup(room, markup);
      await aTimeout(50);
      const place = document.createElement('section');
      room.append(place);
      place.append(room.firstElementChild as Element);
      await aTimeout(50);
      expect(secondUpdates()).to.deep.equal([]);
    });
  }

  it('holds for a card whose person the directory knows already, and for the next person', async () => {
    room.innerHTML = '<avatar-provider><profile-card person-id="1"></profile-card></avatar-provider>';
    const provider = Object.assign(room.querySelector('avatar-provider') as HTMLElement, {directory});
    await waitUntil(() => nameIn(provider.querySelector('profile-card') as ProfileCard) === 'Person 1');
    const card = document.createElement('profile-card');
    card.personId = '1';
    provider.append(card);
    await waitUntil(() => nameIn(card) === 'Person 1');
    card.personId = '2';
    await waitUntil(() => nameIn(card) === 'Person 2');
    card.person = {id: '3', name: 'Grace Hopper'};
    await card.updateComplete;
    expect(nameIn(card)).to.equal('Grace Hopper');
    expect(secondUpdates()).to.deep.equal([]);
  });
});
