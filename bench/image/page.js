// Runs in the page: one photo through one implementation, with an eye on the main thread.
import {run} from 'implementation';

/** Browsers let no nested timer come sooner. */
const timerMs = 4;

/** Longest time the page could not do anything else. Timers, for they leave the idle time in which canvases write files. */
function watchMainThread() {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - timerMs);
    last = now;
  }, timerMs);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last - timerMs);
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
  await new Promise((resolve) => setTimeout(resolve, 1500));
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
