// Which app or tenant a page belongs to and who is signed in. Both are part of every key under which something is cached, stored
// or sent between tabs.
import {notifyAll} from './listeners.js';
import {findProvided, type ProvidedKey} from './provided.js';

/** The app or tenant (`scope`) and the signed-in person (`owner`); `''` where the host has not said. */
export interface Session {
  readonly scope: string;
  readonly owner: string;
}

/** On whose behalf something is done: an element (the provider around it counts), or a session; left out, the page's session. */
export type SessionSource = Element | Session;

/**
 * Told of every change. A session is over when the page or a provider has another one since, and with `forgotten` in any case:
 * whatever was begun in it must not go on.
 */
type SessionListener = (isOver: (session: Session) => boolean, forgotten: boolean) => void;

const SCOPE: ProvidedKey<string> = 'scope';
const OWNER: ProvidedKey<string> = 'owner';

let page: Session = {scope: '', owner: ''};
/** Grows with each `forget`: cache keys made before are never found again. */
let generation = 0;
/** Grows with each change of a session. */
let epoch = 0;
/** The providers that have a scope or an owner of their own. */
const providers = new Set<Element>();
const listeners = new Set<SessionListener>();
const scopes = new Set<string>();

/** Says which app or tenant the page belongs to and who is signed in. What is left out is ''. Call it again at sign-in and sign-out. */
export function setScope({scope = '', owner = ''}: Partial<Session>): void {
  page = {scope: String(scope), owner: String(owner)};
  changed();
}

/** The session of an element, or of the page. */
export function sessionOf(source?: SessionSource): Session {
  if (source && !('nodeType' in source)) return source;
  const element = source ?? null;
  return {scope: findProvided(element, SCOPE) ?? page.scope, owner: findProvided(element, OWNER) ?? page.owner};
}

/** Called after a provider has provided a scope or an owner, or none any more. */
export function updateSession(provider: Element, isGiven: boolean): void {
  if (isGiven) providers.add(provider);
  if (isGiven || providers.delete(provider)) changed();
}

/** The element has left the page. Its session is not over: what was begun there goes on. */
export function withdrawSession(element: Element): void {
  if (providers.delete(element)) notify(() => false);
}

/** The part of a name that keeps sessions apart, in channels, locks and storage. */
export function sessionKey({scope, owner}: Session): string {
  return JSON.stringify([scope, owner]);
}

/** The key of a person in a cache of this page. Ids are compared as strings. */
export function personKey(personId: string, source?: SessionSource): string {
  const {scope, owner} = sessionOf(source);
  return JSON.stringify([generation, scope, owner, String(personId)]);
}

/** Calls the listener after every change of a session, and after `forgetSessions`. Returns the way to stop. */
export function onSessionChange(listener: SessionListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another number after each change of a session: what was refused to somebody else may be tried again. */
export const sessionEpoch = (): number => epoch;

/** Every scope this page has used. */
export function usedScopes(): ReadonlySet<string> {
  currentKeys();
  return scopes;
}

/** Something is stored in this scope, which may be none of the page's. */
export function useScope(scope: string): void {
  scopes.add(scope);
}

/** Every session is over: nothing that was cached or begun before is found, shown or sent any more. */
export function forgetSessions(): void {
  generation += 1;
  notify(() => true, true);
}

/** An abort because the session is over, not because a person pressed Stop: what was being saved stays queued for its owner. */
export class SessionOverError extends DOMException {
  constructor() {
    super('The scope or the owner has changed', 'AbortError');
  }
}

/**
 * A signal that is also aborted when the session is over, with a `SessionOverError` unless everything is forgotten. Call `release`
 * when the work is done.
 */
export function whileSession(session: Session, signal: AbortSignal): {signal: AbortSignal; release: () => void} {
  const over = new AbortController();
  // A session that only an adapter has does not end with those of the page.
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
