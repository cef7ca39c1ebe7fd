// Events and records as the documentation of each system shows them; the address of the page stands above each sample.
import {expect} from '@open-wc/testing';
import {
  applyChanges,
  emptyPeople,
  getPerson,
  microsoftChanges,
  microsoftPerson,
  microsoftRenewals,
  openidPerson,
  pipedriveChanges,
  pipedrivePerson,
  pipedriveUser,
  podioChanges,
  podioPerson,
  scimChanges,
  scimPerson,
  vcardChanges,
  vcardPeople,
  vcardPerson,
  type PersonChange,
} from '../../../../src/people/index.js';

const brief = (changes: readonly PersonChange[]) => changes.map(({kind, personId}) => [kind, personId]);

describe('webhooks and records of Pipedrive', () => {
  // https://pipedrive.readme.io/docs/guide-for-webhooks-v2
  const webhook = (entity: string, action: string, data: object | null, more: object = {}) => ({
    meta: {action, entity, version: '2.0', entity_id: '7', timestamp: '2026-01-15T09:00:00Z', id: 'e1', ...more},
    data,
  });

  it('of a deal have its owner looked up', () => {
    expect(brief(pipedriveChanges(webhook('deal', 'create', {id: 7, owner_id: 3})))).to.deep.equal([
      ['invalidate', '3'],
    ]);
    const owner = {id: 3, name: 'Ada'};
    expect(brief(pipedriveChanges(webhook('deal', 'create', {user_id: owner})))).to.deep.equal([['invalidate', '3']]);
    expect(pipedriveChanges(webhook('deal', 'delete', null))).to.deep.equal([]);
    expect(pipedriveChanges(webhook('deal', 'create', {owner_id: 3}), 'person')).to.deep.equal([]);
  });

  it('are those of users, who are the employees', () => {
    expect(brief(pipedriveChanges(webhook('user', 'change', {id: 7})))).to.deep.equal([['invalidate', '7']]);
    expect(brief(pipedriveChanges(webhook('user', 'change', {active_flag: false})))).to.deep.equal([['remove', '7']]);
    expect(brief(pipedriveChanges(webhook('person', 'change', {owner_id: 3})))).to.deep.equal([['invalidate', '3']]);
  });

  it('have times in seconds, in milliseconds, as a text, or none', () => {
    const at = (timestamp: unknown) => pipedriveChanges(webhook('user', 'delete', null, {timestamp}), 'user', 5)[0]?.at;
    const time = Date.UTC(2026, 0, 15, 9);
    expect([time / 1000, String(time / 1000), time, '2026-01-15T09:00:00Z'].map(at)).to.deep.equal(Array(4).fill(time));
    expect(at(undefined)).to.equal(5);
  });

  it('show who has left', () => {
    expect(pipedriveUser({id: 7, active_flag: false})).to.include({active: false});
    expect(pipedriveUser({id: 7, active_flag: true, is_deleted: false})).not.to.have.property('active');
    expect(pipedrivePerson({id: 7, is_deleted: true})).to.include({active: false});
  });
});

describe('hooks, items and contacts of Podio', () => {
  // https://developers.podio.com/doc/hooks
  it('name a person by the external id of the item, never by the item id', () => {
    expect(podioChanges('type=item.create&hook_id=1&item_id=55&item_revision_id=0')).to.deep.equal([]);
    expect(brief(podioChanges('type=item.create&item_id=55&external_id=12'))).to.deep.equal([['invalidate', '12']]);
  });

  it('lead from the item of a registration to the user who created it', () => {
    // https://developers.podio.com/doc/items/get-item-22360
    const item = (type: string) => ({item_id: 55, revision: 2, created_by: {type, id: 5001, name: 'Ada', avatar: 9}});
    expect(brief(podioChanges(item('user')))).to.deep.equal([['invalidate', '5001']]);
    expect(podioChanges(item('app'))).to.deep.equal([]);
  });

  it('carry more facts of a contact, under either id', () => {
    // https://developers.podio.com/doc/contacts
    const contact = {
      profile_id: 12,
      user_id: 5001,
      department: 'Engines',
      city: 'Aarhus',
      url: ['https://ada.example'],
    };
    const person = {department: 'Engines', location: 'Aarhus', links: ['https://ada.example'], picture: null};
    expect(podioPerson(contact)).to.deep.equal({id: '12', ...person, managedBy: 'Podio'});
    expect(podioPerson(contact, 'users').id).to.equal('5001');
  });
});

describe('notifications and users of Microsoft Graph', () => {
  it('ask for renewal, which changes no person', () => {
    // https://learn.microsoft.com/graph/change-notifications-lifecycle-events
    const value = [{lifecycleEvent: 'reauthorizationRequired', subscriptionId: 's1', clientState: 'secret'}];
    expect(microsoftChanges({value})).to.deep.equal([]);
    expect(microsoftRenewals({value})).to.deep.equal(['s1']);
    expect(microsoftRenewals({value}, 'another')).to.deep.equal([]);
    expect(brief(microsoftChanges({value: [{lifecycleEvent: 'missed'}]}))).to.deep.equal([['invalidate', '*']]);
  });

  it('with another client state are left out', () => {
    const value = [{changeType: 'updated', resource: 'Users/a', clientState: 'secret'}];
    expect(brief(microsoftChanges({value}, 5, 'secret'))).to.deep.equal([['invalidate', 'a']]);
    expect(microsoftChanges({value}, 5, 'another')).to.deep.equal([]);
  });

  it('of a delta query show who changed and who has left', () => {
    // https://learn.microsoft.com/graph/delta-query-users
    const value = [
      {id: 'a', jobTitle: 'Analyst'},
      {id: 'b', '@removed': {reason: 'changed'}},
      {id: 'c', accountEnabled: false},
    ];
    expect(
      brief(microsoftChanges({value, '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/users/delta?x'})),
    ).to.deep.equal([
      ['invalidate', 'a'],
      ['remove', 'b'],
      ['remove', 'c'],
    ]);
  });

  it('are managed on the premises unless photos are updated in the cloud', () => {
    // https://learn.microsoft.com/graph/profilephoto-configure-settings
    const user = {id: 'a', onPremisesSyncEnabled: true, accountEnabled: false};
    expect(microsoftPerson(user)).to.include({managedBy: 'Microsoft 365', active: false});
    expect(microsoftPerson(user, {source: 'onPremises', allowedRoles: []})).to.have.property('managedBy');
    expect(microsoftPerson(user, {source: 'cloud', allowedRoles: []})).not.to.have.property('managedBy');
  });
});

describe('requests of SCIM', () => {
  const event = {personId: 'a', at: 9, key: 'request 1', source: 'Entra'};
  const operation = (value: unknown, path?: string) => scimChanges({Operations: [{op: 'Replace', path, value}]}, event);
  const resource = {schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: 'a', userName: 'ada@x.io'};

  it('deactivate by every form of false', () => {
    // .../app-provisioning/application-provisioning-config-problem-scim-compatibility
    for (const value of ['False', 'false', false, [{value: 'False'}]]) {
      expect(brief(operation(value, 'active')), JSON.stringify(value)).to.deep.equal([['remove', 'a']]);
    }
    expect(brief(operation('False', 'urn:ietf:params:scim:schemas:core:2.0:User:active'))).to.deep.equal([
      ['remove', 'a'],
    ]);
    expect(brief(operation({active: 'False', 'name.familyName': 'King'}))).to.deep.equal([['remove', 'a']]);
    // Okta sends the whole resource by PUT: https://docs.delinea.com, "Okta SCIM endpoint reference"
    expect(brief(scimChanges({...resource, active: false}, event))).to.deep.equal([['remove', 'a']]);
    expect(scimPerson({...resource, active: 'False'})).to.include({active: false});
  });

  it('reactivate by a look-up', () => {
    expect(brief(operation('True', 'active'))).to.deep.equal([['invalidate', 'a']]);
    expect(brief(operation({active: true, title: 'Analyst'}))).to.deep.equal([['invalidate', 'a']]);
  });

  it('carry facts and no id of their own', () => {
    expect(operation('Analyst', 'Title')).to.deep.equal([
      {...event, key: 'request 1 0', kind: 'update', facts: {title: 'Analyst'}},
    ]);
    const put = scimChanges({...resource, active: true, displayName: 'Ada King', title: 'Analyst'}, event);
    const people = applyChanges(emptyPeople, [{...event, at: 8, kind: 'remove'}, ...put]);
    expect(getPerson(people, 'a')).to.deep.equal({id: 'a', name: 'Ada King', title: 'Analyst'});
    expect(scimPerson(resource).name).to.equal('ada@x.io');
    expect(scimChanges({}, event)).to.deep.equal([]);
  });
});

describe('claims of OpenID Connect', () => {
  it('have a time in seconds or, at Auth0, as ISO text', () => {
    const updatedAt = Date.UTC(2026, 0, 15, 9);
    for (const updated_at of [updatedAt / 1000, '2026-01-15T09:00:00.000Z']) {
      expect(openidPerson({sub: '1', updated_at}).updatedAt).to.equal(updatedAt);
    }
  });
});

describe('vCards as text', () => {
  // RFC 6350, 6.6.4 and 8; RFC 2426, 7; versions as their authors' programs write them.
  const card4 = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
    'FN;PID=1.1:J. Doe',
    'N:Doe;J.;;;',
    'item1.EMAIL;PREF=2:home@example.com',
    'EMAIL;PREF=1:jdoe@exam',
    ' ple.com',
    'TEL;VALUE=uri;TYPE="voice,cell":tel:+1-555-555-5555',
    'ORG:ABC\\, Inc.;North American Division',
    'ADR;LABEL="1 Street: left":;;1 Street;Aarhus;;8000;DK',
    'REV:20260115T090000Z',
    'END:VCARD',
  ].join('\r\n');

  it('of version 4 become people', () => {
    expect(vcardPerson(card4)).to.deep.equal({
      id: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      name: 'J. Doe',
      givenName: 'J.',
      familyName: 'Doe',
      organization: 'ABC, Inc.',
      department: 'North American Division',
      email: 'jdoe@example.com',
      mobile: '+1-555-555-5555',
      location: 'Aarhus',
      picture: null,
      updatedAt: Date.UTC(2026, 0, 15, 9),
    });
  });

  it('of versions 3 and 2.1 become people, with embedded photos and quoted-printable text', () => {
    const card3 =
      'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nPHOTO;ENCODING=b;TYPE=PNG:iVBO\n Rw0K\nTEL;TYPE=CELL,PREF:123\nEND:VCARD\n';
    expect(vcardPerson(card3, 'ada')).to.deep.equal({
      ...{id: 'ada', name: 'Ada', mobile: '123', picture: 'data:image/png;base64,iVBORw0K'},
    });
    const card2 =
      'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:S=C3=B8ren =\n=C3=86r=C3=B8\nTEL;CELL:12\nEND:VCARD';
    expect(vcardPerson(card2)).to.include({name: 'Søren Ærø', mobile: '12'});
  });

  it('and lists of jCards become all of their people, with changes under the id of the directory', () => {
    expect(vcardPeople(`${card4}\r\nBEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD`).map(({name}) => name)).to.deep.equal([
      'J. Doe',
      'Ada',
    ]);
    const jcard = [
      'vcard',
      [
        ['uid', {}, 'text', 'urn:uuid:1'],
        ['fn', {}, 'text', 'Ada'],
      ],
    ];
    expect(vcardPeople([jcard, jcard]).length).to.equal(2);
    expect(vcardPerson([jcard])).to.include({id: 'urn:uuid:1', name: 'Ada'});
    expect(brief(vcardChanges(jcard, 7, 'ada'))).to.deep.equal([['update', 'ada']]);
    expect(vcardPeople('no card')).to.deep.equal([]);
  });
});
