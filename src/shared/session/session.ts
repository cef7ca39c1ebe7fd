// The app or tenant of a page, and the person who is signed in. Both are part of every key of a cache, a store or a channel.
import {notifyAll} from '../listeners.js';
import {findProvided, type ProvidedKey} from '../provided.js';

/** The app or tenant (`scope`) and the signed-in person (`owner`); `''` where the host has not said. */
export interface Session {
  /** The app or tenant. */
  readonly scope: string;
  /** Id of the signed-in person. */
  readonly owner: string;
}

/** On whose behalf something is done: an element (the provider around it counts), or a session; left out, the page's session. */
export type SessionSource = Element | Session;

/**
 * Called after every change. A session is over if neither the page nor a provider has it any more, and always if `forgotten` is true:
 * work that was started in it must stop.
 */
type SessionListener = (isOver: (session: Session) => boolean, forgotten: boolean) => void;

const SCOPE: ProvidedKey<string> = 'scope';
const OWNER: ProvidedKey<string> = 'owner';

let page: Session = {scope: '', owner: ''};
/** Incremented by `forgetSessions()`: older cache keys are never found again. */
let generation = 0;
/** Incremented by every change of a session. */
let epoch = 0;
/** The providers with their own scope or owner. */
const providers = new Set<Element>();
const listeners = new Set<SessionListener>();
const scopes = new Set<string>();

/**
 * Says which app or tenant the page belongs to and who is signed in. What is left out is ''. Call it again at sign-in and sign-out.
 * @param session - `scope`: the app or tenant; `owner`: the id of the signed-in person
 * @example
 * import {setScope} from 'avatar-elements';
 *
 * setScope({scope: 'acme', owner: 'ada'});
 */
export function setScope({scope, owner}: Partial<Session>): void {
  page = {scope: String(scope ?? ''), owner: String(owner ?? '')};
  changed();
}

/** The session of an element, otherwise of the page. */
export function sessionOf(source?: SessionSource): Session {
  if (source && !('nodeType' in source)) return source;
  return {scope: findProvided(source, SCOPE) ?? page.scope, owner: findProvided(source, OWNER) ?? page.owner};
}

/** Called after a provider has set or removed a scope or an owner. */
export function updateSession(provider: Element, isGiven: boolean): void {
  if (isGiven) providers.add(provider);
  if (isGiven || providers.delete(provider)) changed();
}

/** The element was removed from the page. Its session is not over: work that was started in it continues. */
export function withdrawSession(element: Element): void {
  if (providers.delete(element)) notify(() => false);
}

/** The part of a key that separates sessions, in channels, locks and storage. */
export function sessionKey({scope, owner}: Session): string {
  return JSON.stringify([scope, owner]);
}

/** The key of a person in a cache of this page. Ids are compared as strings. */
export function personKey(personId: string, source?: SessionSource): string {
  return `${generation}${sessionKey(sessionOf(source))}${personId}`;
}

/** Calls the listener after every change of a session, and after `forgetSessions`. Returns a function that stops it. */
export function onSessionChange(listener: SessionListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A number that changes with every change of a session. A save that was forbidden in another session may be tried again. */
export const sessionEpoch = (): number => epoch;

/** Every scope this page has used. */
export function usedScopes(): ReadonlySet<string> {
  currentKeys();
  return scopes;
}

/** Adds a scope in which data is stored. It need not be a scope of the page. */
export function useScope(scope: string): void {
  scopes.add(scope);
}

/** Ends every session: data cached or work started before is no longer found, shown or sent. */
export function forgetSessions(): void {
  generation += 1;
  notify(() => true, true);
}

/** An abort because the session is over, not because a person pressed Stop: the save stays queued for its owner. */
export class SessionOverError extends DOMException {
  constructor() {
    super('The scope or the owner has changed', 'AbortError');
  }
}

/**
 * A signal that is also aborted when the session is over: with a `SessionOverError`, unless everything is forgotten. Call `release` when
 * the work is done.
 */
export function whileSession(session: Session, signal: AbortSignal): {signal: AbortSignal; release: () => void} {
  const over = new AbortController();
  // A session that only an adapter uses does not end with the sessions of the page.
  const isCurrent = currentKeys().has(sessionKey(session));
  const release = onSessionChange((isOver, forgotten) => {
    if ((isCurrent || forgotten) && isOver(session))
      over.abort(forgotten ? new DOMException('Everything was forgotten', 'AbortError') : new SessionOverError());
  });
  return {signal: AbortSignal.any([signal, over.signal]), release};
}

function changed(): void {
  const current = currentKeys();
  notify((session) => !current.has(sessionKey(session)));
}

function currentKeys(): Set<string> {
  const sessions = [page, ...[...providers].map(sessionOf)];
  for (const {scope} of sessions) scopes.add(scope);
  return new Set(sessions.map(sessionKey));
}

function notify(isOver: (session: Session) => boolean, forgotten = false): void {
  epoch += 1;
  notifyAll(listeners, isOver, forgotten);
}
