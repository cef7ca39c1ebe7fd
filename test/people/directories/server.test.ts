// People of the host's own server: one question for many, pictures as addresses, one stream of changes while the page is visible.
import {expect} from '@open-wc/testing';
import {serverDirectory} from '../../../src/people/index.js';

const {signal} = new AbortController();

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static readonly opened: FakeEventSource[] = [];
  readyState = 1;
  constructor(
    readonly url: string,
    readonly init: EventSourceInit,
  ) {
    super();
    FakeEventSource.opened.push(this);
  }
  send(type: string, lastEventId: string, data = '{}') {
    this.dispatchEvent(new MessageEvent(type, {data, lastEventId}));
  }
  close() {
    this.readyState = 2;
  }
}

function withFetch(answer: object) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return Response.json(answer);
  };
  return {asked, directory: serverDirectory({url: '/people', fetch, sizePx: 128})};
}

describe('serverDirectory', () => {
  const original = globalThis.EventSource;
  beforeEach(() => {
    FakeEventSource.opened.length = 0;
    globalThis.EventSource = FakeEventSource as never;
  });
  afterEach(() => {
    globalThis.EventSource = original;
  });

  it('asks for 50 people at once, with ids of any kind, and names pictures in the size it wants', async () => {
    const people = [{id: 'a', picture: '/people/a/picture?v=1'}, {id: 'b', picture: null}, {name: 'no id'}];
    const {asked, directory} = withFetch({people});
    const ids = ['a,b/&?', ...Array.from({length: 59}, (_, i) => `p${i}`)];
    const found = await directory.people(ids, {signal});
    expect(asked.map((url) => url.split(',').length)).to.deep.equal([50, 10]);
    expect(asked[0]).to.match(/^\/people\?ids=a%2Cb%2F%26%3F,p0,/);
    const [first, second, ...rest] = found;
    expect(first?.picture).to.equal(`${location.origin}/people/a/picture?v=1&size=128`);
    expect(second?.picture).to.equal(null);
    expect(rest).to.have.length(2);
  });

  it('leaves out a picture whose address is none, and keeps everyone', async () => {
    const addresses = ['http://[', 'https://:x', 7, {}, true, '//', '/people/b/picture'];
    const {directory} = withFetch({people: addresses.map((picture, i) => ({id: `p${i}`, name: 'Ada', picture}))});
    const found = await directory.people(['p0'], {signal});
    expect(found.map(({id, picture}) => [id, picture])).to.deep.equal([
      ...[0, 1, 2, 3, 4, 5].map((i) => [`p${i}`, undefined]),
      ['p6', `${location.origin}/people/b/picture?size=128`],
    ]);
    const page = await directory.list?.({limit: 10, signal});
    expect(page?.people.length).to.equal(7);
  });

  it('says whom the server could not read', async () => {
    const {directory} = withFetch({people: [{id: 'a'}], unread: ['b', 7]});
    const unread: unknown[] = [];
    await directory.people(['a', 'b', '7'], {signal, onUnread: (ids) => unread.push(...ids)});
    expect(unread).to.deep.equal(['b', '7']);
  });

  it('lists everyone by the cursor of the server', async () => {
    const {asked, directory} = withFetch({people: [{id: 'a'}], cursor: '["A","1"]'});
    expect(await directory.list?.({limit: 10, signal})).to.deep.equal({people: [{id: 'a'}], cursor: '["A","1"]'});
    await directory.list?.({cursor: '["A","1"]', limit: 10, signal});
    expect(asked).to.deep.equal(['/people?cursor=', '/people?cursor=%5B%22A%22%2C%221%22%5D']);
  });

  it('notifies all listeners over one stream, which begins again where it ended', () => {
    const {directory} = withFetch({people: []});
    const news: string[] = [];
    const stops = [1, 2].map((n) => directory.subscribe?.(({personId}) => news.push(`${n} ${personId}`)));
    expect(FakeEventSource.opened.map(({url, init}) => [url, init.withCredentials])).to.deep.equal([
      ['/people/events', true],
    ]);
    const [first] = FakeEventSource.opened;
    first?.send('ready', 'run-4');
    first?.send('message', 'run-5', '{"personId":"ada"}');
    first?.send('message', 'run-6', 'no JSON');
    expect(news).to.deep.equal(['1 ada', '2 ada']);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(first?.readyState).to.equal(2);
    expect(FakeEventSource.opened[1]?.url).to.equal('/people/events?since=run-6');
    for (const stop of stops) stop?.();
    expect(FakeEventSource.opened[1]?.readyState).to.equal(2);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(FakeEventSource.opened).to.have.length(2);
  });
});
