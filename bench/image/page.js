// Runs in the page: one photo through one contender, with an eye on the main thread.
import {run} from 'contender';

/** Longest time the page could not do anything else. */
function watchMainThread() {
  const {port1, port2} = new MessageChannel();
  let [last, longest, watching] = [performance.now(), 0, true];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (watching) port2.postMessage(0);
  };
  port2.postMessage(0);
  return () => {
    watching = false;
    return longest;
  };
}

async function once(photo) {
  const stop = watchMainThread();
  const began = performance.now();
  const result = await run(photo);
  return {ms: performance.now() - began, blockedMs: stop(), result};
}

/** Cold, then warm; the finished file of the last as base64. */
globalThis.measure = async (url) => {
  const photo = await (await fetch(url)).blob();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const cold = await once(photo);
  const warm = await once(photo);
  const bytes = new Uint8Array(await warm.result.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return {
    cold: cold.ms,
    warm: warm.ms,
    blocked: Math.max(cold.blockedMs, warm.blockedMs),
    bytes: bytes.length,
    result: btoa(binary),
  };
};
