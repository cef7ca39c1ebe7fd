import {expect} from '@open-wc/testing';
import {announceOptimistic} from '../../../src/people/avatar-changes.js';
import {jpeg} from '../../support/pictures/pictures.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {ada, createCard, textOf} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

const ways = {discard: async () => {}, retry: async () => {}};

describe('a card whose picture waits to be uploaded', () => {
  it('shows the queued change until it is sent or discarded', async () => {
    const card = await createCard();
    const picture = await jpeg();
    const says = (sentence: string) => textOf(card).includes(sentence);
    expect(says('Waiting to upload.')).to.equal(false);
    const takeBack = announceOptimistic({personId: ada.id, url: '', picture, queued: ways});
    await waitUntil(() => says('Waiting to upload.'), 'it does not say so');
    await expectAccessible(card);
    const takeRefusalBack = announceOptimistic({
      ...{personId: ada.id, url: '', picture},
      queued: {...ways, rejection: {code: 'forbidden', status: 403}},
    });
    takeBack();
    await waitUntil(
      () => !says('Waiting to upload.') && says('You don’t have permission'),
      'it does not say why it was refused',
    );
    takeRefusalBack();
    await waitUntil(() => !says('You don’t have permission'), 'it still says so');
  });

  it('says it for whom it is about', async () => {
    const takeBack = announceOptimistic({personId: 'bob', url: '', picture: await jpeg(), queued: ways});
    const card = await createCard();
    expect(textOf(card)).not.to.contain('Waiting to upload.');
    card.person = {id: 'bob', name: 'Bob Byron'};
    await waitUntil(() => textOf(card).includes('Waiting to upload.'), 'it does not say so of Bob');
    card.person = ada;
    await waitUntil(() => !textOf(card).includes('Waiting to upload.'), 'it says so of Ada');
    takeBack();
  });
});
