// What one tab of the app tells the others: everything but pictures, which announce themselves.
import type {Colleague, Message, State, Store} from './state.js';

type TabMessage = {readonly person: Partial<Colleague> & {readonly id: string}} | {readonly message: Message};

const channel = new BroadcastChannel('people-app');

/** Makes the change here and in every other tab. */
export function broadcast(store: Store, news: TabMessage): void {
  apply(store, news);
  channel.postMessage(news);
}

/** From now on what other tabs tell happens here as well. */
export function subscribeToTabs(store: Store): void {
  channel.onmessage = ({data}: MessageEvent<TabMessage>) => apply(store, data);
}

function apply(store: Store, news: TabMessage): void {
  if ('message' in news) store.change({messages: [...store.state.messages, news.message]});
  else if (isKnown(store.state, news.person.id)) store.changePerson(news.person.id, news.person);
  else store.change({people: [...store.state.people, news.person as Colleague]});
}

const isKnown = ({people}: State, id: string) => people.some((person) => person.id === id);
