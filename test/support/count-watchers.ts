// Counts what watches a page: listeners on objects that outlive an element, and observers of anything. Import it first.

/** Each listener and each observer that is active now, described. */
export const watchers = new Set<object>();

const descriptions = new WeakMap<object, string>();
/** The descriptions of what is active now, sorted. */
export const describeWatchers = (): string[] => [...watchers].map((one) => descriptions.get(one) ?? '?').sort();

interface Entry {
  readonly target: EventTarget;
  readonly type: string;
  readonly listener: unknown;
  readonly isCapture: boolean;
}

const listeners: Entry[] = [];
const outlives = (target: EventTarget): boolean =>
  [window, document, document.documentElement, document.body, navigator, visualViewport].includes(target as never) ||
  target instanceof MediaQueryList ||
  target instanceof BroadcastChannel;
const isCaptureOf = (options: unknown) =>
  typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);

function forget(target: EventTarget, type: string, listener: unknown, isCapture: boolean): void {
  const index = listeners.findIndex(
    (one) => one.target === target && one.type === type && one.listener === listener && one.isCapture === isCapture,
  );
  if (index >= 0) listeners.splice(index, 1).forEach((entry) => watchers.delete(entry));
}

const {addEventListener, removeEventListener} = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options): void {
  // `window` calls it as a function without an object.
  const target = (this as EventTarget | undefined) ?? window;
  addEventListener.call(target, type, listener, options);
  if (!listener || !outlives(target)) return;
  const isCapture = isCaptureOf(options);
  forget(target, type, listener, isCapture);
  const {signal, once} = typeof options === 'object' ? options : ({} as AddEventListenerOptions);
  if (signal?.aborted) return;
  const entry: Entry = {target, type, listener, isCapture};
  listeners.push(entry);
  watchers.add(entry);
  descriptions.set(entry, `${target.constructor.name} ${type}: ${String(listener).slice(0, 160)}`);
  const end = () => forget(target, type, listener, isCapture);
  if (signal) addEventListener.call(signal, 'abort', end, {once: true});
  if (once) addEventListener.call(target, type, end, {once: true, capture: isCapture});
};
EventTarget.prototype.removeEventListener = function (type, listener, options): void {
  const target = (this as EventTarget | undefined) ?? window;
  removeEventListener.call(target, type, listener, options);
  forget(target, type, listener, isCaptureOf(options));
};

for (const observer of [ResizeObserver, IntersectionObserver, MutationObserver]) {
  const prototype = observer.prototype as {
    observe(...args: unknown[]): void;
    disconnect(): void;
    unobserve?(target: Element): void;
  };
  const {observe, disconnect, unobserve} = prototype;
  const targets = new WeakMap<object, Set<unknown>>();
  prototype.observe = function (...args) {
    observe.apply(this, args);
    const observed = targets.get(this) ?? new Set();
    targets.set(this, observed.add(args[0]));
    watchers.add(this);
    descriptions.set(this, `${observer.name} of ${[...observed].map((one) => (one as Element).nodeName).join(' ')}`);
  };
  prototype.disconnect = function () {
    disconnect.call(this);
    targets.delete(this);
    watchers.delete(this);
  };
  if (unobserve)
    prototype.unobserve = function (target) {
      unobserve.call(this, target);
      targets.get(this)?.delete(target);
      if (!targets.get(this)?.size) watchers.delete(this);
    };
}
