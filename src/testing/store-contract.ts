// What the routes of a server rely on in a store of the host, as cases for any test runner.
import type {AvatarRecord, AvatarStore} from '../server/avatar-store.js';
import type {Employee, EmployeeStore} from '../server/employees/employee-store.js';
import type {ContractCase} from './contract-types.js';

/** Ids that a store must keep apart: file names, SQL, letters that look alike, the longest one. */
const ids = [
  ...['ada', 'Ada', 'ada ', '', '.', '..', '../../ada', '..%2F..', 'a/b', 'con', "'; drop table avatars; --", '%', '_'],
  ...['ä', 'a\u0308', '🙂', '__proto__', 'x'.repeat(512)],
];

function assert(condition: boolean, promise: string): asserts condition {
  if (!condition) throw new Error(`The store does not keep its contract: ${promise}`);
}

/** What both stores have in common; `Version` is what names a stored record. */
interface Store<Value, Version> {
  read(id: string): Promise<Value | null>;
  replace(id: string, record: Value | null, stored: Version | null): Promise<boolean>;
}

/** The cases of compare-and-swap. `record` makes a record with that number, `versionOf` tells what names it. */
function compareAndSwap<Value, Version>(
  create: () => Store<Value, Version> | Promise<Store<Value, Version>>,
  record: (id: string, number: number) => Value,
  versionOf: (record: Value) => Version,
  isSame: (one: Value | null, other: Value) => boolean,
): ContractCase[] {
  const version = (number: number) => versionOf(record('ada', number));
  return [
    {
      name: 'stores, replaces and removes a record, and only where the stored version is the expected one',
      async run() {
        const store = await create();
        assert((await store.read('ada')) === null, 'a record that was never stored is null');
        assert(!(await store.replace('ada', record('ada', 1), version(9))), 'nothing is stored over a missing version');
        assert(await store.replace('ada', record('ada', 1), null), 'the first record is stored');
        assert(isSame(await store.read('ada'), record('ada', 1)), 'a record is read as it was stored');
        assert(!(await store.replace('ada', record('ada', 2), null)), 'a record is not stored over another one');
        assert(isSame(await store.read('ada'), record('ada', 1)), 'a refused record changes nothing');
        assert(await store.replace('ada', record('ada', 2), version(1)), 'a record replaces the expected one');
        assert(!(await store.replace('ada', null, version(1))), 'an older version is not removed');
        assert(await store.replace('ada', null, version(2)), 'the expected version is removed');
        assert((await store.read('ada')) === null, 'a removed record is null');
      },
    },
    {
      name: 'stores one of two records that are written at the same time',
      async run() {
        const store = await create();
        await store.replace('ada', record('ada', 1), null);
        const written = await Promise.all(
          [2, 3, 4].map((number) => store.replace('ada', record('ada', number), version(1))),
        );
        assert(written.filter(Boolean).length === 1, 'one of several records is stored over the same version');
        const stored = record('ada', 2 + written.indexOf(true));
        assert(isSame(await store.read('ada'), stored), 'the record that was reported as stored is the stored one');
      },
    },
    {
      name: 'keeps ids apart, whatever their characters are',
      async run() {
        const store = await create();
        for (const [i, id] of ids.entries())
          assert(await store.replace(id, record(id, i), null), `${JSON.stringify(id)} is an id of its own`);
        for (const [i, id] of ids.entries())
          assert(isSame(await store.read(id), record(id, i)), `${JSON.stringify(id)} has its own record`);
      },
    },
  ];
}

/**
 * What `avatarRoutes` and `peopleRoutes` rely on in a store of pictures.
 * @param create - Makes an empty store; called for each case
 * @example
 * import {avatarStoreContract} from 'avatar-elements/testing';
 *
 * for (const {name, run} of avatarStoreContract(() => createEmptyStore())) it(name, run);
 */
export function avatarStoreContract(create: () => AvatarStore | Promise<AvatarStore>): readonly ContractCase[] {
  const record = (_: string, number: number): AvatarRecord => ({
    // A record whose picture was removed has no bytes.
    bytes: number === 2 ? new Uint8Array() : Uint8Array.of(0, 255, 39, 92, number),
    type: 'image/png',
    version: `version-${number}`,
    ...(number % 2 && {answered: [{key: `key "${number}"`, digest: null, version: null}]}),
  });
  const isSame = (one: AvatarRecord | null, other: AvatarRecord) =>
    one?.type === other.type &&
    one.version === other.version &&
    canonical(one.answered) === canonical(other.answered) &&
    one.bytes.toString() === other.bytes.toString();
  return compareAndSwap(create, record, ({version}) => version, isSame);
}

/**
 * What `employeeSync` relies on in a store of employees.
 * @param create - Makes an empty store; called for each case
 * @example
 * import {employeeStoreContract} from 'avatar-elements/testing';
 *
 * for (const {name, run} of employeeStoreContract(() => createEmptyStore())) it(name, run);
 */
export function employeeStoreContract(create: () => EmployeeStore | Promise<EmployeeStore>): readonly ContractCase[] {
  const record = (id: string, number: number): Employee => ({
    id,
    revision: number,
    systems: {'Sales "Force"': {person: {id: `${number}`, name: "Zoë O'Neil 🙂", picture: null}, readAt: 1.5e12}},
    own: number % 2 ? {email: 'ada@example.com', links: ['https://example.com/?a=1&b=2']} : null,
    isDetached: number % 2 === 1,
  });
  const isSame = (one: Employee | null, other: Employee) => canonical(one) === canonical(other);
  return [
    ...compareAndSwap(create, record, ({revision}) => revision, isSame),
    {
      name: 'gives every stored employee once',
      async run() {
        const store = await create();
        for (const id of ids) await store.replace(id, record(id, 1), null);
        await store.replace('gone', record('gone', 1), null);
        await store.replace('gone', null, 1);
        const all: string[] = [];
        for await (const {id} of store.all()) all.push(id);
        assert(
          all.sort().join('\n') === [...ids].sort().join('\n'),
          'all() has each employee once, and no removed one',
        );
      },
    },
  ];
}

/** JSON whose properties have the order of their names: a database may keep another one. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
