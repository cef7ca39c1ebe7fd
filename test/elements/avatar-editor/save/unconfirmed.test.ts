// All was sent and no answer came: the editor says that it may be saved already and what to do next.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarFailedEvent} from '../../../../src/events.js';
import type {AvatarAdapter} from '../../../../src/upload/avatar-adapter.js';
import {FaultProxyClient} from '../../../support/network/fault-proxy-client.js';
import {
  liveRegionText,
  chooseAndOpen,
  createEditor,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  uniquePersonId,
  untilPhase,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const UNCONFIRMED = 'The server didn’t confirm your change. It may be saved already. Try again to make sure.';
const STOPPED_UNCONFIRMED = 'Saving was stopped, but your change may be saved already. Save again to make sure.';
const STOPPED = 'Saving was stopped. Nothing has changed.';

let requests = 0;

/** Sends everything and never answers. */
function silentAdapter(more: Partial<AvatarAdapter> = {}): AvatarAdapter {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      requests++;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  return {
    upload: (_, {signal, onProgress}) => {
      onProgress(120, 120);
      return untilAborted(signal);
    },
    remove: (_, {signal}) => untilAborted(signal),
    ...more,
  };
}

async function editorOf(adapter: AvatarAdapter, attributes: Record<string, string> = {}): Promise<AvatarEditor> {
  const editor = await createEditor({'person-id': uniquePersonId(), 'picture-version': 'old', ...attributes});
  editor.adapter = adapter;
  return editor;
}

/** Saves, and presses Stop once all was sent. */
async function stopLate(editor: AvatarEditor): Promise<void> {
  const before = requests;
  const done = editor.save();
  await waitUntil(() => requests > before, 'nothing was sent');
  await editor.updateComplete;
  await press(editor, 'Stop');
  await done;
  await editor.updateComplete;
}

describe('avatar-editor after a save without an answer', function () {
  this.timeout(60_000);

  it('says that it may be saved already, and saves it once on Try again', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({cutAnswer: true}, {cutAnswer: true}, {cutAnswer: true}, {});
    const editor = await createEditor({'person-id': 'noam', endpoint: way.url('api/people/{personId}/avatar')});
    await chooseAndOpen(editor, await quadrantImage());
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    await editor.save();
    expect((await failed).error).to.deep.include({code: 'network-error', facts: {mayBeStored: true}});
    await editor.updateComplete;
    expect([messageOf(editor), liveRegionText(editor)]).to.deep.equal([UNCONFIRMED, UNCONFIRMED]);
    await press(editor, 'Try again');
    await untilPhase(editor, 'saved');
    const keys = (await way.requests()).map(({headers}) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).to.deep.equal([4, 1]);
  });

  it('says it after Stop with all bytes sent, where the adapter knows no version', async () => {
    const editor = await editorOf(silentAdapter());
    await chooseAndOpen(editor, await quadrantImage());
    await stopLate(editor);
    expect([editor.draft.phase, messageOf(editor), liveRegionText(editor)]).to.deep.equal([
      'cropping',
      STOPPED_UNCONFIRMED,
      STOPPED_UNCONFIRMED,
    ]);
  });

  it('says it after Stop of a removal', async () => {
    const editor = await editorOf(silentAdapter(), {src: '/test/fixtures/photo.jpg'});
    editor.clear();
    await stopLate(editor);
    expect([editor.draft.phase, messageOf(editor)]).to.deep.equal(['clearing', STOPPED_UNCONFIRMED]);
  });

  it('says it where the version request fails after Stop', async () => {
    const editor = await editorOf(silentAdapter({version: () => Promise.reject(new Error('no'))}));
    await chooseAndOpen(editor, await quadrantImage());
    await stopLate(editor);
    expect([messageOf(editor), liveRegionText(editor)]).to.deep.equal([STOPPED_UNCONFIRMED, STOPPED_UNCONFIRMED]);
  });

  it('says that nothing has changed where the version is still the same', async () => {
    const editor = await editorOf(silentAdapter({version: async () => 'old'}));
    await chooseAndOpen(editor, await quadrantImage());
    await stopLate(editor);
    expect(liveRegionText(editor)).to.equal(STOPPED);
    expect(messageOf(editor)).not.to.equal(STOPPED_UNCONFIRMED);
  });

  it('ends with the next change of the draft, and belongs to one person', async () => {
    const editor = await editorOf(silentAdapter());
    const {personId} = editor;
    await chooseAndOpen(editor, await quadrantImage());
    await stopLate(editor);
    editor.setAttribute('person-id', uniquePersonId());
    await editor.updateComplete;
    expect(messageOf(editor)).not.to.equal(STOPPED_UNCONFIRMED);
    editor.setAttribute('person-id', personId);
    await editor.updateComplete;
    expect(messageOf(editor)).to.equal(STOPPED_UNCONFIRMED);
    await press(editor, 'Zoom in');
    expect(messageOf(editor)).not.to.equal(STOPPED_UNCONFIRMED);
  });
});
