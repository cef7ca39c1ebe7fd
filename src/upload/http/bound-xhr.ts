// XMLHttpRequests that no redirect can take to another origin. A browser follows redirects by itself and would send the picture on
// before a script hears of it, and `fetch`, which can refuse them, tells neither progress nor stalls of an upload. A document's
// content security policy is checked at each redirect, too: the requests are made by an empty frame that has such a policy.

const frames = new Map<string, HTMLIFrameElement>();

/** A request that reaches only the origin of this address. A page that watches or mocks its requests, or can have no frame, makes them itself. */
export function createBoundRequest(address: string): XMLHttpRequest {
  const {origin} = new URL(address);
  const {open, send, setRequestHeader} = XMLHttpRequest.prototype;
  if (![XMLHttpRequest, open, send, setRequestHeader].every(isNative)) return new XMLHttpRequest();
  let frame = frames.get(origin);
  if (!frame?.isConnected) frames.set(origin, (frame = createFrame(origin)));
  const {XMLHttpRequest: Bound = XMLHttpRequest} = (frame.contentWindow ?? {}) as Partial<typeof globalThis>;
  return new Bound();
}

function createFrame(origin: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('aria-hidden', 'true');
  document.documentElement.append(frame);
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origin}`;
  frame.contentDocument?.head.append(policy);
  return frame;
}

function isNative(type: unknown): boolean {
  return Function.prototype.toString.call(type).includes('[native code]');
}
