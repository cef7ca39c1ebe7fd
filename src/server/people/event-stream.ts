// Server-sent events: tells open pages which people changed. Nothing about them: a page reads the person again, with its own rights.
import {randomId} from '../../shared/random-id.js';

/** A change that was told. */
interface Told {
  readonly id: number;
  readonly personId: string;
}

/** Tells all open pages. */
export interface EventStreams {
  publish(personId: string): void;
  /**
   * A stream for one page. `since`: the id of the last event that it received. `maySee` is asked for each person.
   */
  open(since: string | null, maySee: (personId: string) => Promise<boolean>): Response;
}

/** What a page missed in the meantime is told again, if it was not more. */
const MAX_KEPT = 1_000;
const HEARTBEAT_MS = 25_000;
/** Then the page connects again, and shows its session anew. */
const MAX_OPEN_MS = 15 * 60_000;
/** A page that reads nothing is disconnected. */
const MAX_WAITING = 2_000;

export function createEventStreams(): EventStreams {
  // Ids of another process, or of before a restart, begin with another text. Made at the first stream: Workers have no random numbers
  // while a module is loaded.
  let ownRun: string | undefined;
  const runId = () => (ownRun ??= randomId().slice(0, 8));
  const kept: Told[] = [];
  const pages = new Set<(told: Told) => void>();
  let lastId = 0;

  /** The events after the given one; `undefined` where it is not known what the page missed. */
  const after = (since: string): readonly Told[] | undefined => {
    const [ofRun, number] = since.split('-');
    const id = Number(number);
    const oldest = kept[0]?.id ?? lastId + 1;
    if (ofRun !== runId() || !Number.isInteger(id) || id > lastId || id < oldest - 1) return undefined;
    return kept.filter((told) => told.id > id);
  };

  return {
    publish(personId) {
      const told = {id: (lastId += 1), personId};
      kept.push(told);
      if (kept.length > MAX_KEPT) kept.shift();
      for (const page of [...pages]) page(told);
    },
    open(since, maySee) {
      const text = new TextEncoder();
      let stop = (): void => {};
      const body = new ReadableStream<Uint8Array>(
        {
          start(controller) {
            const send = (lines: string): void => {
              if ((controller.desiredSize ?? 0) < -MAX_WAITING) return end();
              controller.enqueue(text.encode(lines));
            };
            // One after the other: an answer of `maySee` may be late.
            let queue = Promise.resolve();
            const tell = ({id, personId}: Told): void => {
              queue = queue
                .then(async () => {
                  const isSeen = personId === '*' || (await maySee(personId));
                  if (pages.has(tell) && isSeen) send(`id: ${runId()}-${id}\ndata: ${JSON.stringify({personId})}\n\n`);
                })
                .catch(end);
            };
            const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
            const limit = setTimeout(end, MAX_OPEN_MS);
            function end(): void {
              if (!pages.has(tell)) return;
              stop();
              controller.close();
            }
            stop = () => {
              pages.delete(tell);
              clearInterval(heartbeat);
              clearTimeout(limit);
            };
            pages.add(tell);
            // A page that connects again keeps its own id until it has received what it missed.
            send(`retry: 5000\n${since === null ? `id: ${runId()}-${lastId}\n` : ''}event: ready\ndata: {}\n\n`);
            const missed = since === null ? [] : (after(since) ?? [{id: lastId, personId: '*'}]);
            missed.forEach(tell);
          },
          cancel: () => stop(),
        },
        {highWaterMark: 0},
      );
      return new Response(body, {
        headers: {
          'Content-Type': 'text/event-stream; charset=utf-8',
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
          // Proxies of the nginx kind hold back what they would buffer.
          'X-Accel-Buffering': 'no',
        },
      });
    },
  };
}
