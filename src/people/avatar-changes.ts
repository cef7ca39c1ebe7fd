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
import {forgetMissing} from '../shared/pictures/failed-pictures.js';
import {notifyAll} from '../shared/listeners.js';
import {TabChannel} from '../shared/session/tab-channel.js';

/** The bytes of a picture stay in memory at most so long while nothing on the page shows the person. */
const RELEASE_INTERVAL_MS = 30_000;

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
/** By `sessionKey`: messages never reach another app or another person. */
const channels = new Map<string, TabChannel<AvatarMessage>>();
let releaseTimer: ReturnType<typeof setTimeout> | undefined;
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
    const moved: AvatarChangeListener[] = [];
    const live = new Set<string>();
    for (const subscription of subscriptions) {
      const session = sessionOf(subscription.source);
      live.add(sessionKey(session));
      channelOf(session).open();
      const key = personKey(subscription.personId, session);
      if (key !== subscription.key) moved.push(subscription.listener);
      subscription.key = key;
    }
    for (const [key, channel] of channels) if (!live.has(key)) channel.close();
    notifyAll(moved, undefined);
  });
}

function setLatest(change: AvatarChange, session: Session): void {
  followSessions();
  forgetMissing();
  const key = personKey(change.personId, session);
  const latest = {...change};
  latestChanges.set(key, latest);
  notifyAll(listenersOf(key), latest);
  scheduleRelease(key);
}

/** @internal Adds the bytes of the picture to a change that was announced only with its address. */
export function attachBlob(change: AvatarChange, picture: Blob, source?: SessionSource): void {
  const session = sessionOf(source);
  if (latestChanges.get(personKey(change.personId, session)) === change) setLatest({...change, picture}, session);
}

function listenersOf(key: string): AvatarChangeListener[] {
  return [...subscriptions].filter((subscription) => subscription.key === key).map(({listener}) => listener);
}

/** Deletes later the bytes of people whom nothing shows, but keeps the changes: their pictures are loaded from their addresses again. */
function scheduleRelease(key: string): void {
  if (!latestChanges.get(key)?.picture) return;
  releaseTimer ??= setTimeout(() => {
    releaseTimer = undefined;
    const visible = new Set([...subscriptions].map((subscription) => subscription.key));
    // A `blob:` address needs its bytes: a content security policy may not allow `blob:` images. So does a picture without an address.
    for (const [key, change] of latestChanges as Map<string, {url: string | null; picture?: Blob}>)
      if (change.url && !change.url.startsWith('blob:') && !visible.has(key)) delete change.picture;
  }, RELEASE_INTERVAL_MS);
  (releaseTimer as unknown as {unref?(): void}).unref?.(); // It keeps no process of Node running.
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
    notifyAll(listenersOf(key), changes.at(-1));
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
  return () => {
    if (subscriptions.delete(subscription)) scheduleRelease(subscription.key);
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
  clearTimeout(releaseTimer);
  releaseTimer = undefined;
}
