// News of pictures from a system that tells of everything else: asks it now and then whether they are other ones.
import {notifyAll} from '../../../shared/listeners.js';
import type {DirectoryChange} from '../../directory.js';

type Listener = (news: DirectoryChange) => void;

/** What stands for the picture each of these people has; a text that changes with the picture. */
export type ReadFingerprints = (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, string>>;

export interface PhotoPoller {
  /** Somebody's picture was asked for, so it is on show somewhere. */
  watch(id: string): void;
  /** What stands for the picture somebody has now, where it was read in passing. */
  seen(id: string, fingerprint: string): void;
  subscribe(listener: Listener): () => void;
}

/** Those whose pictures were asked for last; of whoever scrolled away long ago nothing needs to be known. */
const MAX_WATCHED = 200;

/** Asks every so many milliseconds, and only while somebody listens and the page can be seen. */
export function createPhotoPoller(readFingerprints: ReadFingerprints, everyMs: number): PhotoPoller {
  const listeners = new Set<Listener>();
  const fingerprints = new Map<string, string>();
  const watched = new Set<string>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let polling: AbortController | undefined;

  const poll = async (): Promise<void> => {
    if (polling || !watched.size || globalThis.document?.hidden) return;
    polling = new AbortController();
    const {signal} = polling;
    try {
      const read = await readFingerprints([...watched], signal);
      if (signal.aborted) return;
      for (const [personId, fingerprint] of read) {
        const before = fingerprints.get(personId);
        fingerprints.set(personId, fingerprint);
        if (before !== undefined && before !== fingerprint) notifyAll(listeners, {personId});
      }
    } catch {
      // Whoever looks at these people hears of what is wrong with the system; here the next time is as good.
    } finally {
      polling = undefined;
    }
  };

  return {
    watch(id) {
      watched.delete(id);
      watched.add(id);
      const [oldest] = watched;
      if (watched.size > MAX_WATCHED && oldest !== undefined) {
        watched.delete(oldest);
        fingerprints.delete(oldest);
      }
    },
    seen(id, fingerprint) {
      fingerprints.set(id, fingerprint);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (everyMs > 0) timer ??= setInterval(() => void poll(), everyMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size) return;
        clearInterval(timer);
        timer = undefined;
        polling?.abort();
      };
    },
  };
}
