// Sign-out: deletes everything that is stored or cached for an app, in this tab and in all other tabs of that app.
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
 * Registers a function that deletes the data of the given scopes, whichever tab requested it; one for each name. Caches with `personKey`
 * as key need none.
 */
export function onForget(name: string, forgetter: Forgetter): void {
  forgetters.set(name, forgetter);
  listenForForget();
}

/** From now on this tab also deletes data when another tab of the same app does. */
export function listenForForget(): void {
  for (const scope of usedScopes()) channelOf(scope).open();
  // Also listens for scopes that are used later.
  if (!isListening) onSessionChange(listenForForget);
  isListening = true;
}

/** Settles when no deletion is running. Data that was stored before must not be shown or sent again. */
export const whenForgotten = (): Promise<unknown> => forgetting;

/** Deletes in this tab. A failure does not stop the other deletions. */
export async function forgetHere(scopes: ReadonlySet<string>): Promise<void> {
  let done = () => {};
  const running = new Promise<void>((resolve) => (done = resolve));
  // Set before the sessions end, because listeners of that may start again and have to wait.
  forgetting = Promise.all([forgetting, running]);
  forgetSessions();
  await Promise.allSettled([...forgetters.values()].map(async (forgetter) => forgetter(scopes)));
  done();
}

/** Deletes in the other tabs. */
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
