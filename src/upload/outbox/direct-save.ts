// A save that was just requested, through the outbox: stored in the browser before it is sent, so that a closed page does not lose it.
import {AvatarError} from '../../errors.js';
import {SessionOverError} from '../../shared/session/session.js';
import type {AvatarTarget, AvatarUpload, RemovalContext, StoredAvatar, UploadContext} from '../avatar-adapter.js';
import {isTransient} from '../decorators/with-retry.js';
import type {OutboxCore} from './outbox-core.js';
import {newest, toStored, type Place, type Row, type StoredSave} from './outbox-db.js';
import {withPersonLock} from './person-lock.js';
import {sendSave} from './send-save.js';

/** How long a save waits while another tab sends a save of the same person. Then it is queued. */
const LOCK_WAIT_MS = 60_000;

const lockOptions = (signal: AbortSignal) => ({
  signal,
  waitMs: LOCK_WAIT_MS,
  onTimeout: () => new AvatarError('timed-out', {timeoutMs: LOCK_WAIT_MS}),
});

/** Sends a save. Rejects with `queued` if it could not be sent and is queued. */
export async function saveNow(
  core: OutboxCore,
  place: Place,
  picture: AvatarUpload,
  context: UploadContext & {maxAgeMs: number},
): Promise<StoredAvatar> {
  const {personId, idempotencyKey: key} = picture;
  const {signal} = context;
  const {db, channel} = core;
  const save = await toStored(picture, context.maxAgeMs);
  const isKept = await db.add(place, personId, {...save, first: true}).then(
    () => true,
    () => false,
  );
  if (isKept) channel.broadcast(place, {kind: 'sending', personId});
  try {
    const stored = await withPersonLock(core.lockName(place, personId), lockOptions(signal), () =>
      sendNewest(core, place, picture, save, isKept, context),
    );
    if (isKept) core.report(place, personId, await core.confirm(place, personId, key, stored?.version));
    else core.leave({place, personId, key, version: stored?.version, isStored: true, queuedAt: save.queuedAt});
    return stored as StoredAvatar;
  } catch (thrown) {
    if (!isKept) {
      // The browser may write the row late. Then that row must not be sent.
      core.leave({place, personId, key, isStored: false});
      throw thrown;
    }
    const isOver = signal.aborted && signal.reason instanceof SessionOverError;
    if (!isOver && !isTransient(thrown)) {
      // Rejected or aborted: older saves stay queued, unless they were sent or discarded in the meantime.
      const row = await db.remove(place, personId, key).catch(() => undefined);
      core.report(place, personId, row);
      throw thrown;
    }
    const row = await db.queue(place, personId, key).catch(() => undefined);
    core.report(place, personId, row, row && newest(row)?.idempotencyKey === key ? picture.file : undefined);
    if (isOver || !row) throw thrown;
    if (newest(row)?.idempotencyKey !== key) throw replaced();
    throw new AvatarError('queued', {}, {cause: thrown});
  }
}

async function sendNewest(
  core: OutboxCore,
  place: Place,
  picture: AvatarUpload,
  save: StoredSave,
  isKept: boolean,
  context: UploadContext,
): Promise<StoredAvatar> {
  const {personId, idempotencyKey: key} = picture;
  const row = isKept ? await core.markSending(place, personId).catch(() => 'unknown' as const) : 'unknown';
  if (row !== 'unknown' && row?.saves.at(-1)?.idempotencyKey !== key) {
    throw row ? replaced() : new DOMException('It was given up in another tab', 'AbortError');
  }
  const {expectedVersion, base} = (row !== 'unknown' && row && newest(row)) || save;
  const unconfirmed = row !== 'unknown' && row ? row.saves.slice(0, -1) : [];
  const send = (over: string | null | undefined) => core.adapter.upload({...picture, expectedVersion: over}, context);
  return core.whileSending(place, personId, () =>
    sendSave(core.adapter, {personId, expectedVersion, base, unconfirmed, send}, context),
  );
}

const replaced = () => new DOMException('A newer save took its place', 'AbortError');

/** Removes the stored picture. Queued saves are deleted only after the removal is confirmed. */
export async function removeNow(
  core: OutboxCore,
  place: Place,
  target: AvatarTarget,
  context: RemovalContext,
): Promise<void> {
  const {personId, expectedVersion} = target;
  const {db, adapter} = core;
  await withPersonLock(core.lockName(place, personId), lockOptions(context.signal), async () => {
    const row = await db.get(place, personId).catch(() => undefined);
    const queued = row?.saves.map(({idempotencyKey}) => idempotencyKey) ?? [];
    const send = async (over: string | null | undefined) =>
      adapter.remove?.({...target, expectedVersion: over}, context);
    await sendSave(
      adapter,
      {personId, expectedVersion, base: expectedVersion, unconfirmed: row?.saves ?? [], send},
      context,
    );
    const last = queued.at(-1);
    const left = await db
      .update(place, personId, (now) => now && afterRemoval(now, queued, expectedVersion))
      .catch(() => (last ? core.confirm(place, personId, last, null) : undefined));
    if (row) core.report(place, personId, left);
  });
}

/** A save requested after the removal has no picture to replace. */
function afterRemoval(row: Row, queued: readonly string[], removed: string | null | undefined): Row {
  const saves = row.saves.filter(({idempotencyKey}) => !queued.includes(idempotencyKey));
  return {...row, saves: saves.map((save) => (save.base === removed ? {...save, expectedVersion: null} : save))};
}
