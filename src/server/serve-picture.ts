// The answer to a request for a picture: its bytes, that it is unchanged, the initials, or that there is none.
import type {AvatarRecord} from './avatar-store.js';
import {initialsPicture, type NamedPerson} from './initials/initials-picture.js';
import {etagOf, hasVersion} from './preconditions.js';
import {Refusal, type HeaderMap} from './refusal.js';

/** What is asked for. */
export interface PictureRequest {
  readonly personId: string;
  /** One version; the current picture where it is left out. */
  readonly version?: string;
  readonly person?: (personId: string) => NamedPerson | null | Promise<NamedPerson | null>;
  /** Pages of other origins show it. */
  readonly isShared: boolean;
}

/** Whatever the bytes are, a browser treats them as a picture and runs nothing. */
const lockedDown = (isShared: boolean): HeaderMap => ({
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline',
  'Cross-Origin-Resource-Policy': isShared ? 'cross-origin' : 'same-origin',
});

/** @throws Refusal 404 */
export async function servePicture(
  request: Request,
  stored: AvatarRecord | null,
  {personId, version, person, isShared}: PictureRequest,
): Promise<Response> {
  const headers = lockedDown(isShared);
  if (stored && (version === undefined || version === stored.version)) {
    const cached = {
      ...headers,
      ETag: etagOf(stored.version),
      // The address of a version never changes its content; the other one is asked again.
      'Cache-Control': version === undefined ? 'private, no-cache' : 'private, max-age=31536000, immutable',
    };
    if (hasVersion(request, stored.version)) return new Response(null, {status: 304, headers: cached});
    const length = String(stored.bytes.byteLength);
    return new Response(stored.bytes, {headers: {...cached, 'Content-Type': stored.type, 'Content-Length': length}});
  }
  const named = version === undefined ? await person?.(personId) : null;
  if (!named) throw new Refusal(404, 'There is no such picture.');
  const svg = initialsPicture(personId, named);
  return new Response(svg, {
    headers: {...headers, 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, no-cache'},
  });
}
