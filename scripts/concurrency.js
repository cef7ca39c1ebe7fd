// Does one thing after another in a few lanes: while one waits for a browser, the disk or the registry, the others work.

/** Calls `work` for every item, in their order; `lanes` at a time. Ends when the last one has. */
export async function mapWithConcurrency(items, work, lanes = 2) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length) await work(queue.shift());
  };
  await Promise.all(Array.from({length: lanes}, worker));
}
