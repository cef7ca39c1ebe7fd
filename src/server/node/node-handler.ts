// Routes as a handler for node:http, Express, Connect and Vite.
import type {IncomingMessage, ServerResponse} from 'node:http';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import type {ReadableStream as NodeReadableStream} from 'node:stream/web';
import type {Routes} from '../avatar-routes.js';

/** What Express and Connect call; `node:http` calls it without `next`. */
export type NodeHandler = (
  request: IncomingMessage & {readonly originalUrl?: string},
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/** How long a client that was refused may go on sending before its connection is closed. */
const MAX_DRAIN_MS = 5_000;

/**
 * Makes a handler for Node of routes. A request for another path goes to `next`, or gets a 404 where there is none.
 * @param routes - What `avatarRoutes` returned
 * @example
 * import {createServer} from 'node:http';
 * import {avatarRoutes, memoryAvatarStore} from 'avatar-elements/server';
 * import {nodeHandler} from 'avatar-elements/server/node';
 *
 * const routes = avatarRoutes({store: memoryAvatarStore(), mayChange: ({request}) => isSignedIn(request)});
 * createServer(nodeHandler(routes)).listen(3000);
 */
export function nodeHandler(routes: Routes): NodeHandler {
  return (incoming, outgoing, next) => {
    void answer(incoming, outgoing, routes).then(
      (isAnswered) => {
        if (isAnswered) return;
        if (next) next();
        else outgoing.writeHead(404, {'Cache-Control': 'no-store'}).end();
      },
      (error: unknown) => {
        if (next && !outgoing.headersSent) next(error);
        else outgoing.destroy();
      },
    );
  };
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, routes: Routes): Promise<boolean> {
  const request = toRequest(incoming);
  const response = request && (await routes(request));
  if (!response) return false;
  // A client hears the answer only while it may go on sending.
  if (!incoming.complete) drain(incoming, outgoing);
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  if (!incoming.complete) outgoing.setHeader('Connection', 'close');
  const body = incoming.method === 'HEAD' ? null : response.body;
  if (body) await sendBody(body, outgoing);
  else outgoing.end();
  return true;
}

/** Piece by piece: a stream of events has no end. */
async function sendBody(body: ReadableStream, outgoing: ServerResponse) {
  outgoing.flushHeaders();
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream), outgoing);
  } catch (error) {
    // The client has gone.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

function drain(incoming: IncomingMessage, outgoing: ServerResponse) {
  incoming.resume();
  const timer = setTimeout(() => incoming.destroy(), MAX_DRAIN_MS);
  outgoing.once('close', () => clearTimeout(timer));
}

/** `undefined` for an address that is none. */
function toRequest(incoming: IncomingMessage & {readonly originalUrl?: string}): Request | undefined {
  const {method = 'GET', headers} = incoming;
  const url = `http://${headers.host ?? 'localhost'}${incoming.originalUrl ?? incoming.url ?? '/'}`;
  if (!URL.canParse(url)) return undefined;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  // `duplex` is needed for a body that is a stream; the types of the DOM do not know it.
  const init: RequestInit & {duplex: 'half'} = {method, headers: toHeaders(headers), duplex: 'half'};
  if (hasBody) init.body = Readable.toWeb(incoming) as unknown as ReadableStream;
  return new Request(url, init);
}

function toHeaders(headers: IncomingMessage['headers']): Headers {
  const all = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) all.append(name, one);
  }
  return all;
}
