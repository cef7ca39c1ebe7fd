// XMLHttpRequests that cannot be redirected to another origin. A browser follows redirects by itself and would send the picture before a
// script can stop it. `fetch` can refuse redirects, but reports no upload progress. A content security policy is also checked at each
// redirect, so the requests are made by an empty frame with such a policy.

const frames = new Map<string, HTMLIFrameElement>();

/**
 * A request that reaches only the origin of this address. If the page mocks XMLHttpRequest, cannot create a frame, or cannot use one because
 * it is itself in a sandboxed frame: an ordinary request.
 */
export function createBoundRequest(address: string): XMLHttpRequest {
  const {origin} = new URL(address);
  const {open, send, setRequestHeader} = XMLHttpRequest.prototype;
  if (self.origin === 'null' || ![XMLHttpRequest, open, send, setRequestHeader].every(isNative))
    return new XMLHttpRequest();
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
