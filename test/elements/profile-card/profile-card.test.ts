import {expect, fixture, html} from '@open-wc/testing';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {
  ada,
  button,
  deferred,
  findButton,
  focused,
  liveRegionText,
  createCard,
  press,
  rootOf,
  settled,
  textOf,
} from './page-object.js';
import {expectAccessible} from '../../support/expect-accessible.js';

describe('a profile card', () => {
  it('shows the name, the role and the contact details of a person', async () => {
    const card = await createCard();
    expect(textOf(card)).to.match(/Ada Lovelace she\/her Analyst · Example Company/);
    const links = [...rootOf(card).querySelectorAll('a')].map(({href}) => href);
    expect(links).to.deep.equal(['mailto:ada@example.org', 'tel:+442079460000', 'https://example.org/ada']);
    expect(textOf(card)).to.match(/London · \d+:\d\d.* local time/);
    await expectAccessible(card);
  });

  it('needs only attributes, and offers nothing to change unless editable', async () => {
    const card = await fixture<ProfileCard>(html`<profile-card person-id="eve" name="Eve Adams"></profile-card>`);
    expect(textOf(card)).to.equal('Eve Adams');
    expect([...rootOf(card).querySelectorAll('button')]).to.deep.equal([]);
    await expectAccessible(card);
  });

  it('names a link with the whole address, and makes the name a heading only where asked', async () => {
    const card = await createCard();
    const names = [...rootOf(card).querySelectorAll('a')].map(({ariaLabel}) => ariaLabel);
    expect(names).to.deep.equal(['ada@example.org', '+44 20 7946 0000', 'example.org/ada']);
    expect(rootOf(card).querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')).to.equal(null);
    card.setAttribute('heading-level', '3');
    await card.updateComplete;
    const heading = rootOf(card).querySelector('[role=heading]');
    expect([heading?.ariaLevel, heading?.textContent?.trim()]).to.deep.equal(['3', 'Ada Lovelace']);
  });

  it('copies an address and announces it', async () => {
    const card = await createCard();
    const copied: string[] = [];
    const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: async (text: string) => void copied.push(text)},
    });
    await press(card, 'Copy ada@example.org');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.reject(new Error('no'))},
    });
    await settled(card);
    expect(copied).to.deep.equal(['ada@example.org']);
    expect(liveRegionText(card)).to.equal('Copied.');
    await press(card, 'Copy +44');
    await settled(card);
    expect(liveRegionText(card)).to.contain('Select the text');
    if (original) Object.defineProperty(navigator, 'clipboard', original);
    else Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('gives the host room for details, actions and a footer', async () => {
    const card = await fixture<ProfileCard>(html`
      <profile-card .person=${ada}>
        <p slot="details">Joined in 1842</p>
        <button slot="actions">Message</button>
        <small slot="footer">Seen today</small>
      </profile-card>
    `);
    await settled(card);
    for (const child of card.children) expect(child.getBoundingClientRect().height, child.slot).to.be.above(0);
  });
});

describe('the actions of a card', () => {
  it('sync: idle, busy, done with the time, said once', async () => {
    const card = await createCard({syncLabel: 'Outlook sync'});
    const work = deferred();
    let asked = 0;
    card.addEventListener('profile-sync', (event) => {
      asked++;
      event.respondWith(work.promise);
    });
    await press(card, 'Outlook sync');
    expect(button(card, 'Outlook sync').textContent).to.contain('Syncing');
    await press(card, 'Outlook sync');
    expect(asked, 'a press while busy asks nothing').to.equal(1);
    work.resolve();
    await settled(card);
    await settled(card);
    expect(button(card, 'Outlook sync').textContent).to.match(/now|0 seconds/);
    expect(liveRegionText(card)).to.equal('Outlook sync: done.');
    await expectAccessible(card);
  });

  it('sync: failed says why and tries again', async () => {
    const card = await createCard();
    let tries = 0;
    card.addEventListener('profile-sync', (event) => {
      event.respondWith(++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve());
    });
    await press(card, 'Sync');
    await settled(card);
    expect(button(card, 'Sync').textContent).to.contain('Try again');
    expect(textOf(card)).to.contain('Something went wrong.');
    await expectAccessible(card);
    await press(card, 'Sync');
    await settled(card);
    expect(textOf(card)).not.to.contain('Something went wrong.');
    expect(tries).to.equal(2);
  });

  it('show when the host last synced', async () => {
    const card = await createCard({actions: 'sync', syncedAt: new Date(Date.now() - 120_000)});
    expect(button(card, 'Sync').textContent).to.contain('2 minutes ago');
  });

  it('sign out asks the host, and waits for nothing where it does not answer', async () => {
    const card = await createCard();
    const asked: string[] = [];
    card.addEventListener('profile-sign-out', (event) => {
      asked.push(event.personId);
      event.preventDefault();
    });
    await press(card, 'Sign out');
    expect(asked).to.deep.equal(['ada']);
    expect(button(card, 'Sign out').dataset.phase).to.equal('idle');
  });

  it('are those that a listener on the card answers', async () => {
    const card = await createCard();
    expect([findButton(card, 'Sync'), findButton(card, 'Sign out')]).to.deep.equal([undefined, undefined]);
    const listener = (event: Event): void => event.preventDefault();
    card.addEventListener('profile-sync', listener);
    await card.updateComplete;
    expect(findButton(card, 'Sync')).to.exist;
    expect(findButton(card, 'Sign out')).to.equal(undefined);
    card.removeEventListener('profile-sync', listener);
    await card.updateComplete;
    expect(findButton(card, 'Sync')).to.equal(undefined);
  });

  it('are only those that are named', async () => {
    const card = await createCard({actions: 'sync'});
    expect(findButton(card, 'Sync')).to.exist;
    expect(findButton(card, 'Sign out')).to.equal(undefined);
    card.actions = '';
    await card.updateComplete;
    expect(findButton(card, 'Sync')).to.equal(undefined);
  });
});

describe('a managed card', () => {
  it('is locked, says by whom, and unlocks once the host agrees', async () => {
    const card = await createCard({managedBy: 'Salesforce'});
    expect(textOf(card)).to.contain('Managed by Salesforce');
    expect(findButton(card, 'Change profile picture')).to.equal(undefined);
    expect(findButton(card, 'Edit contact details')).to.equal(undefined);
    await expectAccessible(card);

    const failures: string[] = [];
    card.addEventListener('avatar-failed', ({error, personId}) => failures.push(`${error.code} ${personId}`));
    const facts: string[] = [];
    card.addEventListener('avatar-unlocked', ({personId}) => facts.push(personId));
    card.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.reject(new Error('no'))), {once: true});
    await press(card, 'Manage manually');
    await settled(card);
    expect(failures).to.deep.equal(['unknown ada']);
    expect(findButton(card, 'Change profile picture'), 'a refusal keeps the lock').to.equal(undefined);

    card.addEventListener('avatar-unlock', (event) => event.respondWith(undefined), {once: true});
    await press(card, 'Manage manually');
    await settled(card);
    expect(facts).to.deep.equal(['ada']);
    expect(findButton(card, 'Edit contact details')).to.exist;
    expect(focused(card)).to.equal('Change profile picture');
  });

  it('says why before the button, and has no button where the host does not answer it', async () => {
    const card = await createCard({managedBy: 'Salesforce'});
    const [label, unlock] = rootOf(card).querySelector('.managed')?.children ?? [];
    expect(label?.textContent?.trim()).to.equal('Managed by Salesforce');
    expect(unlock?.getBoundingClientRect().top).to.be.at.least(label?.getBoundingClientRect().bottom ?? Infinity);
    card.actions = 'sync';
    await card.updateComplete;
    expect(findButton(card, 'Manage')).to.equal(undefined);
    expect(textOf(card)).to.contain('Managed by Salesforce');
  });

  it('is locked again when the system owns it again', async () => {
    const card = await createCard({managedBy: 'Salesforce'});
    card.addEventListener('avatar-unlock', (event) => event.respondWith(undefined));
    await press(card, 'Manage manually');
    await settled(card);
    expect(findButton(card, 'Edit contact details')).to.exist;
    card.managedBy = undefined;
    await card.updateComplete;
    card.managedBy = 'Salesforce';
    await card.updateComplete;
    expect(findButton(card, 'Edit contact details')).to.equal(undefined);
  });

  it('gives assistive technology the status that the portrait shows', async () => {
    const card = await createCard({person: {...ada, status: 'away'}});
    card.editable = null;
    await card.updateComplete;
    expect(textOf(card)).to.contain('Ada Lovelace away');
  });

  it('takes the lock from the person too', async () => {
    const card = await createCard({person: {...ada, managedBy: 'Microsoft 365'}});
    expect(textOf(card)).to.contain('Managed by Microsoft 365');
  });
});
