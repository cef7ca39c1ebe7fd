// Does one thing after another in two lanes: while one waits for a browser, the disk or the registry, the other works.
const CONCURRENCY = 2;

/** Calls `work` for every item, in their order; two at a time. Ends when the last one has. */
export async function mapWithConcurrency(items, work) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length) await work(queue.shift());
  };
  await Promise.all(Array.from({length: CONCURRENCY}, worker));
}
