// The last step of the flow: tells every badge of a person, in every tab, that their picture changed.
import {ahead, stored} from './announced.js';

import type {Problem} from '../errors.js';

/** A picture that changed. `url` is `null` when it was removed. */
export interface PictureChange {
  readonly personId: string;
  readonly url: string | null;
  readonly version?: string;
  /** The very picture, so that badges can draw it before the stored one has arrived, and instead of a stale cached one. */
  readonly picture?: Blob;
  /** Not stored yet: shown meanwhile, and taken back should the save fail. */
  readonly pending?: boolean;
  /** Only of a pending one that could not be sent and waits in this browser. */
  readonly waiting?: Waiting;
}

/** What can be done about a picture that waits to be sent. */
export interface Waiting {
  /** Why it is not sent by itself any more, where the server has refused it. */
  readonly refused?: Problem;
  /** Gives it up. */
  discard(): Promise<void>;
  /** Sends it now, also one that was refused. */
  retry(): Promise<void>;
}

/** Told of every change; of nothing once a pending one is over, and what was shown before it is to be shown again. */
export type PictureListener = (change: PictureChange | undefined) => void;

const listeners = new Map<string, Set<PictureListener>>();
let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel | undefined {
  if (!channel && typeof BroadcastChannel !== 'undefined' && typeof document !== 'undefined') {
    channel = new BroadcastChannel('avatar-elements');
    channel.onmessage = ({data}: MessageEvent<PictureChange>) => keep(data);
  }
  return channel;
}

function keep(change: PictureChange): void {
  stored.set(change.personId, change);
  tell(change.personId, change);
}

/** Puts the picture itself into a change that was announced with its address only. */
export function complete(change: PictureChange, picture: Blob): void {
  if (stored.get(change.personId) === change) keep({...change, picture});
}

function tell(personId: string, change: PictureChange | undefined): void {
  for (const listener of [...(listeners.get(personId) ?? [])]) listener(change);
}

/** Tells every subscriber, in this tab and in all others of this origin, that a person's picture changed. */
export function announce(change: PictureChange): void {
  keep(change);
  openChannel()?.postMessage(change);
}

/** Shows a change in this tab while it is being stored. Returns the way to take it back: once it is stored, or failed. */
export function announceAhead(change: PictureChange): () => void {
  const {personId} = change;
  const pending = {...change, pending: true};
  const update = (changes: readonly PictureChange[]) => {
    if (changes.length) ahead.set(personId, changes);
    else ahead.delete(personId);
    tell(personId, pendingChange(personId));
  };
  update([...(ahead.get(personId) ?? []), pending]);
  return () => update((ahead.get(personId) ?? []).filter((other) => other !== pending));
}

/** Calls `listener` whenever the person's picture changes, in whatever tab. Returns the way to stop. */
export function subscribe(personId: string, listener: PictureListener): () => void {
  openChannel();
  let ofPerson = listeners.get(personId);
  if (!ofPerson) listeners.set(personId, (ofPerson = new Set()));
  ofPerson.add(listener);
  return () => {
    ofPerson.delete(listener);
    if (!ofPerson.size && listeners.get(personId) === ofPerson) listeners.delete(personId);
  };
}

/** The last change announced for the person since the page was loaded, if any. */
export function latestChange(personId: string): PictureChange | undefined {
  return stored.get(personId);
}

/** The change of the person that is being stored in this tab, if any. */
export function pendingChange(personId: string): PictureChange | undefined {
  return ahead.get(personId)?.at(-1);
}
