// The last step of the flow: tells every badge of a person, in every tab, that their picture changed.

/** A picture that changed. `url` is `null` when it was removed. */
export interface PictureChange {
  readonly personId: string;
  readonly url: string | null;
  readonly version?: string;
  /** The very picture, so that badges can draw it before the stored one has arrived, and instead of a stale cached one. */
  readonly picture?: Blob;
}

export type PictureListener = (change: PictureChange) => void;

const listeners = new Map<string, Set<PictureListener>>();
const latest = new Map<string, PictureChange>();
let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel | undefined {
  if (!channel && typeof BroadcastChannel !== 'undefined' && typeof document !== 'undefined') {
    channel = new BroadcastChannel('avatar-elements');
    channel.onmessage = ({data}: MessageEvent<PictureChange>) => deliver(data);
  }
  return channel;
}

function deliver(change: PictureChange): void {
  latest.set(change.personId, change);
  for (const listener of [...(listeners.get(change.personId) ?? [])]) listener(change);
}

/** Tells every subscriber, in this tab and in all others of this origin, that a person's picture changed. */
export function announce(change: PictureChange): void {
  deliver(change);
  openChannel()?.postMessage(change);
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
  return latest.get(personId);
}
