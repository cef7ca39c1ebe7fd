// A removal that a conflict holds up: it is asked whether an older save was stored, then the removal is sent again, and that is told.
import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../src/errors.js';
import type {StoredSave} from '../../../src/upload/outbox/outbox-db.js';
import {sendSave} from '../../../src/upload/outbox/send-save.js';
import {rejectionOf} from '../../support/expect-rejection.js';

const older: StoredSave = {
  idempotencyKey: 'older',
  bytes: new ArrayBuffer(8),
  name: 'avatar.png',
  type: 'image/png',
  expectedVersion: 'v1',
  base: 'v1',
  queuedAt: 0,
  expiresAt: Infinity,
  attempted: true,
};

/** Removes over `v1` on a store that has `v2`; what happens, in order. */
function removal(wasStored: boolean) {
  const events: string[] = [];
  const upload = async () => {
    events.push('ask');
    if (!wasStored) throw new AvatarError('conflict', {status: 412});
    return {url: '/a', version: 'v2'};
  };
  const send = async (version: string | null | undefined) => {
    events.push(`remove ${version}`);
    if (version !== 'v2') throw new AvatarError('conflict', {status: 412});
  };
  const done = sendSave(
    {upload},
    {personId: 'ada', expectedVersion: 'v1', base: 'v1', unconfirmed: [older], send},
    {
      signal: new AbortController().signal,
      onChecking: () => events.push('checking'),
      onSending: () => events.push('sending'),
    },
  );
  return {events, done};
}

describe('a removal in conflict with an older save whose answer got lost', () => {
  it('is reported as sent again when the older save was stored', async () => {
    const {events, done} = removal(true);
    await done;
    expect(events).to.deep.equal(['remove v1', 'checking', 'ask', 'sending', 'remove v2']);
  });

  it('is not sent again when it was not', async () => {
    const {events, done} = removal(false);
    expect(((await rejectionOf(done)) as AvatarError).code).to.equal('conflict');
    expect(events).to.deep.equal(['remove v1', 'checking', 'ask']);
  });
});
