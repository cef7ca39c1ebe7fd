// Requests the bytes of pictures from a directory, a few at a time.
import {AvatarError} from '../../errors.js';
import {abortable} from '../../shared/timing/abort.js';
import {withinMs} from '../../shared/timing/timers.js';
import type {Directory} from '../directory.js';
import type {Person} from '../person.js';
import {Limiter} from './limiter.js';

const MAX_REQUESTS = 6;
/** After that a directory that does not answer does not hold up other pictures any longer. */
const TIMEOUT_MS = 30_000;

type PictureRequest = (person: Person, signal: AbortSignal) => Promise<Blob | null>;

/** A function that requests a picture when its turn has come; `undefined` if the directory has no bytes of pictures. */
export function pictureRequests(directory: Directory, sizePx: number): PictureRequest | undefined {
  if (!directory.picture) return undefined;
  const {maxPictureRequests: max = MAX_REQUESTS} = directory;
  // With less than one, no picture would ever be requested.
  const limiter = new Limiter(max >= 1 ? max : MAX_REQUESTS);
  const request: PictureRequest = async (person, signal) =>
    (await directory.picture?.(person, {sizePx, signal})) ?? null;
  const timedOut = () => new AvatarError('timed-out', {timeoutMs: TIMEOUT_MS});
  return (person, signal) =>
    limiter.run(() => withinMs(TIMEOUT_MS, abortable(request(person, signal), signal), timedOut), signal);
}
