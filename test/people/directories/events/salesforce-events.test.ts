import {expect} from '@open-wc/testing';
import {salesforceChanges, salesforcePerson, type PersonChange} from '../../../../src/people/index.js';

const brief = (changes: readonly PersonChange[]) => changes.map(({kind, personId}) => [kind, personId]);

describe('change events of Salesforce', () => {
  const userId = '0055g00000ABCDEAAA';
  const time = 1_696_444_513_000;
  const header = (fields: object) => ({
    ...{entityName: 'User', recordIds: [userId], changeType: 'UPDATE', commitTimestamp: time},
    ...fields,
  });
  // https://github.com/pozil/pub-sub-api-node-client#readme and, for unchanged fields,
  // https://developer.salesforce.com/docs/atlas.en-us.change_data_capture.meta/change_data_capture/cdc_event_fields_body.htm
  const unchanged = {
    Name: null,
    Title: null,
    Email: null,
    Phone: null,
    MobilePhone: null,
    Address: null,
    IsActive: null,
  };
  const pubSub = (fields: object, lists: object) => ({
    replayId: 18_098_167,
    payload: {
      ChangeEventHeader: header({nulledFields: [], diffFields: [], changedFields: [], ...lists}),
      ...unchanged,
      ...fields,
    },
  });
  const cometD = (fields: object, more: object = {}) => ({
    schema: 'IeRuaY6cbI_HsV8Rv1Mc5g',
    payload: {ChangeEventHeader: header(more), ...fields},
    event: {replayId: 42},
  });
  const facts = (event: unknown) =>
    salesforceChanges(event).flatMap((change) => ('facts' in change ? [change.facts] : []));

  it('of the Pub/Sub API erase nothing that did not change', () => {
    const event = pubSub({Title: 'Head of Sales'}, {changedFields: ['LastModifiedDate', 'Title']});
    expect(salesforceChanges(event)).to.deep.equal([
      {
        ...{source: 'Salesforce', personId: userId, at: time, key: 'replay 00000000000018098167'},
        ...{kind: 'update', facts: {title: 'Head of Sales'}},
      },
    ]);
  });

  it('clear what is listed as cleared, in either list', () => {
    expect(facts(pubSub({}, {nulledFields: ['Phone']}))).to.deep.equal([{phone: ''}]);
    expect(facts(pubSub({}, {changedFields: ['Phone', 'Address.City']}))).to.deep.equal([{phone: '', location: ''}]);
    expect(facts(cometD({Phone: null, Title: 'Analyst'}))).to.deep.equal([{phone: '', title: 'Analyst'}]);
  });

  it('whose bitmaps are not decoded have the user looked up', () => {
    const event = pubSub({Title: 'Head of Sales'}, {changedFields: ['0x650004E0', '4-0x08']});
    expect(brief(salesforceChanges(event))).to.deep.equal([['invalidate', userId]]);
  });

  it('carry compound fields', () => {
    expect(facts(cometD({Address: {City: 'Aarhus'}}))).to.deep.equal([{location: 'Aarhus'}]);
    const address = pubSub({Address: {City: 'Aarhus', Street: null}}, {changedFields: ['Address.City']});
    expect(facts(address)).to.deep.equal([{location: 'Aarhus'}]);
    const name = pubSub({Name: {FirstName: null, LastName: 'King'}}, {changedFields: ['Name.LastName']});
    expect(facts(name)).to.deep.equal([{familyName: 'King'}]);
    expect(brief(salesforceChanges(name)).at(-1)).to.deep.equal(['invalidate', userId]);
  });

  it('are read in the envelope of a CometD channel, too', () => {
    const event = cometD({Title: 'Analyst'});
    expect(salesforceChanges({channel: '/data/UserChangeEvent', data: event})).to.deep.equal(salesforceChanges(event));
  });

  it('remove a deactivated user, and have a reactivated one looked up', () => {
    expect(brief(salesforceChanges(cometD({IsActive: false})))).to.deep.equal([['remove', userId]]);
    const reactivated = pubSub({IsActive: true}, {changedFields: ['IsActive']});
    expect(brief(salesforceChanges(reactivated))).to.deep.equal([['invalidate', userId]]);
  });

  it('of a registration have its owner looked up', () => {
    const opportunity = {entityName: 'Opportunity', recordIds: ['0065g00000ABCDEAAA'], changeType: 'CREATE'};
    expect(brief(salesforceChanges(cometD({OwnerId: userId}, opportunity)))).to.deep.equal([['invalidate', userId]]);
    expect(brief(salesforceChanges(cometD({OwnerId: '00G5g000001ABCDEAA'}, opportunity))), 'a queue').to.deep.equal([]);
    expect(brief(salesforceChanges(cometD({Amount: 5}, {...opportunity, changeType: 'UPDATE'})))).to.deep.equal([]);
  });

  it('that name no single record have everyone looked up', () => {
    for (const recordIds of [['005*'], ['000000000000000AAA']]) {
      const event = cometD({}, {recordIds, changeType: 'GAP_UPDATE'});
      expect(brief(salesforceChanges(event))).to.deep.equal([['invalidate', '*']]);
    }
  });

  it('and records show who has left and which photo it is', () => {
    // https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_user.htm
    const FullPhotoUrl = 'https://acme.file.force.com/profilephoto/7295g000000AbCd/F';
    const person = salesforcePerson({Id: userId, IsActive: false, FullPhotoUrl, IsProfilePhotoActive: true});
    expect(person).to.include({active: false, pictureVersion: '7295g000000AbCdAAK'});
    expect(salesforcePerson({Id: userId, IsActive: true, IsProfilePhotoActive: false})).to.deep.equal({
      ...{id: userId, picture: null, managedBy: 'Salesforce'},
    });
  });
});
