import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CORE, ENTERPRISE, setUp, ada} from './set-up.js';

describe('a patch', () => {
  const entra = {'name.familyName': 'King', [`${ENTERPRISE}:department`]: 'Engines', [`${CORE}:title`]: 'Countess'};
  const cases = [
    ['replaces a plain attribute', {op: 'Replace', path: 'title', value: 'Analyst'}, {title: 'Analyst'}],
    [
      'adds a part of a name',
      {op: 'add', path: 'name.givenName', value: 'Augusta'},
      {name: {familyName: 'Lovelace', givenName: 'Augusta'}},
    ],
    ['takes text for a truth value', {op: 'Replace', path: 'active', value: 'False'}, {active: false}],
    [
      'takes text in a list for a truth value',
      {op: 'Replace', path: 'active', value: [{value: 'False'}]},
      {active: false},
    ],
    ['ignores case in names', {op: 'REPLACE', path: 'DisplayNAME', value: 'A. L.'}, {displayName: 'A. L.'}],
    [
      'without a path changes each attribute',
      {op: 'replace', value: {active: false, title: 'x', id: 'y'}},
      {active: false, title: 'x'},
    ],
    [
      'takes names with dots and schemas in place of a path',
      {op: 'Add', value: entra},
      {name: {givenName: 'Ada', familyName: 'King'}, title: 'Countess', [ENTERPRISE]: {department: 'Engines'}},
    ],
    [
      'merges the extension',
      {op: 'add', value: {[ENTERPRISE]: {department: 'E', organization: null}}},
      {[ENTERPRISE]: {department: 'E'}},
    ],
    [
      'replaces the value of one kind',
      {op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@b.c'},
      {emails: [{value: 'a@b.c', type: 'work', primary: true}]},
    ],
    [
      'finds by a truth value in text',
      {op: 'Replace', path: 'emails[primary eq "True"].value', value: 'a@b.c'},
      {emails: [{value: 'a@b.c', type: 'work', primary: true}]},
    ],
    [
      'makes a value of a new kind',
      {op: 'replace', path: 'phoneNumbers[type eq "mobile"].value', value: '+45'},
      {phoneNumbers: [{type: 'mobile', value: '+45'}]},
    ],
    [
      'adds to a list, and a new primary value replaces the old one',
      {op: 'add', path: 'emails', value: [{value: 'h@b.c', primary: true}]},
      {
        emails: [
          {value: 'ada@example.com', type: 'work', primary: false},
          {value: 'h@b.c', primary: true},
        ],
      },
    ],
    ['adds nothing twice', {op: 'add', path: 'emails', value: ada.emails}, {}],
    ['replaces a whole list', {op: 'replace', path: 'emails', value: {value: 'h@b.c'}}, {emails: [{value: 'h@b.c'}]}],
    ['removes an attribute', {op: 'remove', path: 'displayName'}, {displayName: undefined}],
    ['removes a value of a list', {op: 'Remove', path: 'emails[type eq "work"]'}, {emails: undefined}],
    [
      'removes the part that counts, and the value with it',
      {op: 'remove', path: 'emails[type eq "work"].value'},
      {emails: undefined},
    ],
    ['removes nothing where nothing is', {op: 'remove', path: 'phoneNumbers[type eq "fax"]'}, {}],
    ['takes null for a removal', {op: 'replace', path: 'name', value: null}, {name: undefined}],
    ['ignores attributes that are not kept', {op: 'replace', path: 'password', value: 'secret'}, {}],
  ];
  for (const [title, operation, expected] of cases)
    it(title, async () => {
      const {create, patch, send} = setUp();
      const id = await create();
      const answer = await patch(id, operation);
      assert.equal(answer.status, 200, answer.text);
      const {meta, id: same, schemas, ...attributes} = answer.body;
      const wanted = JSON.parse(JSON.stringify({...ada, schemas: undefined, ...expected}));
      assert.deepEqual(attributes, wanted);
      assert.equal(same, id);
      assert.deepEqual(schemas, ENTERPRISE in expected ? [CORE, ENTERPRISE] : [CORE]);
      assert.deepEqual((await send('GET', `/Users/${id}`)).body.meta, meta);
      // The same request again changes nothing more.
      assert.deepEqual((await patch(id, operation)).body, answer.body);
    });

  it('with one operation that is refused changes nothing', async () => {
    const {create, patch, send, told} = setUp();
    const id = await create();
    const before = await send('GET', `/Users/${id}`);
    told.length = 0;
    const good = {op: 'replace', path: 'title', value: 'x'};
    for (const [operation, scimType] of [
      [{op: 'move', path: 'title'}, 'invalidSyntax'],
      [{path: 'title', value: 'x'}, 'invalidSyntax'],
      [{op: 'remove'}, 'noTarget'],
      [{op: 'remove', path: 'userName'}, 'invalidValue'],
      [{op: 'replace', path: 'active', value: 'maybe'}, 'invalidValue'],
      [{op: 'replace', path: 'emails[type sw "w"].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[type eq "a" and primary eq true].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[colour eq "a"].value', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: 'emails[', value: 'x'}, 'invalidPath'],
      [{op: 'replace', path: `a${'.a'.repeat(50_000)}`, value: 'x'}, 'invalidPath'],
      [{op: 'replace', value: {'a b': 1}}, 'invalidPath'],
    ]) {
      const answer = await patch(id, good, operation);
      assert.deepEqual([answer.status, answer.body.scimType], [400, scimType], JSON.stringify(operation).slice(0, 80));
    }
    for (const body of [{}, {Operations: []}, {Operations: 'x'}, {Operations: Array(501).fill(good)}])
      assert.equal((await send('PATCH', `/Users/${id}`, body)).body.scimType, 'invalidSyntax');
    assert.deepEqual((await send('GET', `/Users/${id}`)).body, before.body);
    assert.deepEqual(told, []);
  });
});
