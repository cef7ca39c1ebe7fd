import {expect} from '@open-wc/testing';
import {pipedriveDirectory, salesforceDirectory} from '../../../src/people/index.js';
import {upTo} from './system.js';
import {json, system, unread, read, ids, errorOf, pictureOf} from './failing-system.js';

describe('Salesforce queries', () => {
  const long = (n: number) => `0055g00000${String(n).padStart(5, '0')}AAA`;
  const asked = (path: string) => [...decodeURIComponent(path).matchAll(/'(\w+)'/g)].map(([, id]) => id ?? '');
  const users = (path: string, more: object = {}) =>
    json({records: asked(path).map((Id) => ({Id, Name: 'Ada', ...more}))});

  it('that fail leave the people of the others', async () => {
    const {options} = system((path) =>
      path.includes(long(150)) ? json([{errorCode: 'MALFORMED_QUERY'}], 400) : users(path),
    );
    const people = await read(salesforceDirectory({...options, photoPollMs: 0}), upTo(250).map(long));
    expect(people.length).to.equal(150);
    expect(unread).to.deep.equal(upTo(250).map(long).slice(100, 200));
  });

  it('go without the fields of photos where there are none', async () => {
    const {options} = system((path) =>
      path.includes('Photo') ? json([{errorCode: 'INVALID_FIELD'}], 400) : users(path),
    );
    expect(ids(await read(salesforceDirectory(options), [long(1)]))).to.deep.equal([long(1)]);
  });

  it('are answered under the id that was asked for, of 15 or 18 characters, once', async () => {
    const {options, requests} = system((path) => users(path));
    const short = '0015f00002JUXA8';
    const people = await read(salesforceDirectory(options), [short, '0015f00002JUXA8AAP']);
    expect(ids(people)).to.deep.equal([short, '0015f00002JUXA8AAP']);
    expect(requests.map(asked)).to.deep.equal([['0015f00002JUXA8AAP']]);
  });

  it('leave out who is deactivated', async () => {
    const {options} = system((path) => users(path, {IsActive: false}));
    expect(await read(salesforceDirectory(options), [long(1)])).to.deep.equal([]);
  });

  it('over the limit of the day are too many, not forbidden, and are not repeated', async () => {
    const {options, requests} = system(() => json([{errorCode: 'REQUEST_LIMIT_EXCEEDED'}], 403));
    expect(await errorOf(read(salesforceDirectory(options), [long(1)]))).to.include({code: 'too-many-requests'});
    expect(requests.length).to.equal(1);
  });

  it('outlast the events of the same second', async () => {
    const LastModifiedDate = '2026-01-15T09:00:00.000+0000';
    const {options} = system((path) => users(path, {LastModifiedDate}));
    const [person] = await read(salesforceDirectory(options), [long(1)]);
    expect(person?.updatedAt).to.equal(Date.UTC(2026, 0, 15, 9, 0, 0, 999));
  });

  it('of photos use the address that is open to everyone where the other is on a second origin', async () => {
    // https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_responses_photo.htm
    const large = 'https://acme.file.force.com/profilephoto/7295g/F';
    const open = 'https://acme.file.force.com/email/7295g/F';
    const photo = {photoVersionId: '7295g', largePhotoUrl: large, smallPhotoUrl: large, fullEmailPhotoUrl: open};
    const {options, elsewhere, requests} = system(() => json(photo));
    const directory = salesforceDirectory(options);
    expect(await pictureOf(directory, {id: long(1)})).to.equal(open);
    expect(await pictureOf(directory, {id: long(1)}, 48), 'another size of the same version').to.equal(large);
    expect(elsewhere).to.deep.equal([open, large]);
    expect(requests.every((path) => path.endsWith('/photo'))).to.equal(true);
  });
});

describe('a picture on a second origin', () => {
  it('is fetched once, without credentials, even if the network refuses', async () => {
    const {options, requests} = system(() => json({data: [{id: 1, icon_url: 'https://cdn.example/1.png'}]}));
    let tries = 0;
    const fetchPicture = async (): Promise<Response> => {
      tries++;
      throw new TypeError('refused by CORS');
    };
    const directory = pipedriveDirectory({...options, fetchPicture});
    const [person] = await read(directory, ['1']);
    expect(await errorOf(pictureOf(directory, person ?? expect.fail()))).to.include({code: 'network-error'});
    expect(tries).to.equal(1);
    expect(requests).to.deep.equal(['/v1/users']);
  });
});
