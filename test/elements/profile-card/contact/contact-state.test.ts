import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../../src/errors.js';
import {
  changedFields,
  contactReducer,
  viewState,
  type ContactAction,
  type ContactState,
} from '../../../../src/elements/profile-card/contact/contact-state.js';

const fields = {phone: '1234', title: 'Analyst'};
const run = (...actions: ContactAction[]): ContactState => actions.reduce(contactReducer, viewState);
const begin: ContactAction = {type: 'edit', fields};
const phone = (value: string): ContactAction => ({type: 'change', field: 'phone', value});

describe('card state', () => {
  it('sends only the fields that were changed, without spaces around them', () => {
    expect(changedFields(run(begin, phone(' 5678 ')))).to.deep.equal({phone: '5678'});
    expect(changedFields(run(begin, phone('1234 ')))).to.deep.equal({});
    expect(changedFields(viewState)).to.deep.equal({});
  });

  it('lets an untouched field follow what changed outside', () => {
    const state = run(begin, phone('5678'), {type: 'remote-update', fields: {...fields, title: 'Director'}});
    expect(state).to.deep.include({values: {phone: '5678', title: 'Director'}, remote: {}});
    expect(changedFields(state)).to.deep.equal({phone: '5678'});
  });

  it('keeps the draft of a touched field and shows theirs beside it', () => {
    const state = run(begin, phone('5678'), {type: 'remote-update', fields: {...fields, phone: '9999'}});
    expect(state).to.deep.include({phase: 'editing', values: {...fields, phone: '5678'}, remote: {phone: '9999'}});
    expect(() => contactReducer(state, {type: 'save'})).to.throw();
  });

  it('takes theirs, or keeps mine over it', () => {
    const conflict = run(begin, phone('5678'), {type: 'remote-update', fields: {...fields, phone: '9999'}});
    expect(changedFields(contactReducer(conflict, {type: 'accept-remote', field: 'phone'}))).to.deep.equal({});
    expect(changedFields(contactReducer(conflict, {type: 'keep-local', field: 'phone'}))).to.deep.equal({
      phone: '5678',
    });
  });

  it('forgets a conflict when the other side goes back, or to the same value', () => {
    const conflict = run(begin, phone('5678'), {type: 'remote-update', fields: {...fields, phone: '9999'}});
    expect(contactReducer(conflict, {type: 'remote-update', fields})).to.deep.include({remote: {}});
    const agreed = contactReducer(conflict, {type: 'remote-update', fields: {...fields, phone: '5678'}});
    expect(agreed).to.deep.include({remote: {}});
    expect(changedFields(agreed)).to.deep.equal({});
  });

  it('keeps what was typed when saving fails, and saves again', () => {
    const error = new AvatarError('offline', {});
    const failed = run(begin, phone('5678'), {type: 'save'}, {type: 'save-failed', error});
    expect(failed).to.deep.include({phase: 'failed', error, values: {...fields, phone: '5678'}});
    expect(contactReducer(contactReducer(failed, {type: 'save'}), {type: 'saved'})).to.equal(viewState);
  });

  it('refuses moves that make no sense', () => {
    expect(() => run({type: 'save'})).to.throw('viewing');
    expect(() => run(begin, {type: 'save'}, phone('1'))).to.throw('saving');
    expect(() => run(begin, {type: 'saved'})).to.throw();
    expect(() => run(begin, begin)).to.throw();
  });
});
