// What a look-up asks of a directory while a long list is scrolled.
import {aTimeout, expect} from '@open-wc/testing';
import type {Directory} from '../../src/people/directory.js';
import {Limiter} from '../../src/people/lookup/limiter.js';
import {PersonLookup} from '../../src/people/lookup/lookup.js';
import type {Person} from '../../src/people/person.js';
import {waitUntil} from '../support/wait-until.js';

const picture = new Blob(['picture'], {type: 'image/png'});

/** A directory whose pictures come when `answer` is called. */
function directoryWithPictures() {
  const running = new Map<string, () => void>();
  const requested: string[] = [];
  const questions: {ids: readonly string[]; at: number}[] = [];
  let most = 0;
  const directory: Directory = {
    people: async (ids) => {
      questions.push({ids, at: performance.now()});
      return ids.map((id) => ({id, name: `Person ${id}`}));
    },
    picture: ({id}: Person, {signal}) =>
      new Promise((resolve, reject) => {
        requested.push(id);
        running.set(id, () => {
          running.delete(id);
          resolve(picture);
        });
        most = Math.max(most, running.size);
        signal.addEventListener('abort', () => {
          running.delete(id);
          reject(signal.reason as Error);
        });
      }),
  };
  return {directory, questions, requested, running, most: () => most};
}

describe('a look-up of a long list', () => {
  it('asks at once, then once in 100 ms, and not for people that were scrolled past', async () => {
    const {directory, questions} = directoryWithPictures();
    const lookup = new PersonLookup({people: directory.people});
    const scrollTo = (from: number, count: number) =>
      Array.from({length: count}, (_, i) => lookup.observe(String(from + i), () => {}));
    scrollTo(0, 1);
    await waitUntil(() => questions.length === 1, undefined, {interval: 1});
    for (const stop of scrollTo(1, 40)) stop();
    scrollTo(41, 10);
    await waitUntil(() => questions.length === 2);
    scrollTo(51, 10);
    await waitUntil(() => questions.length === 3);
    lookup.close();
    expect(questions.map(({ids}) => [ids[0], ids.length])).to.deep.equal([
      ['0', 1],
      ['41', 10],
      ['51', 10],
    ]);
    const pauses = questions.slice(1).map(({at}, i) => at - (questions[i]?.at ?? 0));
    expect(Math.min(...pauses), 'shortest pause').to.be.at.least(95);
  });

  it('requests six pictures at a time, in the order of the list', async () => {
    const {directory, requested, running, most} = directoryWithPictures();
    const lookup = new PersonLookup(directory);
    const shown = new Set<string>();
    for (let id = 0; id < 20; id++)
      lookup.observe(String(id), (found) => void (found.picture && shown.add(found.person.id)));
    await waitUntil(() => running.size === 6);
    while (shown.size < 20) {
      for (const answer of [...running.values()]) answer();
      await aTimeout(0);
    }
    lookup.close();
    expect(most()).to.equal(6);
    expect(requested).to.deep.equal(Array.from({length: 20}, (_, id) => String(id)));
  });

  it('requests pictures also where the directory names no usable number', async () => {
    for (const maxPictureRequests of [0, -1, NaN, null as unknown as number, undefined]) {
      const {directory, running} = directoryWithPictures();
      const lookup = new PersonLookup({...directory, maxPictureRequests});
      for (let id = 0; id < 20; id++) lookup.observe(String(id), () => {});
      await waitUntil(() => running.size === 6, `six with ${maxPictureRequests}`);
      lookup.close();
    }
  });

  it('does not request pictures of people that were scrolled past, and gives their turn to others', async () => {
    const {directory, requested, running} = directoryWithPictures();
    const lookup = new PersonLookup(directory);
    const stops = Array.from({length: 20}, (_, id) => lookup.observe(String(id), () => {}));
    await waitUntil(() => running.size === 6);
    for (const stop of stops.slice(0, 18)) stop();
    await waitUntil(() => running.size === 2);
    lookup.close();
    expect(requested).to.deep.equal(['0', '1', '2', '3', '4', '5', '18', '19']);
  });

  it('goes on after pictures that failed', async () => {
    const failing: Directory = {
      people: async (ids) => ids.map((id) => ({id, name: 'Ada'})),
      picture: async ({id}) => {
        if (Number(id) < 12) throw new Error('no picture');
        return picture;
      },
    };
    const errors: unknown[] = [];
    const lookup = new PersonLookup(failing, {onError: (error) => errors.push(error)});
    let shown = 0;
    for (let id = 0; id < 20; id++) lookup.observe(String(id), (found) => void (found.picture && shown++));
    await waitUntil(() => shown === 8);
    lookup.close();
    expect(errors.length).to.equal(12);
  });

  it('forgets the first people of a very long list', async () => {
    let questions = 0;
    const lookup = new PersonLookup({
      people: async (ids) => {
        questions++;
        return ids.map((id) => ({id, name: 'Ada'}));
      },
    });
    const show = async (from: number, count: number) => {
      let heard = 0;
      const stops = Array.from({length: count}, (_, i) => lookup.observe(String(from + i), () => heard++));
      await waitUntil(() => heard === count);
      for (const stop of stops) stop();
    };
    await show(0, 4_000);
    await show(0, 10);
    expect(questions, 'they are known').to.equal(1);
    await show(4_000, 4_000);
    await show(0, 10);
    lookup.close();
    expect(questions, 'the first people were forgotten').to.equal(3);
  });
});

describe('a limiter', () => {
  it('gives the turn of a job that was aborted while it waited to the next one', async () => {
    const limiter = new Limiter(1);
    const {signal} = new AbortController();
    const second = new AbortController();
    const order: number[] = [];
    let end = () => {};
    const first = limiter.run(() => new Promise<void>((resolve) => (end = resolve)), signal);
    const refused = limiter.run(async () => order.push(2), second.signal).catch((thrown: Error) => thrown.name);
    const third = limiter.run(async () => order.push(3), signal);
    second.abort();
    expect(await refused).to.equal('AbortError');
    end();
    await Promise.all([first, third]);
    expect(order).to.deep.equal([3]);
    expect(await limiter.run(async () => 'free', signal)).to.equal('free');
  });
});
