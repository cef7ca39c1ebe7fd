// Changes from the systems that manage people, and the state that results. The same changes give the same state in any order and any
// number: each fact is a last-write-wins register.
import {validVersion} from '../../shared/http/version.js';
import type {Person} from '../person.js';
import {PICTURE_FACTS} from './picture-facts.js';

interface ChangeBase {
  /** Name of the system, as in `managedBy`. */
  readonly source: string;
  readonly personId: string;
  /** When it happened: ms since 1970 by the clock of that system, or its own counter. */
  readonly at: number;
  /** The system's own id of the event; decides between changes of the same time. */
  readonly key: string;
}

/** The facts a person with an id may have. */
export type PersonFacts = Partial<Omit<Person, 'id'>>;

/** A change of one person, as a system tells it. */
export type PersonChange =
  /** These facts are so now. `undefined` is no fact; `''` is. A complete record also says that there are no others. */
  | (ChangeBase & {readonly kind: 'update'; readonly facts: PersonFacts; readonly complete?: boolean})
  /** The system has the person no more. */
  | (ChangeBase & {readonly kind: 'remove'})
  /** Something changed, and the payload does not say what: the person has to be looked up. `personId` may be `*`. */
  | (ChangeBase & {readonly kind: 'invalidate'})
  /** People here manage the person from now on; the picture stays as it was and no longer follows the system. */
  | (ChangeBase & {readonly kind: 'detach'; readonly facts: PersonFacts})
  /** The system manages the person again. */
  | (ChangeBase & {readonly kind: 'reattach'});

interface Register {
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}

/** The registers of one source. Maps instead of objects, because names of sources and facts are not trusted: `__proto__`, `a/b`. */
type Facts = ReadonlyMap<string, Register>;

/** What is known about one person: by source, then by fact. */
export type Registers = ReadonlyMap<string, Facts>;

/** Everyone, by id. Only `applyChanges` makes a new one. */
export type People = ReadonlyMap<string, Registers>;

/** The state before any change. */
export const emptyPeople: People = new Map();

/** How far the clock of a system may be ahead of ours. A time after that is set to that time. */
const CLOCK_SKEW_MS = 60_000;

/** How many `invalidate` events are kept for each person and source, to recognize repeated ones. */
const MAX_STALE_EVENTS = 64;

/**
 * The `source` of changes that people made here, not a system.
 * @example
 * import {MANUAL_SOURCE} from 'avatar-elements/people';
 *
 * directory.applyChanges([
 *   {source: MANUAL_SOURCE, kind: 'update', personId: 'ada', at: Date.now(), key: '1', facts: {title: 'Analyst'}},
 * ]);
 */
export const MANUAL_SOURCE = 'by hand';

/**
 * The state after the changes; the same object where they change nothing. Takes time in proportion to the changes and the people.
 * A change without a time (`NaN`) counts as the oldest, one from the future as one of a minute from now: neither can outlast what
 * the system says later.
 * @param people - The state before
 * @param changes - In any order, repeated ones too
 * @example
 * import {applyChanges, emptyPeople, getPerson, salesforceChanges} from 'avatar-elements/people';
 *
 * let people = emptyPeople;
 * events.onmessage = ({data}) => {
 *   people = applyChanges(people, salesforceChanges(JSON.parse(data)));
 *   console.log(getPerson(people, '0055g0000000007AAA'));
 * };
 */
export function applyChanges(people: People, changes: Iterable<PersonChange>): People {
  const changed = mergeChanges(people, changes);
  return changed.size ? new Map([...people, ...changed]) : people;
}

/** Only the people that the changes affect, with the changes applied. The time needed depends only on the number of changes. */
export function mergeChanges(people: People, changes: Iterable<PersonChange>): People {
  const latestAt = Date.now() + CLOCK_SKEW_MS;
  const writers = new Map<string, RegisterWriter>();
  for (const change of changes) {
    if (!isChange(change)) continue;
    const personId = String(change.personId);
    let writer = writers.get(personId);
    if (!writer) writers.set(personId, (writer = new RegisterWriter(people.get(personId))));
    const at = Number.isFinite(change.at) ? Math.min(change.at, latestAt) : 0;
    merge(writer, {...change, personId, at, key: String(change.key)});
  }
  const changed = new Map<string, Registers>();
  for (const [personId, {written}] of writers) if (written) changed.set(personId, written);
  return changed;
}

/** Changes may come from a network: an invalid one is skipped, so that the others still apply. */
function isChange(change: unknown): change is PersonChange {
  const {kind, source, personId, facts} = (change ?? {}) as Record<string, unknown>;
  if (typeof source !== 'string' || !['string', 'number', 'bigint'].includes(typeof personId)) return false;
  const hasFacts = typeof facts === 'object' && facts !== null;
  return hasFacts || kind === 'remove' || kind === 'invalidate' || kind === 'reattach';
}

/** Changes the registers of one person. Copies the previous ones once, at the first change. */
class RegisterWriter {
  readonly #before: Registers;
  readonly #facts = new Map<string, Map<string, Register>>();

  constructor(before: Registers = new Map()) {
    this.#before = before;
  }

  /** The registers after the changes, or `undefined` if there was no change. */
  get written(): Registers | undefined {
    return this.#facts.size ? new Map<string, Facts>([...this.#before, ...this.#facts]) : undefined;
  }

  get(source: string, fact: string): Register | undefined {
    return (this.#facts.get(source) ?? this.#before.get(source))?.get(fact);
  }

  set(source: string, fact: string, register: Register): void {
    let facts = this.#facts.get(source);
    if (!facts) this.#facts.set(source, (facts = new Map(this.#before.get(source))));
    facts.set(fact, register);
  }
}

/**
 * A person as the state has them; `undefined` for an unknown or removed one.
 * @param people - The state
 * @param personId - The person's id
 * @example
 * import {emptyPeople, getPerson} from 'avatar-elements/people';
 *
 * getPerson(emptyPeople, 'ada'); // undefined
 */
export function getPerson(people: People, personId: string): Person | undefined {
  const id = String(personId);
  const registers = people.get(id) ?? emptyRegisters;
  const latest = new Map<string, Register>();
  for (const [source, facts] of registers) {
    for (const [fact, register] of facts) {
      if (fact.startsWith('#') || isSuperseded(register, facts)) continue;
      if (isPictureFact(fact) && isDetached(people, id, source)) continue;
      if (isNewer(register, latest.get(fact))) latest.set(fact, register);
    }
  }
  if (!latest.size) return undefined;
  const {managedBy, ...facts} = Object.fromEntries(
    [...latest].map(([fact, {value}]) => [fact, value]).filter(([fact, value]) => value !== null || fact === 'picture'),
  ) as PersonFacts;
  return managedBy && !isDetached(people, id, managedBy) ? {...facts, managedBy, id} : {...facts, id};
}

const emptyRegisters: Registers = new Map();

/** True if the person is managed by hand, so that the picture does not follow the system. */
export function isDetached(people: People, id: string, source: string): boolean {
  return people.get(String(id))?.get(source)?.get('#released')?.value === true;
}

/** A removal supersedes every older fact of its source. A complete record supersedes every fact that it does not contain. */
function isSuperseded(register: Register, ofSource: Facts): boolean {
  const complete = ofSource.get('#complete');
  if (complete && isNewer(complete, register)) return true;
  return !isNewer(register, ofSource.get('#removed'));
}

/** The registers without the facts or the removal by this source, once the source itself has been asked. */
export function withoutChanges(registers: Registers, source: string, kind: 'update' | 'remove'): Registers {
  const isDropped = (fact: string) =>
    kind === 'remove' ? fact === '#removed' : fact === '#complete' || !fact.startsWith('#');
  const kept = [...(registers.get(source) ?? [])].filter(([fact]) => !isDropped(fact));
  return new Map(registers).set(source, new Map(kept));
}

/** The `invalidate` events of a person, as a text to compare. */
export function staleKey(people: People, id: string): string {
  const marks = [...(people.get(id) ?? emptyRegisters)].map(([source, facts]) => [source, facts.get('#stale')?.value]);
  return JSON.stringify(marks.filter(([, events]) => events).sort());
}

function merge(writer: RegisterWriter, change: PersonChange): void {
  const {source, at, key} = change;
  const setFact = (ofSource: string, fact: string, value: unknown): void => {
    const register = {at, key, value};
    if (isNewer(register, writer.get(ofSource, fact))) writer.set(ofSource, fact, register);
  };
  switch (change.kind) {
    case 'update':
      if (change.complete) setFact(source, '#complete', true);
      for (const [fact, value] of entriesOf(change.facts)) setFact(source, fact, value);
      break;
    case 'remove':
      setFact(source, '#removed', true);
      break;
    case 'invalidate':
      addStaleEvent(writer, change);
      break;
    case 'detach':
      setFact(source, '#released', true);
      for (const [fact, value] of entriesOf(change.facts)) setFact(MANUAL_SOURCE, fact, value);
      break;
    case 'reattach':
      setFact(source, '#released', false);
      // The manual picture is removed, so that the system's own picture applies, even if that is older.
      setFact(MANUAL_SOURCE, '#removed', true);
  }
}

/** Every event counts once, whatever its time: a forged one with a large counter must not hide later ones. */
function addStaleEvent(writer: RegisterWriter, {source, at, key}: PersonChange): void {
  const event = `${at} ${key}`;
  const events = (writer.get(source, '#stale')?.value ?? []) as readonly string[];
  if (events.includes(event)) return;
  writer.set(source, '#stale', {at: 0, key: '', value: [...events.slice(1 - MAX_STALE_EVENTS), event].sort()});
}

/**
 * The facts of a change. With a new picture, its missing facts become `null`, so that those of the previous picture do not stay. An
 * invalid version counts as none.
 */
function entriesOf(facts: PersonFacts): [string, unknown][] {
  const entries = Object.entries(facts)
    .filter(([fact, value]) => fact !== 'id' && fact !== '__proto__' && !fact.startsWith('#') && value !== undefined)
    .map(([fact, value]): [string, unknown] => [
      fact,
      fact === 'pictureVersion' ? (validVersion(value) ?? null) : value,
    ]);
  if ('picture' in facts) for (const fact of PICTURE_FACTS) if (facts[fact] === undefined) entries.push([fact, null]);
  return entries.filter(([fact]) => fact !== 'picture' || facts.picture !== undefined);
}

function isPictureFact(fact: string): boolean {
  return (PICTURE_FACTS as readonly string[]).includes(fact);
}

function isNewer(one: Register, other: Register | undefined): boolean {
  return !other || one.at > other.at || (one.at === other.at && one.key > other.key);
}
