// The complete flow. Between the two halves the person crops the opened image and presses Save.
//
//   chosen file → sniff → check → decode → (the person crops) → crop → encode → upload → announce → badges refresh
import {AvatarError} from './errors.js';
import {assertValid, crop as cropImage, decode, encode, sniff} from './image/index.js';
import type {DecodeOptions} from './image/stages/decode.js';
import {prefetchBlob} from './image/worker/start/prefetch.js';
import type {ChosenFile, Crop, DecodedImage, EncodedImage, Limits, Output} from './image/stages/types.js';
import {announce, announceOptimistic, type AvatarChange} from './people/avatar-changes.js';
import type {AvatarAdapter, AvatarTarget, Outbox, StoredAvatar} from './upload/avatar-adapter.js';
import {endIntent, intentKey} from './upload/outbox/intent-keys.js';
import {continuePendingSaves, toChange} from './pending-saves.js';
import {sessionOf, whileSession, type Session} from './shared/session/session.js';

/** Stages 1 to 3: a chosen file in, a small upright bitmap out. Throws `FileRejectedError` with every violation. */
export async function openImage(
  chosen: ChosenFile,
  limits: Partial<Limits>,
  options: DecodeOptions = {},
): Promise<DecodedImage> {
  prefetchBlob(chosen.file);
  const sniffed = await sniff(chosen.file, options);
  const checked = assertValid(sniffed, limits);
  return decode(checked, options);
}

/** Stages 4 and 5: an open image and its crop in, the finished file out. */
export async function cropAndEncode(
  image: DecodedImage,
  crop: Crop,
  output: Partial<Output>,
  options: {signal?: AbortSignal; onProgress?(done: number, total: number): void} = {},
): Promise<EncodedImage> {
  const cropped = await cropImage(image, crop, {...options, sizePx: output.sizePx, neverEnlarge: output.neverEnlarge});
  return encode(cropped, output, options);
}

/** What is saved, and where. The adapter runs the saves of one person one at a time: `serializeSaves()`. */
export interface SaveOptions {
  readonly personId: string;
  readonly adapter: AvatarAdapter;
  readonly signal?: AbortSignal;
  /** The version that the person saw when they started; `null`: there was no picture. */
  readonly expectedVersion?: string | null;
  /** The app and the signed-in person of the save; by default those of the page. When the session is over, the save is aborted. */
  readonly session?: Session;
  onProgress?(loaded: number, total: number): void;
  /** Called when a response was lost and the stored version is being checked. `onProgress` follows if the picture is sent again. */
  onChecking?(): void;
  /** Called when a removal is sent again, after the check or after a failure: a removal reports no progress. */
  onSending?(): void;
}

/**
 * Stages 6 and 7: stores a finished file and shows it in every badge of the person: in this tab at once, in other tabs after it is
 * stored.
 */
export async function saveAvatar(file: File, options: SaveOptions): Promise<StoredAvatar> {
  const {personId, adapter, onProgress = () => {}, onChecking} = options;
  const attempt = new SaveAttempt({personId, url: '', picture: file}, file, options);
  const {target, signal} = attempt;
  try {
    const stored = await adapter.upload({...target, file}, {signal, onProgress, onChecking});
    attempt.succeed({personId, ...toChange(stored), picture: file});
    return stored;
  } catch (thrown) {
    throw await attempt.fail(thrown);
  } finally {
    attempt.end();
  }
}

/** The same for Clear: removes the stored picture; every badge shows the initials again. */
export async function removeAvatar(options: SaveOptions): Promise<void> {
  const {personId, adapter, onChecking, onSending} = options;
  const attempt = new SaveAttempt({personId, url: null}, null, options);
  const {target, signal} = attempt;
  try {
    if (!adapter.remove) throw new AvatarError('remove-unsupported', {});
    await adapter.remove(target, {signal, onChecking, onSending});
    attempt.succeed({personId, url: null});
  } catch (thrown) {
    throw await attempt.fail(thrown);
  } finally {
    attempt.end();
  }
}

/**
 * One save or removal. Badges show the change before it is stored, and the previous picture again if it fails. The idempotency key stays
 * the same for the next attempt, unless the save is stored, queued or in conflict.
 */
class SaveAttempt {
  readonly target: AvatarTarget & {readonly idempotencyKey: string};
  /** Aborted with the caller's signal, and when the session is over. */
  readonly signal: AbortSignal;
  readonly #session: Session;
  readonly #outbox?: Outbox;
  readonly #intent: readonly [person: string, key: string];
  readonly #release: () => void;
  readonly #rollback: () => void;

  constructor(change: AvatarChange, file: File | null, {adapter, expectedVersion, ...options}: SaveOptions) {
    const {session = sessionOf(), signal: outer = new AbortController().signal} = options;
    const personId = String(change.personId ?? '');
    const person = personId && JSON.stringify([session.scope, session.owner, personId]);
    const idempotencyKey = intentKey(person, file);
    const {signal, release} = whileSession(session, outer);
    this.target = {personId, expectedVersion, idempotencyKey, session};
    this.signal = signal;
    this.#session = session;
    this.#outbox = adapter.outbox;
    this.#intent = [person, idempotencyKey];
    this.#release = release;
    this.#rollback = announceOptimistic(change, session);
  }

  /** The picture is stored. Throws if the save was aborted in the meantime. */
  succeed(stored: AvatarChange): void {
    endIntent(...this.#intent);
    this.signal.throwIfAborted();
    announce(stored, this.#session);
  }

  /** Resolves with the error to throw. */
  async fail(thrown: unknown): Promise<unknown> {
    const {code} = AvatarError.from(thrown);
    // Replacing the picture of another person is a new decision, so it gets a new key.
    if (code === 'conflict' || code === 'queued') endIntent(...this.#intent);
    // A queued picture is shown as long as it is in the outbox.
    if (code === 'queued' && this.#outbox) await continuePendingSaves(this.#outbox, this.#session).ready;
    return thrown;
  }

  end(): void {
    this.#release();
    this.#rollback();
  }
}
