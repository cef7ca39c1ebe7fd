// Employees of a company, from several systems: imported, kept in step by webhooks and by reading each system as a whole from time to time.
import type {DirectoryChange} from '../../people/directory.js';
import type {PersonChange} from '../../people/sync/change-log.js';
import {notifyAll} from '../../shared/listeners.js';
import {timerMs} from '../../shared/timing/timers.js';
import {oneAtATime} from '../shared/one-at-a-time.js';
import type {EmployeeSync, EmployeeSyncOptions} from './employee-sync-options.js';
import {createDetachment} from './detachment.js';
import {employeeDirectory} from './employee-directory.js';
import {Employees} from './employees.js';
import {LookupQueue, type ReadPeople} from './lookup-queue.js';
import {reconcile, type ReconcileReport} from './reconcile.js';
import {shownPerson} from './shown-person.js';

const DAY_MS = 86_400_000;
const FIRST_RETRY_MS = 60_000;
const READ_TIMEOUT_MS = 30_000;
/** Names may come from a network. */
const MAX_REPORTED = 10;

/**
 * Imports the employees of a company from its systems and keeps them in step. Webhooks and events are told to `applyChanges`; what they
 * miss, new people and leavers are found by `start`. Run it in one process.
 * @throws TypeError where `pauseMs` names a system that `systems` has not
 * @example
 * import {pipedriveDirectory, salesforceDirectory} from 'avatar-elements/people';
 * import {employeeSync, peopleRoutes, webhookRoutes} from 'avatar-elements/server';
 * import {fileAvatarStore, fileEmployeeStore} from 'avatar-elements/server/node';
 *
 * const pictures = fileAvatarStore('data/avatars');
 * const systems = {Salesforce: salesforceDirectory(salesforceOptions), Pipedrive: pipedriveDirectory(pipedriveOptions)};
 * const sync = employeeSync({systems, store: fileEmployeeStore('data/employees'), pictures});
 * const people = peopleRoutes({directories: {Employees: sync.directory}, store: fileAvatarStore('data/cache'), mayRead});
 * const webhooks = webhookRoutes({pipedrive, onChanges: (changes) => sync.applyChanges(changes)});
 * sync.start();
 */
export function employeeSync(options: EmployeeSyncOptions): EmployeeSync {
  const {systems, store, pictures, matchByEmail = true, employeeId = () => undefined} = options;
  const {everyMs = DAY_MS, pageSize = 200, pauseMs = 0, maxLeavingShare = 0.2, now = Date.now} = options;
  const {onError = console.error, onReconciled} = options;
  const names = Object.keys(systems);
  const priorities = {systems: names, facts: options.priorities ?? {}};
  const pauseOf = (system: string) => (typeof pauseMs === 'number' ? pauseMs : (pauseMs[system] ?? 0));
  for (const name of Object.keys(pauseMs)) {
    if (!names.includes(name)) throw new TypeError(`pauseMs names ${JSON.stringify(name)}; ${namesOf(names)}`);
  }
  const listeners = new Set<(news: DirectoryChange) => void>();
  const employees = new Employees({
    ...{store, priorities, matchByEmail, employeeId},
    onShown: (personId, person) => notifyAll(listeners, {personId, person}),
  });
  const directory = employeeDirectory({systems, store, pictures, priorities, employees, listeners});
  const detachment = createDetachment({store, pictures, priorities, employees, directory});

  const queues = new Map(
    Object.entries(systems).map(([system, {people}]) => {
      const read: ReadPeople = async (ids, onUnread) => {
        const readAt = now();
        const known = new Set<string>();
        const found = await people(ids, {
          signal: AbortSignal.timeout(READ_TIMEOUT_MS),
          onUnread(unread, thrown) {
            for (const id of unread) known.add(id);
            onUnread(unread, thrown);
          },
        });
        for (const person of found) await employees.record(system, person, readAt);
        for (const {id} of found) known.add(id);
        for (const id of ids) if (!known.has(id)) await employees.forget(system, id, readAt);
      };
      return [system, new LookupQueue(read, onError)] as const;
    }),
  );

  const running = new Map<string, Promise<ReconcileReport>>();
  const reported = new Set<string>();
  const firstImport = oneAtATime();
  const reconcileSystem = (system: string, signal: AbortSignal): Promise<ReconcileReport> => {
    const of = systems[system];
    if (!of?.list) throw new TypeError(`The directory of ${system} has no list`);
    const fixed = {system, directory: of, employees, pageSize, pauseMs: pauseOf(system), maxLeavingShare, now};
    const read = () => reconcile({...fixed, signal});
    const start = async () => {
      // One system after the other at the first import: the ids of employees are those of the first system that has them.
      return (await employees.loaded()).isEmpty ? firstImport(read) : read();
    };
    const run = running.get(system) ?? start().finally(() => running.delete(system));
    running.set(system, run);
    return run.then((report) => {
      onReconciled?.(system, report);
      return report;
    });
  };
  const listed = names.filter((system) => systems[system]?.list);

  /** Until it is stopped. After failures the waits double, up to the usual one. */
  function schedule(system: string, signal: AbortSignal): void {
    let failures = 0;
    const run = async () => {
      try {
        await reconcileSystem(system, signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        onError(error);
        failures++;
      }
      if (signal.aborted || !(everyMs > 0)) return;
      const waitMs = failures ? Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), everyMs) : everyMs;
      const timer = setTimeout(() => void run(), timerMs(waitMs));
      signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
    };
    void run();
  }

  return {
    directory,
    ...detachment,
    async applyChanges(changes) {
      const meant = [...changes].filter(isMeant);
      const reads = [...queues].map(async ([system, queue]) => {
        const ofSystem = meant.filter(({source}) => source === system);
        const ids = new Set(ofSystem.map(({personId}) => String(personId)));
        // Only the system knows whom it is about: everyone is read, which takes longer than a webhook waits.
        if (ids.delete('*') && listed.includes(system))
          void reconcileSystem(system, new AbortController().signal).catch(onError);
        if (ids.size) await queue.add(ids);
      });
      const failed = (await Promise.allSettled(reads)).find(({status}) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
    async reconcile({signal = new AbortController().signal} = {}) {
      const runs = listed.map(async (system) => [system, await reconcileSystem(system, signal)] as const);
      const settled = await Promise.allSettled(runs);
      for (const result of settled) if (result.status === 'rejected') throw result.reason;
      return Object.fromEntries(await Promise.all(runs));
    },
    start() {
      const stopped = new AbortController();
      for (const system of listed) schedule(system, stopped.signal);
      return () => {
        stopped.abort();
        for (const queue of queues.values()) queue.end();
      };
    },
    async managedBy(id) {
      const employee = await store.read(id);
      return (employee && shownPerson(employee, priorities)?.managedBy) ?? undefined;
    },
  };

  /** Changes may come from a network: those of other systems and those without a person mean nothing. */
  function isMeant(change: PersonChange): boolean {
    const {source, personId} = change ?? {};
    if (typeof source !== 'string' || !['string', 'number'].includes(typeof personId)) return false;
    if (!queues.has(source)) reportUnknown(source);
    return queues.has(source);
  }

  /** A name that is written in another way would lose all changes of its system. */
  function reportUnknown(source: string): void {
    if (reported.has(source) || reported.size >= MAX_REPORTED) return;
    reported.add(source);
    onError(new Error(`Changes of ${JSON.stringify(source)} are ignored; ${namesOf(names)}`));
  }
}

const namesOf = (systems: readonly string[]) =>
  `the systems are ${systems.map((name) => JSON.stringify(name)).join(', ')}.`;
