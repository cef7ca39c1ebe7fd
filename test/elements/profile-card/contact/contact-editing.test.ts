import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {AvatarError} from '../../../../src/errors.js';
import {editModeModule} from '../../../../src/elements/profile-card/lazy/load.js';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {
  ada,
  button,
  deferred,
  descriptionOf,
  field,
  findButton,
  focused,
  liveRegionText,
  createCard,
  press,
  rootOf,
  settled,
  textOf,
  write,
} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';

async function editing(attributes: Partial<ProfileCard> = {}): Promise<ProfileCard> {
  await editModeModule.load();
  const card = await createCard(attributes);
  await press(card, 'Edit contact details');
  return card;
}

describe('editing contact details', () => {
  it('shows labelled fields that the browser can fill in', async () => {
    const card = await editing();
    expect(field(card, 'Email')).to.include({type: 'email', autocomplete: 'email', value: 'ada@example.org'});
    expect(field(card, 'Phone')).to.include({type: 'tel', autocomplete: 'tel'});
    expect(focused(card)).to.equal('title');
    await expectAccessible(card);
  });

  it('offers only the fields the host allows', async () => {
    const card = await editing({editable: 'phone title'});
    expect([...rootOf(card).querySelectorAll('label')].map(({textContent}) => textContent)).to.deep.equal([
      'Job title',
      'Phone',
    ]);
  });

  it('saves what changed, shows it, and gives the focus back', async () => {
    const card = await editing();
    const work = deferred();
    const heard: unknown[] = [];
    card.addEventListener('profile-save', (event) => {
      heard.push(event.changes);
      event.respondWith(work.promise);
    });
    card.addEventListener('profile-saved', ({changes}) => heard.push(['saved', changes]));
    await write(card, 'Phone', '+45 12 34 56 78 ');
    await press(card, 'Save');
    expect(button(card, 'Saving').getAttribute('aria-disabled')).to.equal('true');
    work.resolve();
    await settled(card);
    await settled(card);
    expect(heard).to.deep.equal([{phone: '+45 12 34 56 78'}, ['saved', {phone: '+45 12 34 56 78'}]]);
    expect(textOf(card)).to.contain('+45 12 34 56 78');
    expect(focused(card)).to.equal('Edit contact details');
    expect(liveRegionText(card)).to.equal('Contact details saved.');
  });

  it('leaves the form when another person is shown, even while it is being saved', async () => {
    const card = await editing();
    const work = deferred();
    const saved: string[] = [];
    card.addEventListener('profile-save', (event) => event.respondWith(work.promise));
    card.addEventListener('profile-saved', ({personId}) => saved.push(personId));
    await write(card, 'Phone', '5678');
    await press(card, 'Save');
    card.person = {id: 'bob', name: 'Bob Byron'};
    await settled(card);
    expect(rootOf(card).querySelector('form')).to.equal(null);
    work.resolve();
    await settled(card);
    expect(saved).to.deep.equal(['ada']);
    expect(textOf(card)).not.to.contain('5678');
  });

  it('says which field is wrong and goes to it', async () => {
    const card = await editing();
    card.addEventListener('profile-save', () => expect.fail('nothing wrong is saved'));
    await write(card, 'Email', 'ada at example');
    await write(card, 'Phone', 'call me');
    await press(card, 'Save');
    await settled(card);
    expect(focused(card)).to.equal('email');
    expect(field(card, 'Email').getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(card, field(card, 'Email'))).to.contain('Enter an email address like name@example.org.');
    expect(descriptionOf(card, field(card, 'Phone'))).to.contain('at least 3 digits');
    await expectAccessible(card);
    await write(card, 'Email', 'ada@example.com');
    expect(field(card, 'Email').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('keeps what was typed when the server fails, and saves it again', async () => {
    const card = await editing();
    const errors: string[] = [];
    card.addEventListener(
      'profile-save',
      (event) => event.respondWith(Promise.reject(new AvatarError('offline', {}))),
      {
        once: true,
      },
    );
    card.addEventListener('profile-failed', ({error}) => errors.push(error.code));
    await write(card, 'Phone', '5678');
    await press(card, 'Save');
    await settled(card);
    expect(errors).to.deep.equal(['offline']);
    expect(textOf(card)).to.contain('You’re offline.');
    expect(field(card, 'Phone').value).to.equal('5678');
    await expectAccessible(card);
    await press(card, 'Try again');
    await settled(card);
    expect(textOf(card)).to.contain('5678');
  });

  it('shows a refusal at the field it is about', async () => {
    const card = await editing();
    const refusal = new AvatarError('field-invalid', {field: 'phone', message: 'This number belongs to Bob.'});
    card.addEventListener('profile-save', (event) => event.respondWith(Promise.reject(refusal)));
    await write(card, 'Phone', '5678');
    await press(card, 'Save');
    await settled(card);
    await settled(card);
    expect(descriptionOf(card, field(card, 'Phone'))).to.equal('This number belongs to Bob.');
    expect(focused(card)).to.equal('phone');
  });

  it('shows what another person changed meanwhile, and overwrites neither', async () => {
    const card = await editing();
    let saves = 0;
    card.addEventListener('profile-save', () => saves++);
    await write(card, 'Phone', '5678');
    card.person = {...ada, phone: '9999', title: 'Director'};
    await card.updateComplete;
    expect(field(card, 'Job title').value, 'untouched: follows').to.equal('Director');
    expect(field(card, 'Phone').value, 'touched: stays').to.equal('5678');
    expect(descriptionOf(card, field(card, 'Phone'))).to.equal('Changed to “9999” while you were editing.');
    await expectAccessible(card);
    await press(card, 'Save');
    expect(saves, 'nothing is saved before it is decided').to.equal(0);
    await settled(card);
    expect(liveRegionText(card)).to.contain('Choose which version to keep');
    await press(card, 'Use theirs');
    expect(field(card, 'Phone').value).to.equal('9999');
    expect(focused(card)).to.equal('phone');
  });

  it('gives up on Cancel; Esc throws away nothing that was typed', async () => {
    const card = await editing();
    field(card, 'Phone').focus();
    await write(card, 'Phone', '5678');
    await sendKeys({press: 'Escape'});
    await settled(card);
    expect(field(card, 'Phone').value).to.equal('5678');
    await press(card, 'Cancel');
    expect(textOf(card)).to.contain(ada.phone);
    await press(card, 'Edit contact details');
    await sendKeys({press: 'Escape'});
    await settled(card);
    expect(findButton(card, 'Edit contact details')).to.exist;
  });

  it('lets the host edit elsewhere', async () => {
    const card = await createCard();
    card.addEventListener('profile-edit', (event) => event.preventDefault());
    await press(card, 'Edit contact details');
    expect(rootOf(card).querySelector('form')).to.equal(null);
  });
});
