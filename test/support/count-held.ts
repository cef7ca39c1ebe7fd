// Counts what a page holds: timers that have not fired, addresses of pictures in memory, open channels. Import it first.

/** What is held now. */
export const held = {
  timers: new Map<number, string>(),
  urls: new Set<string>(),
  channels: new Set<string>(),
};

const {setTimeout: timeout, setInterval: interval, clearTimeout: clear} = window;
const nameOf = (handler: TimerHandler, ms?: number) => `${ms} ms: ${String(handler).slice(0, 120)}`;

window.setTimeout = ((handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
  const id = timeout(() => {
    held.timers.delete(id);
    handler(...args);
  }, ms);
  held.timers.set(id, nameOf(handler, ms));
  return id;
}) as typeof window.setTimeout;
window.setInterval = ((handler: () => void, ms?: number) => {
  const id = interval(handler, ms);
  held.timers.set(id, nameOf(handler, ms));
  return id;
}) as typeof window.setInterval;
window.clearTimeout = window.clearInterval = (id) => {
  held.timers.delete(Number(id));
  clear(id);
};

const {createObjectURL, revokeObjectURL} = URL;
URL.createObjectURL = (object) => {
  const url = createObjectURL.call(URL, object);
  held.urls.add(url);
  return url;
};
URL.revokeObjectURL = (url) => {
  held.urls.delete(url);
  revokeObjectURL.call(URL, url);
};

window.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    held.channels.add(name);
  }
  override close(): void {
    held.channels.delete(this.name);
    super.close();
  }
};
