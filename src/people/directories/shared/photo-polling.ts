// News of pictures from a system that tells of everything else: asks it now and then whether they are other ones.
import type {DirectoryNews} from '../../directory.js';

type Listener = (news: DirectoryNews) => void;

/** What stands for the picture each of these people has; a text that changes with the picture. */
export type ReadMarks = (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, string>>;

export interface PictureWatch {
  /** Somebody's picture was asked for, so it is on show somewhere. */
  watch(id: string): void;
  /** What stands for the picture somebody has now, where it was read in passing. */
  saw(id: string, mark: string): void;
  subscribe(listener: Listener): () => void;
}

/** Those whose pictures were asked for last; of whoever scrolled away long ago nothing needs to be known. */
const watchedAtMost = 200;

/** Asks every so many milliseconds, and only while somebody listens and the page can be seen. */
export function pictureWatch(readMarks: ReadMarks, everyMs: number): PictureWatch {
  const listeners = new Set<Listener>();
  const marks = new Map<string, string>();
  const watched = new Set<string>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let asking: AbortController | undefined;

  const ask = async (): Promise<void> => {
    if (asking || !watched.size || globalThis.document?.hidden) return;
    asking = new AbortController();
    const {signal} = asking;
    try {
      const read = await readMarks([...watched], signal);
      if (signal.aborted) return;
      for (const [personId, mark] of read) {
        const before = marks.get(personId);
        marks.set(personId, mark);
        if (before !== undefined && before !== mark) for (const listener of [...listeners]) listener({personId});
      }
    } catch {
      // Whoever looks at these people hears of what is wrong with the system; here the next time is as good.
    } finally {
      asking = undefined;
    }
  };

  return {
    watch(id) {
      watched.delete(id);
      watched.add(id);
      const [oldest] = watched;
      if (watched.size > watchedAtMost && oldest !== undefined) {
        watched.delete(oldest);
        marks.delete(oldest);
      }
    },
    saw(id, mark) {
      marks.set(id, mark);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (everyMs > 0) timer ??= setInterval(() => void ask(), everyMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size) return;
        clearInterval(timer);
        timer = undefined;
        asking?.abort();
      };
    },
  };
}
