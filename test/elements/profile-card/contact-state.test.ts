import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {
  changedFields,
  reduceCard,
  viewing,
  type CardAction,
  type CardState,
} from '../../../src/elements/profile-card/contact/contact-state.js';

const fields = {phone: '1234', title: 'Analyst'};
const run = (...actions: CardAction[]): CardState => actions.reduce(reduceCard, viewing);
const begin: CardAction = {type: 'edit', fields};
const phone = (value: string): CardAction => ({type: 'write', field: 'phone', value});

describe('card state', () => {
  it('sends only the fields that were changed, without spaces around them', () => {
    expect(changedFields(run(begin, phone(' 5678 ')))).to.deep.equal({phone: '5678'});
    expect(changedFields(run(begin, phone('1234 ')))).to.deep.equal({});
    expect(changedFields(viewing)).to.deep.equal({});
  });

  it('lets an untouched field follow what changed outside', () => {
    const state = run(begin, phone('5678'), {type: 'receive', fields: {...fields, title: 'Director'}});
    expect(state).to.deep.include({draft: {phone: '5678', title: 'Director'}, theirs: {}});
    expect(changedFields(state)).to.deep.equal({phone: '5678'});
  });

  it('keeps the draft of a touched field and shows theirs beside it', () => {
    const state = run(begin, phone('5678'), {type: 'receive', fields: {...fields, phone: '9999'}});
    expect(state).to.deep.include({phase: 'editing', draft: {...fields, phone: '5678'}, theirs: {phone: '9999'}});
    expect(() => reduceCard(state, {type: 'save'})).to.throw();
  });

  it('takes theirs, or keeps mine over it', () => {
    const conflict = run(begin, phone('5678'), {type: 'receive', fields: {...fields, phone: '9999'}});
    expect(changedFields(reduceCard(conflict, {type: 'take-theirs', field: 'phone'}))).to.deep.equal({});
    expect(changedFields(reduceCard(conflict, {type: 'keep-mine', field: 'phone'}))).to.deep.equal({phone: '5678'});
  });

  it('forgets a conflict when the other side goes back, or to the same value', () => {
    const conflict = run(begin, phone('5678'), {type: 'receive', fields: {...fields, phone: '9999'}});
    expect(reduceCard(conflict, {type: 'receive', fields})).to.deep.include({theirs: {}});
    const agreed = reduceCard(conflict, {type: 'receive', fields: {...fields, phone: '5678'}});
    expect(agreed).to.deep.include({theirs: {}});
    expect(changedFields(agreed)).to.deep.equal({});
  });

  it('keeps what was typed when saving fails, and saves again', () => {
    const error = new AvatarError('offline', {});
    const failed = run(begin, phone('5678'), {type: 'save'}, {type: 'fail', error});
    expect(failed).to.deep.include({phase: 'failed', error, draft: {...fields, phone: '5678'}});
    expect(reduceCard(reduceCard(failed, {type: 'save'}), {type: 'saved'})).to.equal(viewing);
  });

  it('refuses moves that make no sense', () => {
    expect(() => run({type: 'save'})).to.throw('viewing');
    expect(() => run(begin, {type: 'save'}, phone('1'))).to.throw('saving');
    expect(() => run(begin, {type: 'saved'})).to.throw();
    expect(() => run(begin, begin)).to.throw();
  });
});
