import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../../../src/errors.js';
import type {AvatarSaveEvent, AvatarSavedEvent} from '../../../../src/events.js';
import {getLatestChange, getPendingChange} from '../../../../src/people/avatar-changes.js';
import {createEditor, nextEvent, press, quadrantImage, uniquePersonId, untilPhase} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';
import {framing} from './framing.js';

describe('avatar-editor, uploading by the host', () => {
  it('lets the host do the upload', async () => {
    const editor = await createEditor({'person-id': uniquePersonId()});
    await editor.open(await quadrantImage());
    let file: File | null = null;
    editor.addEventListener('avatar-save', (event: AvatarSaveEvent) => {
      file = event.file;
      event.respondWith(Promise.resolve({url: '/theirs.png', version: '7'}));
    });
    const saved = nextEvent<AvatarSavedEvent>(editor, 'avatar-saved');
    await editor.save();
    expect(file).to.be.instanceOf(File);
    expect(await saved).to.include({url: '/theirs.png', version: '7'});
  });

  it('gives the host one idempotency key for all tries of a change, and another one for another change', async () => {
    const editor = await createEditor({
      'person-id': uniquePersonId(),
      src: '/test/fixtures/photo.jpg',
      'picture-version': '1',
    });
    await editor.open(await quadrantImage());
    const requests: AvatarSaveEvent[] = [];
    let outcome = (): Promise<{url: string} | void> => Promise.reject(new AvatarError('server-error', {status: 500}));
    editor.addEventListener('avatar-save', (event: AvatarSaveEvent) => {
      requests.push(event);
      event.respondWith(outcome());
    });
    const keyOfLast = () => requests.at(-1)?.idempotencyKey;
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    const first = keyOfLast();
    await press(editor, 'Try again');
    await untilPhase(editor, 'failed');
    expect(keyOfLast()).to.equal(first);
    expect(first).to.match(/./);
    expect(requests.map(({expectedVersion}) => expectedVersion)).to.deep.equal(['1', '1']);
    await press(editor, 'Zoom in');
    await editor.save();
    expect(keyOfLast(), 'another crop').not.to.equal(first);
    editor.clear();
    await editor.save();
    const removal = keyOfLast();
    outcome = async () => {};
    await press(editor, 'Try again');
    await untilPhase(editor, 'saved');
    expect([requests.length, requests.at(-1)?.file, keyOfLast()]).to.deep.equal([5, null, removal]);
    expect(new Set(requests.map(({idempotencyKey}) => idempotencyKey)).size).to.equal(3);
  });

  it('lets the host upload one save of a person at a time, with its expectedVersion, and ignores a late response', async () => {
    const personId = uniquePersonId();
    const editors = [await createEditor({'person-id': personId}), await createEditor({'person-id': personId})];
    const requests: AvatarSaveEvent[] = [];
    const answers: ((saved: {url: string; version: string}) => void)[] = [];
    for (const editor of editors) {
      await editor.open(await quadrantImage());
      editor.addEventListener('avatar-save', (event: AvatarSaveEvent) => {
        requests.push(event);
        event.respondWith(new Promise((resolve) => answers.push(resolve)));
      });
    }
    const saves = editors.map((editor) => editor.save());
    await waitUntil(() => requests.length === 1, 'the host was not asked');
    const first = requests[0]?.target as AvatarEditor;
    const second = editors.find((editor) => editor !== first) as AvatarEditor;
    const shown = () => getPendingChange(personId)?.picture;
    await waitUntil(() => shown() && shown() !== requests[0]?.file, 'the second was not shown at once');
    expect(requests.length).to.equal(1);
    answers[0]?.({url: '/1.png', version: '1'});
    await waitUntil(() => requests.length === 2, 'the host was not asked again');
    expect(requests[1]?.expectedVersion).to.equal('1');
    second.cancel();
    expect(requests[1]?.signal.aborted).to.equal(true);
    answers[1]?.({url: '/late.png', version: 'late'});
    await Promise.all(saves);
    expect([first.draft.phase, second.draft.phase]).to.deep.equal(['saved', 'cropping']);
    expect(getLatestChange(personId)?.url).to.equal('/1.png');
    expect(getPendingChange(personId)).to.equal(undefined);
  });

  it('leaves everything to a host that cancels the request', async () => {
    const {editor, store} = await framing();
    editor.addEventListener('avatar-save', (event) => event.preventDefault());
    await editor.save();
    expect(store.uploads).to.have.length(0);
    expect(editor.draft.phase).to.equal('cropping');
  });
});
