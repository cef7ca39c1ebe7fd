// Sign-out: everything that is stored or cached for an app is forgotten, in this tab and in all others of that app.
import {forgetSessions, onSessionChange, usedScopes} from './session.js';
import {TabChannel} from './tab-channel.js';

type Forgetter = (scopes: ReadonlySet<string>) => void | Promise<void>;

interface ForgetMessage {
  readonly kind: 'forget';
}

const forgetters = new Map<string, Forgetter>();
const channels = new Map<string, TabChannel<ForgetMessage>>();
let isListening = false;
let forgetting: Promise<unknown> = Promise.resolve();

/**
 * Runs with the scopes that are forgotten, in whatever tab that was asked for; one for each name. Memory that stands under
 * `personKey` needs none.
 */
export function onForget(name: string, forgetter: Forgetter): void {
  forgetters.set(name, forgetter);
  listenForForget();
}

/** From now on this tab forgets when another one of its apps does. */
export function listenForForget(): void {
  for (const scope of usedScopes()) channelOf(scope).open();
  // A scope that is used from now on is listened to as well.
  if (!isListening) onSessionChange(listenForForget);
  isListening = true;
}

/** Settles once nothing is being deleted: what is stored until then is not to be shown or sent again. */
export const whenForgotten = (): Promise<unknown> => forgetting;

/** Forgets here; nothing that fails keeps the rest from being forgotten. */
export async function forgetHere(scopes: ReadonlySet<string>): Promise<void> {
  let done = () => {};
  const running = new Promise<void>((resolve) => (done = resolve));
  // Before the sessions end: whoever reacts to that by starting anew has to wait.
  forgetting = Promise.all([forgetting, running]);
  forgetSessions();
  await Promise.allSettled([...forgetters.values()].map(async (forgetter) => forgetter(scopes)));
  done();
}

/** Forgets in the other tabs. */
export function forgetElsewhere(scopes: ReadonlySet<string>): void {
  for (const scope of scopes) channelOf(scope).post({kind: 'forget'});
}

function channelOf(scope: string): TabChannel<ForgetMessage> {
  let channel = channels.get(scope);
  if (!channel) {
    channel = new TabChannel(`avatar-elements:forget:${JSON.stringify(scope)}`, {
      parse: ({kind}) => (kind === 'forget' ? {kind} : undefined),
      onMessage: () => void forgetHere(new Set([scope])),
    });
    channels.set(scope, channel);
  }
  return channel;
}
