// Pictures of other systems as bytes, fetched through the host: an `<img>` could send no credentials, and a strict policy
// would not let it ask a third party.
import type {Person} from '../person.js';
import {send, type SystemOptions} from './request.js';

const raster = /^image\/(?!svg)/i;
const rasterData = /^data:(image\/(?:jpeg|png|gif|webp|avif|bmp));base64,([a-z0-9+/=\s]+)$/i;

/** The picture at an address, or `null` where there is none, or something else, such as a sign-in page. */
export async function fetchPicture(url: string, signal: AbortSignal, options: SystemOptions): Promise<Blob | null> {
  const embedded = rasterData.exec(url);
  if (embedded) return bytesOf(embedded[2] ?? '', embedded[1] ?? '');
  if (!/^(https?:|\/|\.)/i.test(url)) return null;
  const response = await send(url, {signal, headers: {accept: 'image/*'}}, options);
  if (!response.ok || !raster.test(response.headers.get('content-type') ?? '')) return null;
  return response.blob();
}

/** Base64 as a file. */
export function bytesOf(base64: string, type: string): Blob | null {
  try {
    return new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], {type});
  } catch {
    return null;
  }
}

/** Keeps the addresses of people's pictures to itself, so that elements ask for the bytes instead. */
export class PictureShelf {
  readonly #options: SystemOptions;
  readonly #addresses = new Map<string, string>();

  constructor(options: SystemOptions) {
    this.#options = options;
  }

  /** The person without the address of their picture. It stands in for a version where there is none. */
  keep({picture, ...person}: Person): Person {
    if (!picture) return {...person, picture: null};
    this.#addresses.set(person.id, picture);
    return {...person, pictureVersion: person.pictureVersion ?? picture};
  }

  readonly picture = async ({id}: Person, {signal}: {signal: AbortSignal}): Promise<Blob | null> => {
    const address = this.#addresses.get(id);
    return address ? fetchPicture(address, signal, this.#options) : null;
  };
}
