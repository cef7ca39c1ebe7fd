// Changes that arrive from the systems people are kept in, and the state they add up to. However often and in whatever order the
// same changes arrive, the state is the same: each fact is a register of its own, and the latest one wins.
import type {Person} from './person.js';

interface ChangeBase {
  /** Name of the system, as in `managedBy`. */
  readonly source: string;
  readonly personId: string;
  /** When it happened, by the clock or the counter of that system. */
  readonly at: number;
  /** The system's own id of the event; decides between changes of the same time. */
  readonly key: string;
}

/** The facts a person with an id may have. */
export type PersonFacts = Partial<Omit<Person, 'id'>>;

export type PersonChange =
  /** These facts are so now. `undefined` is no fact; `''` is. A complete record also says that there are no others. */
  | (ChangeBase & {readonly kind: 'update'; readonly facts: PersonFacts; readonly complete?: boolean})
  /** The system has the person no more. */
  | (ChangeBase & {readonly kind: 'remove'})
  /** Something changed, and the payload does not say what: the person has to be looked up. `personId` may be `*`. */
  | (ChangeBase & {readonly kind: 'stale'})
  /** People here manage the person from now on; the picture stays as it was and no longer follows the system. */
  | (ChangeBase & {readonly kind: 'release'; readonly facts: PersonFacts})
  /** The system manages the person again. */
  | (ChangeBase & {readonly kind: 'give-back'});

interface Register {
  readonly at: number;
  readonly key: string;
  readonly value: unknown;
}

/** What is known about one person: `<source>/<fact>` → the latest value. */
type Registers = Readonly<Record<string, Register>>;

/** Everyone, by id. Only `applyChanges` makes a new one. */
export type People = ReadonlyMap<string, Registers>;

export const nobody: People = new Map();

/** Facts about the picture go together: a picture with another one's version would be cached wrongly. */
const pictureFacts = ['picture', 'pictureVersion'];

/** Where people here, not a system, said so. */
export const byHand = 'by hand';

/** The state after the changes; the same object where they change nothing. */
export function applyChanges(people: People, changes: Iterable<PersonChange>): People {
  let next: Map<string, Registers> | undefined;
  for (const change of changes) {
    const before = (next ?? people).get(change.personId);
    const after = merge(before ?? {}, change);
    if (after !== before) (next ??= new Map(people)).set(change.personId, after);
  }
  return next ?? people;
}

/** A person as the state has them; nothing for somebody unknown or removed. */
export function personIn(people: People, id: string): Person | undefined {
  const registers = people.get(id) ?? {};
  const latest: Record<string, Register> = {};
  for (const [name, register] of Object.entries(registers)) {
    const [source = '', fact = ''] = name.split('/');
    if (fact.startsWith('#') || isOutdated(register, source, registers)) continue;
    if (pictureFacts.includes(fact) && isReleased(people, id, source)) continue;
    if (isLater(register, latest[fact])) latest[fact] = register;
  }
  const {managedBy, ...facts}: PersonFacts = Object.fromEntries(
    Object.entries(latest)
      .map(([fact, {value}]) => [fact, value])
      .filter(([fact, value]) => value !== null || fact === 'picture'),
  );
  if (!Object.keys(latest).length) return undefined;
  return managedBy && !isReleased(people, id, managedBy) ? {...facts, managedBy, id} : {...facts, id};
}

/** True where people here manage the person, and the picture does not follow the system. */
export function isReleased(people: People, id: string, source: string): boolean {
  return people.get(id)?.[`${source}/#released`]?.value === true;
}

/** A removal ends every fact of its source up to then; a complete record every one it does not repeat. */
function isOutdated(register: Register, source: string, registers: Registers): boolean {
  const complete = registers[`${source}/#complete`];
  if (complete && isLater(complete, register)) return true;
  return !isLater(register, registers[`${source}/#removed`]);
}

/** The last time a system said that the person has to be looked up, as a text to compare. */
export function staleMark(people: People, id: string): string {
  return Object.entries(people.get(id) ?? {})
    .filter(([name]) => name.endsWith('/#stale'))
    .map(([name, {at, key}]) => `${name} ${at} ${key}`)
    .sort()
    .join();
}

function merge(registers: Registers, change: PersonChange): Registers {
  const {source, at, key} = change;
  let merged = registers;
  const set = (name: string, value: unknown): void => {
    const register = {at, key, value};
    if (isLater(register, merged[name])) merged = {...merged, [name]: register};
  };
  switch (change.kind) {
    case 'update':
      if (change.complete) set(`${source}/#complete`, true);
      for (const [fact, value] of entriesOf(change.facts)) set(`${source}/${fact}`, value);
      break;
    case 'remove':
      set(`${source}/#removed`, true);
      break;
    case 'stale':
      set(`${source}/#stale`, true);
      break;
    case 'release':
      set(`${source}/#released`, true);
      for (const [fact, value] of entriesOf(change.facts)) set(`${byHand}/${fact}`, value);
      break;
    case 'give-back':
      set(`${source}/#released`, false);
      // What was put there by hand gives way to the system's own picture, however old that is.
      set(`${byHand}/#removed`, true);
  }
  return merged;
}

/** A picture without a version has none, whatever the one before it had. */
function entriesOf(facts: PersonFacts): [string, unknown][] {
  const complete = 'picture' in facts ? {pictureVersion: null, ...facts} : facts;
  return Object.entries(complete).filter(([fact, value]) => fact !== 'id' && value !== undefined);
}

function isLater(one: Register, other: Register | undefined): boolean {
  return !other || one.at > other.at || (one.at === other.at && one.key > other.key);
}
