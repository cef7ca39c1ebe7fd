// The last step of the flow: notifies every badge of a person, in every tab, that the avatar changed.
import {
  forgetSessions,
  onSessionChange,
  personKey,
  sessionKey,
  sessionOf,
  type Session,
  type SessionSource,
} from '../shared/session/session.js';
import type {AvatarChange} from './avatar-change.js';
import {pendingChanges, latestChanges} from './avatar-change-cache.js';
import {parseMessage, type AvatarMessage} from './avatar-change-message.js';
import {notifyAll} from '../shared/listeners.js';
import {TabChannel} from '../shared/session/tab-channel.js';

/** How long the bytes of a picture stay in memory while nothing on the page shows the person. */
const RELEASE_DELAY_MS = 30_000;

export type {AvatarChange, QueuedSaveActions} from './avatar-change.js';

/** Told of every change; of nothing once a pending one is over or the session is another one, and what is known is to be read again. */
export type AvatarChangeListener = (change: AvatarChange | undefined) => void;

interface Subscription {
  readonly personId: string;
  readonly listener: AvatarChangeListener;
  readonly source?: SessionSource;
  /** The current `personKey` of the subscription. */
  key: string;
}

const subscriptions = new Set<Subscription>();
const releaseTimers = new Map<string, ReturnType<typeof setTimeout>>();
/** By `sessionKey`: messages never reach another app or another person. */
const channels = new Map<string, TabChannel<AvatarMessage>>();
let stopFollowing: (() => void) | undefined;

function channelOf(session: Session): TabChannel<AvatarMessage> {
  const key = sessionKey(session);
  let channel = channels.get(key);
  if (!channel) {
    const onMessage = (message: AvatarMessage) =>
      'forget' in message ? forgetSessions() : setLatest(message, session);
    channels.set(key, (channel = new TabChannel(`avatar-elements:${key}`, {parse: parseMessage, onMessage})));
  }
  return channel;
}

/** Moves subscriptions to the current sessions after a change, and closes the channels of other sessions. */
function followSessions(): void {
  stopFollowing ??= onSessionChange((_, forgotten) => {
    if (forgotten) clearAnnouncements();
    const moved: Subscription[] = [];
    const live = new Set<string>();
    for (const subscription of subscriptions) {
      const session = sessionOf(subscription.source);
      live.add(sessionKey(session));
      channelOf(session).open();
      const key = personKey(subscription.personId, session);
      if (key !== subscription.key) moved.push(subscription);
      subscription.key = key;
    }
    for (const [key, channel] of channels) if (!live.has(key)) channel.close();
    for (const {listener} of moved) notifyAll([listener], undefined);
  });
}

function setLatest(change: AvatarChange, session: Session): void {
  followSessions();
  const key = personKey(change.personId, session);
  const latest = {...change};
  latestChanges.set(key, latest);
  notify(key, latest);
  if (!hasSubscriber(key)) scheduleRelease(key);
}

/** @internal Adds the bytes of the picture to a change that was announced only with its address. */
export function attachBlob(change: AvatarChange, picture: Blob, source?: SessionSource): void {
  const session = sessionOf(source);
  if (latestChanges.get(personKey(change.personId, session)) === change) setLatest({...change, picture}, session);
}

function notify(key: string, change: AvatarChange | undefined): void {
  for (const subscription of [...subscriptions])
    if (subscription.key === key) notifyAll([subscription.listener], change);
}

function hasSubscriber(key: string): boolean {
  return [...subscriptions].some((subscription) => subscription.key === key);
}

/** Deletes the bytes later, but keeps the change. An element that shows the person after that loads the picture from its address. */
function scheduleRelease(key: string): void {
  cancelRelease(key);
  const dropBytes = () => {
    releaseTimers.delete(key);
    const change = latestChanges.get(key) as {url: string | null; picture?: Blob} | undefined;
    // A `blob:` address needs its bytes: a content security policy may not allow `blob:` images. So does a picture without an address.
    if (change?.url && !change.url.startsWith('blob:')) delete change.picture;
  };
  const timer = setTimeout(dropBytes, RELEASE_DELAY_MS);
  (timer as unknown as {unref?(): void}).unref?.();
  releaseTimers.set(key, timer);
}

function cancelRelease(key: string): void {
  clearTimeout(releaseTimers.get(key));
  releaseTimers.delete(key);
}

/**
 * Tells every subscriber, in this tab and in all others of this session, that a person's picture changed.
 * @param change - What is shown from now on
 * @param source - An element, for the session of its provider, or a session; the page's session if left out
 * @example
 * import {announce} from 'avatar-elements/people';
 *
 * announce({personId: 'ada', url: '/avatars/ada.webp?v=2', version: '2'});
 */
export function announce(change: AvatarChange, source?: SessionSource): void {
  const session = sessionOf(source);
  const whole = {...change, personId: String(change.personId)};
  setLatest(whole, session);
  channelOf(session).post(whole);
}

/**
 * Shows a change in this tab while it is being stored. Returns a function that removes it, to be called after the save has succeeded or
 * failed.
 */
export function announceOptimistic(change: AvatarChange, source?: SessionSource): () => void {
  const personId = String(change.personId);
  const key = personKey(personId, source);
  const pending = {...change, personId, pending: true};
  const update = (changes: readonly AvatarChange[]) => {
    if (changes.length) pendingChanges.set(key, changes);
    else pendingChanges.delete(key);
    notify(key, changes.at(-1));
  };
  update([...(pendingChanges.get(key) ?? []), pending]);
  return () => update((pendingChanges.get(key) ?? []).filter((other) => other !== pending));
}

/**
 * Calls `listener` whenever the person's picture changes, in whatever tab of the session. Given an element, the provider around
 * it says which session that is. Returns the way to stop.
 * @param personId - The person's id
 * @param listener - Called with each change
 * @param source - An element, for the session of its provider, or a session; the page's session if left out
 * @example
 * import {subscribe} from 'avatar-elements/people';
 *
 * const stop = subscribe('ada', ({url}) => console.log(url ?? 'no picture'));
 * signal.addEventListener('abort', stop);
 */
export function subscribe(personId: string, listener: AvatarChangeListener, source?: SessionSource): () => void {
  followSessions();
  channelOf(sessionOf(source)).open();
  const subscription: Subscription = {personId, listener, source, key: personKey(personId, source)};
  subscriptions.add(subscription);
  cancelRelease(subscription.key);
  return () => {
    const {key} = subscription;
    if (subscriptions.delete(subscription) && latestChanges.get(key)?.picture && !hasSubscriber(key))
      scheduleRelease(key);
  };
}

/**
 * The last change announced for the person since the page was loaded; `undefined` for none.
 * @param personId - The person's id
 * @param source - An element, for the session of its provider, or a session; the page's session if left out
 * @example
 * import {getLatestChange, subscribe} from 'avatar-elements/people';
 *
 * let url = getLatestChange('ada')?.url;
 * subscribe('ada', (change) => (url = change.url));
 */
export function getLatestChange(personId: string, source?: SessionSource): AvatarChange | undefined {
  return latestChanges.get(personKey(personId, source));
}

/** The change of the person that is being stored in this tab, or `undefined`. */
export function getPendingChange(personId: string, source?: SessionSource): AvatarChange | undefined {
  return pendingChanges.get(personKey(personId, source))?.at(-1);
}

/** Clears the announced changes in the other tabs at a sign-out, also in pages that only show people. */
export function forgetAnnouncementsElsewhere(): void {
  for (const channel of channels.values()) channel.post({forget: true});
}

function clearAnnouncements(): void {
  // Pending changes are removed by their saves.
  latestChanges.clear();
  for (const key of releaseTimers.keys()) cancelRelease(key);
}
