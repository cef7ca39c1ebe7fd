// Fetches pictures of other systems as bytes, through the host: an `<img>` cannot send credentials, and a content security policy may
// not allow it to load from another origin.
import type {Person} from '../../person.js';
import {originOf, pictureUrl} from './addresses.js';
import {fetchWithRetry, type FetchLike, type DirectoryOptions} from './http.js';

const RASTER_TYPE = /^image\/(?!svg)/i;
const RASTER_DATA_URL = /^data:(image\/(?:jpeg|png|gif|webp|avif|bmp));base64,([a-z0-9+/=\s]+)$/i;

/** A picture with more bytes is not read to its end. */
const MAX_PICTURE_BYTES = 10_000_000;

/**
 * The picture at an address, or `null` if there is none or if it is not a picture, such as a sign-in page. The host's `fetch` is used
 * only for the system's own origin. Every other address is fetched without cookies and without the headers of the host.
 */
export async function fetchPicture(
  address: string,
  signal: AbortSignal,
  options: DirectoryOptions,
): Promise<Blob | null> {
  const embedded = RASTER_DATA_URL.exec(address);
  if (embedded) return base64ToBlob(embedded[2] ?? '', embedded[1] ?? '');
  const url = pictureUrl(address, options.baseUrl);
  if (!url) return null;
  const isOwn = url.origin === originOf(options.baseUrl);
  const {fetchPicture: fetchElsewhere = fetchAnonymously} = options;
  const by = isOwn ? options : {...options, fetch: fetchElsewhere};
  const response = await fetchWithRetry(url.href, {signal, headers: {accept: 'image/*'}}, by);
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && RASTER_TYPE.test(type)) return readBytes(response, type);
  await response.body?.cancel();
  return null;
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

/** Decodes base64 to a Blob. `null` if it is invalid or too large. */
export function base64ToBlob(base64: string, type: string): Blob | null {
  if (base64.length > (MAX_PICTURE_BYTES / 3) * 4) return null;
  try {
    return new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], {type});
  } catch {
    return null;
  }
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
