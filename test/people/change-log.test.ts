import {expect} from '@open-wc/testing';
import {
  applyChanges,
  emptyPeople,
  getPerson,
  staleKey,
  type People,
  type PersonChange,
} from '../../src/people/sync/change-log.js';
import {liveDirectory} from '../../src/people/sync/live-directory.js';

const salesforce = {source: 'Salesforce', personId: '1'};
const update = (at: number, facts: object, more: object = {}): PersonChange => ({
  ...salesforce,
  kind: 'update',
  at,
  key: `event ${at}`,
  facts,
  ...more,
});
const after = (...changes: PersonChange[]): People => applyChanges(emptyPeople, changes);
const person = (...changes: PersonChange[]) => getPerson(after(...changes), '1');

/** A shuffle that is the same in every run. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  return items
    .map((item) => ({item, order: random()}))
    .sort((a, b) => a.order - b.order)
    .map(({item}) => item);
}

describe('changes to people', () => {
  it('end in the same state in whatever order they arrive', () => {
    const [first, second] = [update(1, {title: 'Analyst', phone: '1'}), update(2, {title: 'Director'})];
    expect(person(first, second)).to.deep.equal({id: '1', title: 'Director', phone: '1'});
    expect(person(second, first)).to.deep.equal(person(first, second));
  });

  it('do no harm when they are repeated, and give the same state back', () => {
    const people = after(update(1, {title: 'Analyst'}), {...salesforce, kind: 'remove', at: 2, key: 'gone'});
    expect(applyChanges(people, [update(1, {title: 'Analyst'})])).to.equal(people);
    expect(getPerson(people, '1')).to.equal(undefined);
  });

  it('remove a person permanently, unless they come back later', () => {
    const remove: PersonChange = {...salesforce, kind: 'remove', at: 5, key: 'gone'};
    expect(person(remove, update(4, {title: 'Late news'}))).to.equal(undefined);
    expect(person(update(6, {title: 'Back'}), remove)).to.deep.equal({id: '1', title: 'Back'});
  });

  it('forget what a complete record does not repeat', () => {
    const record = update(3, {name: 'Ada'}, {complete: true});
    expect(person(update(2, {phone: '1'}), record)).to.deep.equal({id: '1', name: 'Ada'});
    expect(person(record, update(2, {phone: '1'}))).to.deep.equal({id: '1', name: 'Ada'});
    expect(person(record, update(4, {phone: '1'}))).to.deep.equal({id: '1', name: 'Ada', phone: '1'});
  });

  it('drop the version of a picture with the picture', () => {
    const changes = [update(1, {picture: '/a', pictureVersion: 'a'}), update(2, {picture: null})];
    expect(person(...changes)).to.deep.equal({id: '1', picture: null});
  });

  it('leave the picture alone once people here manage it, until it is given back', () => {
    const before = update(1, {name: 'Ada', picture: '/old', managedBy: 'Salesforce'});
    const release: PersonChange = {...salesforce, kind: 'detach', at: 2, key: 'host', facts: {picture: '/old'}};
    const byHand: PersonChange = {...update(3, {picture: '/mine'}), source: 'by hand'};
    const later = update(4, {title: 'Director', picture: '/theirs'});
    const giveBack: PersonChange = {...salesforce, kind: 'reattach', at: 9, key: 'host'};
    expect(person(before)).to.include({picture: '/old', managedBy: 'Salesforce'});
    expect(person(before, release, later)).to.deep.equal({id: '1', name: 'Ada', title: 'Director', picture: '/old'});
    expect(person(later, byHand, release, before)).to.include({picture: '/mine', title: 'Director'});
    expect(person(giveBack, later, byHand, release, before)).to.include({
      picture: '/theirs',
      managedBy: 'Salesforce',
    });
  });

  it('10,000 of them, shuffled and doubled, end in the same state as in order', () => {
    const facts = ['name', 'title', 'phone', 'picture', 'location'];
    const changes = Array.from({length: 10_000}, (_, i): PersonChange => {
      const base = {source: 'Salesforce', personId: String(i % 97), at: Math.floor(i / 3), key: `event ${i}`};
      if (i % 50 === 49) return {...base, kind: 'remove'};
      if (i % 400 === 7) return {...base, kind: 'detach', facts: {picture: `/held/${i}`}};
      if (i % 400 === 207) return {...base, kind: 'reattach'};
      if (i % 30 === 11) return {...base, kind: 'invalidate'};
      const fact = facts[i % facts.length] as string;
      return {
        ...base,
        kind: 'update',
        facts: {[fact]: `${fact} ${i}`, managedBy: 'Salesforce'},
        complete: i % 20 === 3,
      };
    });
    const ordered = applyChanges(emptyPeople, changes);
    const doubled = [...changes, ...changes];
    for (const seed of [1, 2, 3]) {
      const mixed = applyChanges(emptyPeople, shuffled(doubled, seed));
      expect(mixed.size).to.equal(97);
      for (const [id, registers] of ordered) {
        expect(mixed.get(id)).to.deep.equal(registers);
        expect(getPerson(mixed, id)).to.deep.equal(getPerson(ordered, id));
      }
    }
  });

  it('keep a clock that is far ahead from pinning a fact', () => {
    const {now} = Date;
    const began = now();
    for (const at of [NaN, Infinity, 8.64e15, began + 1e9]) {
      const forged = after(update(at, {title: 'Forged'}));
      Date.now = () => began + 120_000;
      const real = applyChanges(forged, [update(began + 110_000, {title: 'Real'})]);
      Date.now = now;
      expect(getPerson(real, '1'), String(at)).to.deep.equal({id: '1', title: 'Real'});
    }
  });

  it('leave out what is no change, and take the others', () => {
    const garbled = [null, 7, {}, {kind: 'update', source: 'a', personId: '1'}, {...update(1, {}), personId: 3}];
    const changes = [...garbled, update(2, {title: 'Director'})] as PersonChange[];
    expect(person(...changes)).to.deep.equal({id: '1', title: 'Director'});
  });

  it('notice each event that says only to look the person up again, whatever its counter', () => {
    const stale = (at: number): PersonChange => ({...salesforce, kind: 'invalidate', at, key: `event ${at}`});
    const forged = after(stale(1e12), stale(NaN));
    const real = applyChanges(forged, [stale(7)]);
    expect(staleKey(real, '1')).not.to.equal(staleKey(forged, '1'));
    expect(applyChanges(real, [stale(7), stale(1e12)])).to.equal(real);
    expect(staleKey(after(stale(7), stale(8)), '1')).to.equal(staleKey(after(stale(8), stale(7)), '1'));
  });

  it('take any name for a source and a fact', () => {
    for (const source of ['a/b', 'a/#removed', '__proto__', 'constructor']) {
      const record: PersonChange = {...update(1, {title: 'Analyst', picture: '/a', managedBy: source}), source};
      const release: PersonChange = {
        source,
        personId: '1',
        kind: 'detach',
        at: 2,
        key: 'host',
        facts: {picture: '/a'},
      };
      expect(person(record), source).to.deep.equal({id: '1', title: 'Analyst', picture: '/a', managedBy: source});
      expect(person(record, release), source).to.deep.equal({id: '1', title: 'Analyst', picture: '/a'});
      expect(person(record, {source, personId: '1', kind: 'remove', at: 3, key: 'gone'}), source).to.equal(undefined);
    }
    const facts = JSON.parse('{"__proto__": {"name": "Forged"}, "constructor": "x", "title": "Analyst"}');
    const read = person(update(1, facts));
    expect(read?.title).to.equal('Analyst');
    expect(read?.name).to.equal(undefined);
  });

  it('drop a version that no header can carry', () => {
    for (const pictureVersion of ['a\nb', 'a"b', 'ž', 'x'.repeat(9000), {}, '']) {
      const facts = {picture: '/a', pictureVersion};
      expect(person(update(1, facts)), String(pictureVersion)).to.deep.equal({id: '1', picture: '/a'});
    }
  });

  it('take time in proportion to their number, also one by one in a live directory', function () {
    this.timeout(60_000);
    const apply = (count: number): number => {
      const many = Array.from({length: count}, (_, i): PersonChange => ({
        ...update(i, {name: `N${i}`}),
        source: `s${i}`,
      }));
      const began = performance.now();
      expect(getPerson(applyChanges(emptyPeople, many), '1')?.name).to.equal(`N${count - 1}`);
      const live = liveDirectory({people: async () => []}, {source: 'Salesforce'});
      for (const change of many) live.applyChanges([{...change, source: 'Salesforce', personId: change.source}]);
      return performance.now() - began;
    };
    const best = (count: number) => Math.min(apply(count), apply(count), apply(count));
    apply(1000); // JIT warm-up.
    // Four times as many: 4 times as long where it is linear (9 on a busy machine), 16 times where it is quadratic.
    expect(best(80_000) / best(20_000)).to.be.below(13);
  });
});
