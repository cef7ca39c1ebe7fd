// The whole flow on one screen. The person stands in the middle: they frame what was opened, then save it.
//
//   chosen file → sniff → check → decode → (the person frames) → crop → encode → upload → announce → badges refresh
import {AvatarError} from './errors.js';
import {assertValid, crop as cropImage, decode, encode, sniff} from './image/index.js';
import type {DecodeOptions} from './image/stages/decode.js';
import {prefetchBlob} from './image/worker/prefetch.js';
import type {ChosenFile, Crop, DecodedImage, EncodedImage, Limits, Output} from './image/stages/types.js';
import {announce, announceOptimistic, type AvatarChange} from './people/avatar-changes.js';
import type {AvatarAdapter, StoredAvatar} from './upload/avatar-adapter.js';
import {serializeSaves} from './upload/decorators/serialize-saves.js';
import {endIntent, intentKey} from './upload/outbox/intent-keys.js';
import {continuePendingSaves} from './pending-saves.js';
import {sessionOf, whileSession, type Session} from './shared/session.js';

/** Stages 1 to 3: a chosen file in, a small upright bitmap out. Throws `FileRejectedError` with every rule the file breaks. */
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

/** Stages 4 and 5: what the person framed in, the finished file out. */
export async function cropAndEncode(
  image: DecodedImage,
  crop: Crop,
  output: Partial<Output>,
  options: {signal?: AbortSignal; onProgress?(done: number, total: number): void} = {},
): Promise<EncodedImage> {
  const cropped = await cropImage(image, crop, {...options, sizePx: output.sizePx});
  return encode(cropped, output, options);
}

/** Whose picture is saved, where, and how the progress is told. */
export interface SaveOptions {
  readonly personId: string;
  readonly adapter: AvatarAdapter;
  readonly signal?: AbortSignal;
  /** The version the person saw when they began; `null` where they saw no picture. */
  readonly expectedVersion?: string | null;
  /** The app and the signed-in person it is saved for; left out, the page's. When the session is over, the save is stopped. */
  readonly session?: Session;
  onProgress?(loaded: number, total: number): void;
  /** Called when an answer got lost and the store is asked what it has; `onProgress` follows if the picture is sent again. */
  onChecking?(): void;
}

/** Stages 6 and 7: a finished file in, every badge of the person shows it: here at once, in other tabs once it is stored. */
export async function saveAvatar(file: File, options: SaveOptions): Promise<StoredAvatar> {
  const {personId, adapter, expectedVersion, onProgress = () => {}, onChecking} = options;
  return withOptimisticUpdate({personId, url: '', picture: file}, options, async (session, signal) => {
    const stored = await withIntentKey(session, personId, file, (idempotencyKey) =>
      serializeSaves(adapter).upload(
        {personId, file, expectedVersion, idempotencyKey, session},
        {signal, onProgress, onChecking},
      ),
    );
    signal.throwIfAborted();
    announce({personId, url: stored.url, version: stored.version, picture: file}, session);
    return stored;
  });
}

/** The same for Clear: the stored picture is removed and every badge goes back to initials. */
export async function removeAvatar(options: SaveOptions): Promise<void> {
  const {personId, adapter, expectedVersion, onChecking} = options;
  await withOptimisticUpdate({personId, url: null}, options, async (session, signal) => {
    const {remove} = serializeSaves(adapter);
    if (!remove) throw new AvatarError('remove-unsupported', {});
    await withIntentKey(session, personId, null, (idempotencyKey) =>
      remove({personId, expectedVersion, idempotencyKey, session}, {signal, onChecking}),
    );
    signal.throwIfAborted();
    announce({personId, url: null}, session);
  });
}

/** Runs one try with the key of what the person wants; the key stays for the next try, unless it is stored, queued or in conflict. */
async function withIntentKey<T>(
  {scope, owner}: Session,
  personId: string,
  file: File | null,
  run: (key: string) => Promise<T>,
): Promise<T> {
  const person = personId && JSON.stringify([scope, owner, personId]);
  const key = intentKey(person, file);
  try {
    const stored = await run(key);
    endIntent(person, key);
    return stored;
  } catch (thrown) {
    // Saving over another one's picture is a decision of its own.
    if (['conflict', 'queued'].includes(AvatarError.from(thrown).code)) endIntent(person, key);
    throw thrown;
  }
}

/** The badges show the change while it is stored; they go back to what they showed before when that fails. */
async function withOptimisticUpdate<T>(
  change: AvatarChange,
  {adapter, session = sessionOf(), signal: outer = new AbortController().signal}: SaveOptions,
  store: (session: Session, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const {signal, release} = whileSession(session, outer);
  const rollback = announceOptimistic(change, session);
  try {
    return await store(session, signal);
  } catch (thrown) {
    // It is queued in the outbox: whatever is queued is shown for as long as it is.
    const isQueued = adapter.outbox && AvatarError.from(thrown).code === 'queued';
    if (isQueued) await continuePendingSaves(adapter.outbox, session).ready;
    throw thrown;
  } finally {
    release();
    rollback();
  }
}
