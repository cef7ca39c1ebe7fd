// Does one thing after another in two lanes: while one waits for a browser, the disk or the registry, the other works.
const lanes = 2;

/** Calls `work` for every item, in their order; two at a time. Ends when the last one has. */
export async function inLanes(items, work) {
  const waiting = [...items];
  const lane = async () => {
    while (waiting.length) await work(waiting.shift());
  };
  await Promise.all(Array.from({length: lanes}, lane));
}
