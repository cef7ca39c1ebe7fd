// Polls for changed pictures, for a system that reports other changes but not those of pictures.
import {notifyAll} from '../../../shared/listeners.js';
import {timerMs} from '../../../shared/timing/timers.js';
import type {DirectoryChange} from '../../directory.js';

type Listener = (news: DirectoryChange) => void;

/** Reads a fingerprint of each person's picture: a text that changes with the picture. */
export type ReadFingerprints = (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, string>>;

export interface PhotoPoller {
  /** Called when the picture of a person is fetched: from then on it is polled. */
  watch(id: string): void;
  /** Stores the fingerprint of a picture that was just read. */
  seen(id: string, fingerprint: string): void;
  subscribe(listener: Listener): () => void;
}

/** Only the last fetched pictures are polled. */
const MAX_WATCHED = 200;

/** Polls every `everyMs`, only while there are listeners and the page is visible. */
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
      // The look-up of these people reports the same error. The next poll tries again.
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
      if (everyMs > 0) timer ??= setInterval(() => void poll(), timerMs(everyMs));
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
