// What a visitor can do: each action asks the backend first and changes the state once it agreed.
import {AvatarError, forgetEverything, setScope} from 'avatar-elements';
import type {ProfileSaveEvent, ProfileSyncEvent, AvatarUnlockEvent} from 'avatar-elements';
import {subscribe} from 'avatar-elements/people';
import type {Backend} from './backend.js';
import {routeOf} from './route.js';
import {sorted, type Colleague, type Store} from './state.js';
import {subscribeToTabs, broadcast} from './tabs.js';

export class Actions {
  #backend: Backend;
  #store: Store;
  #followed = new Set<string>();

  constructor(store: Store, backend: Backend) {
    this.#store = store;
    this.#backend = backend;
  }

  get adapter() {
    return this.#backend.adapter;
  }

  /** Loads the company and keeps the state in step with the address and with the other tabs. */
  async start(): Promise<void> {
    subscribeToTabs(this.#store);
    this.#store.subscribe(({people}) => people.forEach(({id}) => this.#follow(id)));
    addEventListener('hashchange', () => {
      this.#store.change({route: routeOf(location.hash), notice: undefined});
      void this.#showActivity();
    });
    this.#backend.subscribe((people, ids = [...people.keys(), ...this.#store.state.people.map(({id}) => id)]) => {
      for (const id of ids) this.#store.putPerson(id, people.get(id));
      void this.#showActivity();
    });
    await this.#load();
    await this.#showActivity();
  }

  async #load(): Promise<void> {
    const {people, currentUser} = await this.#backend.load();
    setScope({scope: 'people-app', owner: currentUser});
    this.#store.change({people: sorted(people), currentUser: people.find(({id}) => id === currentUser)});
  }

  /** Badges follow pictures by themselves; this keeps the state right for what is drawn later. */
  #follow(id: string): void {
    if (this.#followed.has(id)) return;
    this.#followed.add(id);
    subscribe(id, (change) => {
      if (!change || change.pending) return;
      const {url, version} = change;
      // Without a server the address is one of this tab's memory: a strict CSP shows none, and badges have the picture itself.
      const picture = url?.startsWith('blob:') ? undefined : url;
      this.#store.changePerson(id, {picture, pictureVersion: version});
    });
  }

  show(person: Colleague): void {
    this.#store.change({openPerson: person});
  }

  sendMessage(text: string): void {
    const {currentUser} = this.#store.state;
    if (!currentUser || !text.trim()) return;
    const time = new Date().toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', hour12: false});
    broadcast(this.#store, {message: {personId: currentUser.id, text: text.trim(), time}});
  }

  saveContact = (event: ProfileSaveEvent): void => {
    const {personId, changes} = event;
    event.respondWith(
      this.#backend
        .saveContact(personId, changes)
        .then(() => broadcast(this.#store, {person: {id: personId, ...changes}})),
    );
  };

  manageManually = (event: AvatarUnlockEvent): void => {
    const {personId} = event;
    event.respondWith(
      this.#backend.manageManually(personId).then((person) => {
        this.#store.putPerson(personId, person);
        broadcast(this.#store, {person: {id: personId, managedBy: undefined}});
      }),
    );
  };

  /** While the page of the systems is shown, it is read with every change. */
  async #showActivity(): Promise<void> {
    const {route} = this.#store.state;
    if (route.page !== 'organization' || route.tab !== 'systems') return;
    this.#store.change({activity: await this.#backend.activity().catch(() => undefined)});
  }

  async replay(): Promise<void> {
    if (this.#store.state.replaying) return;
    this.#store.change({replaying: true, notice: undefined});
    try {
      await this.#backend.replay();
    } catch (thrown) {
      this.#store.change({notice: errorText(thrown)});
    }
    this.#store.change({replaying: false});
    await this.#showActivity();
  }

  /** The same for the form of an administrator; a refusal becomes a sentence on the page. */
  async saveEmployee(id: string, changes: Record<string, string>): Promise<void> {
    try {
      await this.#backend.saveContact(id, changes);
      broadcast(this.#store, {person: {id, ...changes}});
      this.#store.change({notice: 'Saved.'});
    } catch (thrown) {
      this.#store.change({notice: errorText(thrown)});
    }
  }

  sync = (event: ProfileSyncEvent): void => {
    const {personId: id} = event;
    event.respondWith(this.#backend.sync(id).then((known) => broadcast(this.#store, {person: {...known, id}})));
  };

  async signIn(id: string): Promise<void> {
    await this.#backend.signIn(id);
    await this.#load();
  }

  async signOut(): Promise<void> {
    await this.#backend.signOut();
    // A shared computer: nothing of this person stays behind.
    await forgetEverything();
    setScope({scope: 'people-app'});
    this.#store.change({currentUser: undefined, openPerson: undefined});
  }
}

/** What the backend said, or the one thing left that can have happened. */
function errorText(thrown: unknown): string {
  const {cause, facts} = AvatarError.from(thrown);
  if (typeof cause === 'string') return cause;
  return ('message' in facts && facts.message) || 'The server cannot be reached. Try again in a while.';
}
