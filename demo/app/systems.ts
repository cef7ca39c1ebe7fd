// Keeps the company in step with Salesforce, Pipedrive and Podio: a webhook in, a person with their picture out.
import {
  announce,
  liveDirectory,
  pipedriveChanges,
  pipedriveDirectory,
  podioChanges,
  podioDirectory,
  salesforceChanges,
  salesforceDirectory,
  type LiveDirectory,
  type Person,
  type PersonChange,
} from 'avatar-elements/people';
import {randomId, type AvatarAdapter} from 'avatar-elements/upload';
import {allFields} from '../server/data/rules.js';
import type {Backend, ImportedPerson} from './backend.js';
import {EXTERNAL_ID_MAP, type Registration, type SystemName} from './sample-webhooks.js';
import type {ImportResult, Store} from './state.js';
import {broadcast} from './tabs.js';

interface System {
  readonly directory: LiveDirectory;
  changesIn(payload: unknown): readonly PersonChange[];
}

const pictureSizePx = 192;
const options = (path: string) => ({
  baseUrl: `/systems/${path}`,
  fetch: (url: string, init?: RequestInit) => fetch(url, init),
});

/** A proxy of the host adds the credentials: the page holds no token of any of them. */
const systems: Readonly<Record<SystemName, System>> = {
  Salesforce: {
    directory: liveDirectory(salesforceDirectory(options('salesforce')), {source: 'Salesforce'}),
    changesIn: salesforceChanges,
  },
  Pipedrive: {
    directory: liveDirectory(pipedriveDirectory(options('pipedrive')), {source: 'Pipedrive'}),
    changesIn: (payload) => pipedriveChanges(payload),
  },
  Podio: {
    directory: liveDirectory(podioDirectory(options('podio')), {source: 'Podio'}),
    changesIn: (payload) => podioChanges(payload),
  },
};

/** Takes in one webhook; tells who arrived and what is new about them. */
export async function importRegistration(
  {system, payload}: Registration,
  store: Store,
  backend: Backend,
): Promise<ImportResult[]> {
  const {directory, changesIn} = systems[system];
  const changes = changesIn(payload);
  const signal = AbortSignal.timeout(30_000);
  const fresh = new Set<string>();
  const stop = directory.subscribe?.(({personId}) => fresh.add(personId));
  directory.applyChanges(changes);
  stop?.();
  const ids = [...new Set(changes.map(({personId}) => personId))];
  const people = await directory.people(ids, {signal});
  return Promise.all(
    people.map(async (person): Promise<ImportResult> => {
      const id = EXTERNAL_ID_MAP[person.id] ?? `${system.toLowerCase()}-${person.id}`;
      const before = store.state.people.find((candidate) => candidate.id === id);
      if (!fresh.has(person.id)) return {id, system, outcome: 'repeated'};
      if (before && !before.managedBy) return {id, system, outcome: 'left alone'};
      const picture = await directory.picture?.(person, {sizePx: pictureSizePx, signal});
      broadcast(store, {person: await backend.importPerson(importOf(id, system, person))});
      await savePicture(id, picture, backend.imports, signal);
      return {id, system, outcome: before ? 'changed' : 'registered'};
    }),
  );
}

/** 'Manage this employee manually': what the system sends from now on leaves the picture alone. */
export function release(id: string): void {
  const theirs = Object.entries(EXTERNAL_ID_MAP).find(([, known]) => known === id)?.[0] ?? id.split('-').pop() ?? id;
  for (const {directory} of Object.values(systems)) directory.detach(theirs);
}

/** What the company keeps of what a system tells. */
function importOf(id: string, system: SystemName, person: Person): ImportedPerson {
  const facts = allFields.map((field) => [field, person[field as keyof Person]] as const);
  return {...Object.fromEntries(facts.filter(([, value]) => value)), id, managedBy: system};
}

/** The bytes are stored by the company: no browser asks the system for them again. */
async function savePicture(
  personId: string,
  picture: Blob | null | undefined,
  adapter: AvatarAdapter,
  signal: AbortSignal,
) {
  if (picture) {
    const file = new File([picture], 'picture', {type: picture.type});
    const upload = {personId, file, idempotencyKey: randomId()};
    announce({personId, picture, ...(await adapter.upload(upload, {signal, onProgress() {}}))});
  } else if (picture === null) {
    await adapter.remove?.({personId}, {signal});
    announce({personId, url: null});
  }
}
