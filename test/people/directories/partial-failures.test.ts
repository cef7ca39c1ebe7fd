// One failure in a question about many people: the others are told. The responses are those of the documentation of each system.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import {
  microsoftDirectory,
  pipedriveDirectory,
  podioDirectory,
  scimDirectory,
  vcardDirectory,
} from '../../../src/people/index.js';
import {upTo} from './system.js';
import {json, image, system, unread, read, ids, errorOf, pictureOf} from './failing-system.js';

describe('a Microsoft batch', () => {
  // https://learn.microsoft.com/graph/json-batching: each response has its own status.
  const graph = (answers: (url: string) => {status: number; body?: unknown; headers?: object}) =>
    system((_, init) => {
      const {requests} = JSON.parse(String(init?.body)) as {requests: {id: string; url: string}[]};
      return json({responses: requests.map(({id, url}) => ({id, headers: {}, ...answers(url)}))});
    });
  const user = (url: string) => ({id: /^\/users\/(\w+)/.exec(url)?.[1], displayName: 'Ada'});

  it('returns everyone but the user who may not be read, and a photo that may not be read is none', async () => {
    const {options} = graph((url) => {
      if (url.startsWith('/users/u7?')) return {status: 403, body: {error: {code: 'Authorization_RequestDenied'}}};
      if (url === '/users/u8/photo') return {status: 403};
      if (url === '/users/u9/photo') return {status: 503};
      return {
        status: 200,
        body: url.endsWith('/photo') ? {id: '648X648', '@odata.mediaEtag': '"BA09D118"'} : user(url),
      };
    });
    const people = await read(
      microsoftDirectory({...options, retries: 0}),
      upTo(50).map((n) => `u${n}`),
    );
    expect(ids(people)).to.deep.equal(
      upTo(50)
        .filter((n) => n !== 7)
        .map((n) => `u${n}`),
    );
    expect(unread).to.deep.equal(['u7']);
    expect(people.find(({id}) => id === 'u8')?.picture).to.equal(null);
    expect(
      people.find(({id}) => id === 'u9'),
      'unknown',
    ).not.to.have.any.keys('picture', 'pictureVersion');
    expect(people[0]?.pictureVersion, 'as after an upload').to.equal('BA09D118');
  });

  it('leaves out who has left, and answers under the id that was asked for', async () => {
    const {options} = graph((url) => ({
      ...{status: 200},
      body: url.endsWith('/photo') ? {id: '1x1'} : {id: 'guid', accountEnabled: !url.startsWith('/users/left')},
    }));
    expect(ids(await read(microsoftDirectory(options), ['left', 'ada@example.com']))).to.deep.equal([
      'ada@example.com',
    ]);
    expect(unread, 'none: who has left was read').to.deep.equal([]);
  });

  it('reads the photo in the size that exists', async () => {
    // profilephoto-get: "If the size you request is not available, you can still get a smaller size".
    const asked: string[] = [];
    const {options} = graph((url) => {
      asked.push(url);
      if (url.endsWith('/u/photo')) return {status: 200, body: {id: '120x120', width: 120, '@odata.mediaEtag': '"1"'}};
      if (url.endsWith('/photo/$value'))
        return {status: 200, body: btoa('120 px'), headers: {'Content-Type': 'image/jpeg'}};
      return url.includes('/photos/') ? {status: 404} : {status: 200, body: user(url)};
    });
    const directory = microsoftDirectory(options);
    expect(await pictureOf(directory, {id: 'other'}), 'of unknown size').to.equal('120 px');
    const [person] = await read(directory, ['u']);
    asked.length = 0;
    expect(await pictureOf(directory, person ?? expect.fail())).to.equal('120 px');
    expect(asked).to.deep.equal(['/users/u/photo/$value']);
  });
});

describe('Pipedrive', () => {
  it('has persons under /api/v2, and their pictures in either shape', async () => {
    const pictures = {512: 'https://system.example/pictures/1'};
    const answers: Record<string, unknown> = {
      '/api/v2/persons/1/picture': {data: {id: 9, item_id: 1, pictures}},
      '/api/v2/persons/2/picture': {data: {9: {id: 9, item_id: 2, pictures}}},
      '/api/v2/persons?ids=1,2&limit=100': {
        data: [
          {id: 1, picture_id: 9},
          {id: 2, is_deleted: true},
        ],
      },
    };
    const {options} = system((path) => (path.startsWith('/pictures/') ? image() : json(answers[path] ?? {})));
    const directory = pipedriveDirectory({...options, kind: 'persons'});
    expect(ids(await read(directory, ['1', '2']))).to.deep.equal(['1']);
    for (const id of ['1', '2']) expect(await pictureOf(directory, {id}), id).to.equal('picture');
  });

  it('says which persons could not be read', async () => {
    const {options} = system((path) => {
      const list = (/ids=([\d,]+)/.exec(path)?.[1] ?? '').split(',');
      return list.includes('7') ? json({}, 500) : json({data: list.map((id) => ({id: Number(id)}))});
    });
    const asked = upTo(150, 1).map(String);
    const found = await read(pipedriveDirectory({...options, kind: 'persons', retries: 0}), asked);
    expect([found.length, unread]).to.deep.equal([50, asked.slice(0, 100)]);
  });

  it('leaves out users who are deactivated', async () => {
    const {options} = system(() =>
      json({
        data: [
          {id: 1, active_flag: false},
          {id: 2, active_flag: true},
        ],
      }),
    );
    expect(ids(await read(pipedriveDirectory(options), ['1', '2']))).to.deep.equal(['2']);
  });
});

describe('Podio', () => {
  const contact = (id: string) => ({profile_id: Number(id), user_id: Number(id), name: 'Ada'});

  it('returns the others if one contact was deleted', async () => {
    const {options} = system((path) => {
      const list = (/^\/contact\/([\d,]+)\/v2$/.exec(path)?.[1] ?? '').split(',');
      if (list.includes('7')) return json({error: 'not_found'}, 404);
      return json(list.length > 1 ? list.map(contact) : contact(list[0] ?? ''));
    });
    expect(ids(await read(podioDirectory(options), ['7']))).to.deep.equal([]);
    const others = upTo(20, 1).map(String);
    expect(ids(await read(podioDirectory(options), others))).to.deep.equal(others.filter((id) => id !== '7'));
    expect(unread, 'none: the one was deleted').to.deep.equal([]);
  });

  it('says which contacts could not be read, of profiles and of users', async () => {
    const {options} = system((path) => {
      const list = (/^\/contact\/(?:user\/)?([\d,]+)/.exec(path)?.[1] ?? '').split(',');
      if (list.includes('7')) return json({error: 'forbidden'}, 403);
      return json(list.map(contact));
    });
    for (const kind of ['profiles', 'users'] as const) {
      const asked = upTo(150, 1).map(String);
      const found = ids(await read(podioDirectory({...options, kind}), asked));
      expect([...found, ...unread].map(Number).sort((a, b) => a - b)).to.deep.equal(asked.map(Number));
      expect(unread, kind)
        .to.include('7')
        .and.have.length(kind === 'users' ? 1 : 100);
    }
  });

  it('is not asked again over its limit, which is the status 420', async () => {
    // https://developers.podio.com/index/limits
    const {options, requests} = system(() => json({error: 'rate_limit'}, 420));
    expect(await errorOf(read(podioDirectory(options), ['1']))).to.include({code: 'too-many-requests'});
    expect(requests.length).to.equal(1);
  });

  it('reads people by the ids of users, whom items carry', async () => {
    // https://developers.podio.com/doc/contacts
    const {options, requests} = system((path) => json(contact(path.split('/').at(-1) ?? '')));
    expect(ids(await read(podioDirectory({...options, kind: 'users'}), ['5001']))).to.deep.equal(['5001']);
    expect(requests).to.deep.equal(['/contact/user/5001']);
  });
});

describe('SCIM and vCards', () => {
  it('read users one by one if a server refuses the filter, and leave out who has left', async () => {
    // RFC 7644, 3.12: 400 with `invalidFilter` or `tooMany`.
    const {options} = system((path) =>
      path.includes('filter=')
        ? json({scimType: 'tooMany'}, 400)
        : json({id: path.slice(7), active: path.endsWith('b') ? 'False' : true}),
    );
    expect(ids(await read(scimDirectory(options), ['a', 'b', 'c']))).to.deep.equal(['a', 'c']);
    expect(unread).to.deep.equal([]);
  });

  it('say whom a server without the filter could not read', async () => {
    const {options} = system((path) => {
      if (path.includes('filter=')) return json({scimType: 'tooMany'}, 400);
      return path.endsWith('b') ? json({}, 403) : json({id: path.slice(7)});
    });
    expect(ids(await read(scimDirectory(options), ['a', 'b', 'c']))).to.deep.equal(['a', 'c']);
    expect(unread).to.deep.equal(['b']);
  });

  it('are read as text, too, and one that fails leaves the others', async () => {
    const text = (path: string) =>
      new Response(`BEGIN:VCARD\nFN:Ada ${path}\nEND:VCARD`, {headers: {'Content-Type': 'text/vcard; charset=utf-8'}});
    const {options} = system((path) => (path === '/b' ? json({}, 403) : text(path)));
    const people = await read(vcardDirectory(options), ['a', 'b', 'c']);
    expect(people.map(({name}) => name)).to.deep.equal(['Ada /a', 'Ada /c']);
    expect(unread).to.deep.equal(['b']);
    const error = await errorOf(read(vcardDirectory(options), ['b']));
    expect(error).to.be.instanceOf(AvatarError).and.include({code: 'forbidden'});
  });
});
