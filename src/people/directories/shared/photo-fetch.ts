// Fetches pictures of other systems as bytes, through the host: an `<img>` cannot send credentials, and a content security policy may
// not allow it to load from another origin.
import {embeddedPicture, MAX_PICTURE_BYTES} from '../../../shared/pictures/embedded-picture.js';
import {isEmbedded} from '../../../shared/url.js';
import type {Person} from '../../person.js';
import {originOf, pictureUrl} from './addresses.js';
import {asTimedOut, fetchWithRetry, type FetchLike, type DirectoryOptions} from './http.js';

const RASTER_TYPE = /^image\/(?!svg)/i;

const MAX_REDIRECTS = 3;

/** False on a server, which may reach what no page can reach. */
const isPage = 'document' in globalThis;

/**
 * The picture at an address, or `null` if there is none or if it is not a picture, such as a sign-in page. The host's `fetch` is used
 * only for the system's own origin. Every other address is fetched without cookies and without the headers of the host.
 */
export async function fetchPicture(
  address: string,
  signal: AbortSignal,
  options: DirectoryOptions,
): Promise<Blob | null> {
  if (isEmbedded(address)) return embeddedPicture(address) ?? null;
  const response = await fetchFrom(address, signal, options);
  if (!response) return null;
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && RASTER_TYPE.test(type))
    return readBytes(response, type).catch((thrown: unknown) => {
      throw asTimedOut(thrown, options);
    });
  await response.body?.cancel();
  return null;
}

async function fetchFrom(
  address: string,
  signal: AbortSignal,
  options: DirectoryOptions,
  redirects = 0,
): Promise<Response | undefined> {
  const url = pictureUrl(address, options.baseUrl);
  const isOwn = url?.origin === originOf(options.baseUrl);
  const fetchElsewhere = options.fetchPicture ?? (isPage ? fetchAnonymously : undefined);
  const by = isOwn ? options : fetchElsewhere && {...options, fetch: fetchElsewhere, retries: 0};
  if (!url || !by || redirects > MAX_REDIRECTS) return undefined;
  // A server follows redirects itself: they may lead to another origin, or into its own network.
  const init: RequestInit = isPage ? {} : {redirect: 'manual'};
  // A network failure of another origin is usually a refusal of the browser (CORS), which lasts.
  const response = await fetchWithRetry(url.href, {...init, signal, headers: {accept: 'image/*'}}, by);
  const location = isPage || response.status < 300 || response.status > 399 ? null : response.headers.get('location');
  if (location === null) return response;
  await response.body?.cancel();
  return URL.canParse(location, url)
    ? fetchFrom(new URL(location, url).href, signal, options, redirects + 1)
    : undefined;
}

const fetchAnonymously: FetchLike = (url, init) =>
  fetch(url, {...init, credentials: 'omit', referrerPolicy: 'no-referrer'});

/** The body of a response, or `null` if it is larger than `MAX_PICTURE_BYTES`. */
async function readBytes(response: Response, type: string): Promise<Blob | null> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = Number(response.headers.get('content-length') ?? 0) > MAX_PICTURE_BYTES ? Infinity : 0;
  while (reader && bytes <= MAX_PICTURE_BYTES) {
    const {done, value} = await reader.read();
    if (done) return new Blob(chunks, {type});
    chunks.push(value);
    bytes += value.length;
  }
  await reader?.cancel();
  return null;
}

/** Stores the addresses of people's pictures, so that elements get the bytes instead of an address that they cannot load. */
export class PhotoUrlStore {
  readonly #options: DirectoryOptions;
  readonly #addresses = new Map<string, string>();

  constructor(options: DirectoryOptions) {
    this.#options = options;
  }

  /** The person without the address of the picture. If there is no version, the address is the version. */
  hideUrl({picture, ...person}: Person): Person {
    if (!picture) return {...person, picture: null};
    this.#addresses.set(person.id, picture);
    return {...person, pictureVersion: person.pictureVersion ?? picture};
  }

  readonly picture = async ({id}: Person, {signal}: {signal: AbortSignal}): Promise<Blob | null> => {
    const address = this.#addresses.get(id);
    return address ? fetchPicture(address, signal, this.#options) : null;
  };
}
