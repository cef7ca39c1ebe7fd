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
import {knownAs, type Registration, type SystemName} from './registrations.js';
import type {Arrival, Store} from './state.js';
import {share} from './tabs.js';

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
export async function take({system, payload}: Registration, store: Store): Promise<Arrival[]> {
  const {directory, changesIn} = systems[system];
  const changes = changesIn(payload);
  const signal = AbortSignal.timeout(30_000);
  const fresh = new Set<string>();
  const stop = directory.subscribe?.(({personId}) => fresh.add(personId));
  directory.apply(changes);
  stop?.();
  const ids = [...new Set(changes.map(({personId}) => personId))];
  const people = await directory.people(ids, {signal});
  return Promise.all(
    people.map(async (person): Promise<Arrival> => {
      const id = knownAs[person.id] ?? `${system.toLowerCase()}-${person.id}`;
      const before = store.state.people.find((candidate) => candidate.id === id);
      if (!fresh.has(person.id)) return {id, system, news: 'repeated'};
      if (before && !before.managedBy) return {id, system, news: 'left alone'};
      await follow(id, person, directory, store, signal);
      return {id, system, news: before ? 'changed' : 'registered'};
    }),
  );
}

/** 'Manage this employee manually': what the system sends from now on leaves the picture alone. */
export function release(id: string): void {
  const theirs = Object.entries(knownAs).find(([, known]) => known === id)?.[0] ?? id.split('-').pop() ?? id;
  for (const {directory} of Object.values(systems)) directory.release(theirs);
}

async function follow(id: string, person: Person, directory: LiveDirectory, store: Store, signal: AbortSignal) {
  const picture = await directory.picture?.(person, {size: pictureSizePx, signal});
  const {picture: address, ...facts} = person;
  const others = {role: 'standard', deals: 0, department: 'Sales', replayed: true} as const;
  const known = store.state.people.find((candidate) => candidate.id === id) ?? others;
  share(store, {person: {...known, ...facts, id, name: person.name ?? id}});
  if (picture) announce({personId: id, url: URL.createObjectURL(picture), version: person.pictureVersion, picture});
  else if (address === null) announce({personId: id, url: null});
}
