// The backend without a server: pictures in IndexedDB, the rest in localStorage, the rules the same as the server's.
import {AvatarError} from 'avatar-elements';
import {announce, setScope} from 'avatar-elements/people';
import {browserAdapter} from 'avatar-elements/upload';
import {whyFieldsDenied, whyPictureDenied, whyTakeOverDenied} from '../server/data/rules.js';
import {me as first, people as everyone} from '../server/data/seed-people.js';
import type {Backend, InitialData} from './backend.js';
import type {Colleague} from './state.js';

interface StoredState {
  /** Who is signed in; an empty string after Sign out. */
  readonly me: string;
  readonly changes: Readonly<Record<string, Partial<Colleague>>>;
}

const key = 'people';
const pictures = browserAdapter({databaseName: 'people', scope: 'people-app', owner: 'everybody', isServer: true});

function read(): StoredState {
  const stored = localStorage.getItem(key);
  return stored ? (JSON.parse(stored) as StoredState) : {me: first, changes: {}};
}

const write = (changes: Partial<StoredState>) => localStorage.setItem(key, JSON.stringify({...read(), ...changes}));

function currentPeople(): Colleague[] {
  const {changes} = read();
  return everyone.map((person) => ({...person, ...changes[person.id]}));
}

function find(id: string): Colleague {
  const person = currentPeople().find((candidate) => candidate.id === id);
  if (!person) throw new AvatarError('not-found', {status: 404});
  return person;
}

/** Throws what the server would answer. */
function assertAllowed(refusal: string | undefined): void {
  if (refusal) throw new AvatarError('forbidden', {status: 403}, {cause: refusal});
}

function keep(id: string, changes: Partial<Colleague>): void {
  const {changes: all} = read();
  write({changes: {...all, [id]: {...all[id], ...changes}}});
}

export const browserBackend: Backend = {
  adapter: {
    ...pictures,
    upload(picture, context) {
      assertAllowed(whyPictureDenied(find(read().me), find(picture.personId)));
      return pictures.upload(picture, context);
    },
    remove(target, context) {
      assertAllowed(whyPictureDenied(find(read().me), find(target.personId)));
      return pictures.remove(target, context);
    },
  },

  async load(): Promise<InitialData> {
    setScope({scope: 'people-app', owner: read().me});
    for (const {personId, file, version} of await pictures.list()) {
      announce({personId, url: URL.createObjectURL(file), version, picture: file});
    }
    return {people: currentPeople(), currentUser: read().me};
  },
  async saveContact(personId, changes) {
    assertAllowed(whyFieldsDenied(find(read().me), find(personId), Object.keys(changes)));
    keep(personId, changes);
  },
  async manageManually(personId) {
    assertAllowed(whyTakeOverDenied(find(read().me)));
    keep(personId, {managedBy: undefined});
    return find(personId);
  },
  /** No other system reaches a browser: nothing changes but in its tabs. */
  subscribe() {},
  activity: async () => ({arrivals: [], systems: {}}),
  replay: () =>
    Promise.reject(
      new AvatarError('forbidden', {status: 403}, {cause: 'Registrations need the demo with its server.'}),
    ),
  async signIn(personId) {
    write({me: personId});
  },
  async signOut() {
    write({me: ''});
  },
  /** Outlook is behind a server: here there is nothing newer to fetch. */
  sync: () => Promise.resolve({}),
};
