// Whose credentials go where: records are written by others, and the host's `fetch` adds its token to whatever it is given.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import type {Directory} from '../../../src/people/directory.js';
import {
  openidDirectory,
  pipedriveDirectory,
  podioDirectory,
  salesforceDirectory,
  scimDirectory,
  vcardDirectory,
  type DirectoryOptions,
} from '../../../src/people/index.js';
import {picture} from '../../support/pictures/pictures.js';
import {signal} from './system.js';

const userId = '005000000000001';
const json = (body: unknown) => new Response(JSON.stringify(body), {headers: {'Content-Type': 'application/json'}});

/** Directories whose records name any address as the picture's. */
const directories: Record<string, (options: DirectoryOptions) => {directory: Directory; id: string}> = {
  openid: (options) => ({directory: openidDirectory(options), id: '1'}),
  vcard: (options) => ({directory: vcardDirectory(options), id: '1'}),
  scim: (options) => ({directory: scimDirectory(options), id: '1'}),
  podio: (options) => ({directory: podioDirectory(options), id: '1'}),
  salesforce: (options) => ({directory: salesforceDirectory({...options, photoPollMs: 0}), id: userId}),
  'pipedrive v2': (options) => ({directory: pipedriveDirectory({...options, kind: 'persons'}), id: '1'}),
  'pipedrive users': (options) => ({directory: pipedriveDirectory({...options, kind: 'users'}), id: '1'}),
};

function answerWith(address: string, url: string): Response {
  const {pathname} = new URL(url, location.href);
  if (pathname.includes('/query')) return json({records: [{Id: userId, Name: 'Ada', FullPhotoUrl: address}]});
  if (pathname.endsWith('/photo')) return json({photoVersionId: '7', largePhotoUrl: address, mediumPhotoUrl: address});
  if (pathname.endsWith('/picture')) return json({data: {pictures: {512: address}}});
  if (pathname.includes('/persons')) return json({data: [{id: 1, name: 'Ada', picture_id: 7}]});
  if (pathname.includes('/v1/users')) return json({data: [{id: 1, name: 'Ada', icon_url: address}]});
  if (pathname.includes('/contact/')) return json({profile_id: 1, image: {file_id: 7, link: address}});
  if (pathname.endsWith('/Users')) return json({totalResults: 1, Resources: [{id: '1', photos: [{value: address}]}]});
  if (pathname.endsWith('/cards/1')) return json(['vcard', [['photo', {}, 'uri', address]]]);
  return json({sub: '1', picture: address});
}

/** The picture of a person, and which addresses were asked for with and without the host's credentials. */
async function fetched(name: string, address: string, baseUrl = 'https://system.example/api/cards') {
  const asked = {withCredentials: [] as string[], without: [] as string[]};
  const image = async () => new Response(picture(100), {headers: {'Content-Type': 'image/png'}});
  const options: DirectoryOptions = {
    baseUrl,
    retries: 0,
    async fetch(url) {
      asked.withCredentials.push(url);
      return url.includes('/pictures/') ? image() : answerWith(address, url);
    },
    async fetchPicture(url, init) {
      expect(Object.keys(init?.headers ?? {})).to.deep.equal(['accept']);
      asked.without.push(url);
      return image();
    },
  };
  const {directory, id} = directories[name]?.(options) ?? expect.fail(name);
  const [person] = await directory.people([id], {signal});
  const blob = await directory.picture?.(person ?? expect.fail('nobody'), {sizePx: 192, signal});
  return {...asked, blob};
}

describe('credentials of the host', () => {
  for (const name of Object.keys(directories)) {
    it(`go to the system's own origin only, with pictures of ${name}`, async () => {
      const own = await fetched(name, 'https://system.example/pictures/1');
      expect(own.blob?.size).to.equal(100);
      expect(own.without).to.deep.equal([]);
      for (const address of [
        'https://evil.example/pictures/1',
        '//evil.example/pictures/1',
        '/\\evil.example/pictures/1',
      ]) {
        const other = await fetched(name, address);
        expect(other.blob?.size, address).to.equal(100);
        expect(other.without.length, address).to.equal(1);
        const origins = other.withCredentials.map((url) => new URL(url).origin);
        expect([...new Set(origins)], address).to.deep.equal(['https://system.example']);
      }
    });

    it(`go nowhere with an address of ${name} that is no picture's`, async () => {
      for (const address of [
        'http://evil.example/pictures/1',
        'https://name:word@system.example/pictures/1',
        'javascript:alert(1)',
        'data:image/svg+xml;base64,PHN2Zy8+',
        'blob:https://system.example/pictures/1',
        'file:///pictures/1',
        'https://',
      ]) {
        const {blob, without, withCredentials} = await fetched(name, address);
        expect(blob, address).to.equal(null);
        expect([...without, ...withCredentials].filter((url) => url.includes('pictures'))).to.deep.equal([]);
      }
    });
  }

  it('are left out by the fetch that is used where the host names none', async () => {
    const {fetch} = globalThis;
    const inits: RequestInit[] = [];
    globalThis.fetch = async (_, init = {}) => {
      inits.push(init);
      return new Response(picture(100), {headers: {'Content-Type': 'image/png'}});
    };
    try {
      const host = async (url: string) => answerWith('https://cdn.example/1', url);
      const directory = openidDirectory({baseUrl: 'https://system.example/me', fetch: host});
      const [person] = await directory.people(['1'], {signal});
      await directory.picture?.(person ?? expect.fail('nobody'), {sizePx: 192, signal});
    } finally {
      globalThis.fetch = fetch;
    }
    expect(inits.length).to.equal(1);
    expect(inits[0]).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  const following = async (nextRecordsUrl: string, baseUrl: string) => {
    const asked: string[] = [];
    const directory = salesforceDirectory({
      baseUrl,
      retries: 0,
      photoPollMs: 0,
      async fetch(url) {
        asked.push(url);
        return json({records: [{Id: userId}], ...(asked.length === 1 && {nextRecordsUrl})});
      },
    });
    const error = await directory.people([userId], {signal}).catch((thrown: unknown) => thrown);
    return {asked, code: error instanceof AvatarError ? error.code : undefined};
  };

  it('go to a following page below the API, also behind a proxy', async () => {
    const next = '/services/data/v62.0/query/01g-2000';
    for (const base of ['https://system.example', `${location.origin}/proxy/salesforce`]) {
      expect((await following(next, base)).asked[1]).to.equal(base + next);
    }
    expect((await following(next, '/proxy')).asked[1]).to.equal(`${location.origin}/proxy${next}`);
    expect((await following('https://system.example/q/2', 'https://system.example')).asked.length).to.equal(2);
  });

  for (const address of [
    '@evil.example/steal',
    '.evil.example/steal',
    'https://evil.example/steal',
    '//evil.example/steal',
    'https://system.example@evil.example/',
    'https://name:word@system.example/proxy/x',
    '/../../admin',
    '/%2e%2e/admin',
    'javascript:alert(1)',
  ]) {
    it(`do not follow the system to ${address}`, async () => {
      const {asked, code} = await following(address, 'https://system.example/proxy');
      const strays = asked.filter((url) => !new URL(url).href.startsWith('https://system.example/proxy/'));
      expect(strays).to.deep.equal([]);
      expect(asked.length === 1 ? code : 'invalid-response').to.equal('invalid-response');
    });
  }

  it('go to no other path with an id that leads away', async () => {
    const asked: string[] = [];
    const options = {
      baseUrl: 'https://system.example/api',
      retries: 0,
      fetch: async (url: string) => (asked.push(url), json({})),
    };
    for (const id of ['..', '.', '', '../admin', 'x/../../admin?']) {
      const person = {id};
      for (const make of [vcardDirectory, podioDirectory, salesforceDirectory, pipedriveDirectory, scimDirectory]) {
        const directory = make(options);
        await directory.people([id], {signal}).catch(() => {});
        await directory.picture?.(person, {sizePx: 64, signal}).catch(() => {});
      }
    }
    const paths = asked.map((url) => new URL(url).pathname);
    expect(paths.filter((path) => !path.startsWith('/api/') || path.startsWith('/api/admin'))).to.deep.equal([]);
  });

  it('are not needed for a picture without an end', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(1_000_000));
        sent++;
      },
    });
    const directory = openidDirectory({
      baseUrl: 'https://system.example/me',
      fetch: async (url) =>
        url.includes('pictures')
          ? new Response(endless, {headers: {'Content-Type': 'image/png'}})
          : answerWith('/pictures/1', url),
    });
    const [person] = await directory.people(['1'], {signal});
    expect(await directory.picture?.(person ?? expect.fail('nobody'), {sizePx: 64, signal})).to.equal(null);
    expect(sent).to.be.below(15);
  });
});
