// Beside the flow: what waits in an outbox is shown by every badge of the person until it is sent or discarded, also after a
// reload; what is sent at last is announced like any other save.
import {announce, announceAhead} from './people/people-store.js';
import type {Outbox, WaitingSave} from './upload/avatar-adapter.js';

const shown = new Map<Outbox, Promise<void>>();

/** Shows and sends what waits, as long as the page is open; asked twice, it does so once. Settles once what waits is shown. */
export function showWaiting(outbox: Outbox): Promise<void> {
  let ready = shown.get(outbox);
  if (!ready) shown.set(outbox, (ready = begin(outbox)));
  return ready;
}

async function begin(outbox: Outbox): Promise<void> {
  const showing = new Map<string, {save: WaitingSave; takeBack: () => void}>();
  const told = new Set<string>();

  const show = (save: WaitingSave) => {
    const {personId, refused} = save;
    const before = showing.get(personId);
    // The very same file, so that nobody who draws it already has to draw it anew.
    const picture = before?.save.idempotencyKey === save.idempotencyKey ? before.save.file : save.file;
    const discard = () => outbox.discard(personId);
    const retry = () => outbox.retry(personId);
    const takeBack = announceAhead({personId, url: '', picture, waiting: {refused, discard, retry}});
    showing.set(personId, {save: {...save, file: picture}, takeBack});
    before?.takeBack();
  };

  outbox.subscribe((change) => {
    const {kind, personId} = change;
    told.add(personId);
    if (kind === 'waiting' || kind === 'refused') return show(change.save);
    const before = showing.get(personId);
    if (kind === 'sent') announce({personId, ...change.stored, picture: before?.save.file ?? change.file});
    before?.takeBack();
    showing.delete(personId);
  });
  const saves = await outbox.waiting().catch(() => []); // A browser that keeps nothing has nothing that waits.
  for (const save of saves) if (!told.has(save.personId)) show(save);
  outbox.start();
}
