import {expect} from '@open-wc/testing';
import {AvatarError, FileRejectedError} from '../../../../src/errors.js';
import type {AvatarFailedEvent, AvatarProgressEvent, AvatarSavedEvent} from '../../../../src/events.js';
import {getLatestChange} from '../../../../src/people/avatar-changes.js';
import {FaultProxyClient} from '../../../support/network/fault-proxy-client.js';
import {
  liveRegionText,
  button,
  chooseAndOpen,
  colorAt,
  createEditor,
  FakeAdapter,
  query,
  isDisabled,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  pixelNameAt,
  untilPainted,
  untilPhase,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';
import {framing} from './framing.js';

describe('avatar-editor, from choosing to saving', () => {
  it('offers nothing to save until a picture is chosen', async () => {
    const editor = await createEditor({'person-name': 'Ada Lovelace'});
    expect(isDisabled(button(editor, 'Save'))).to.equal(true);
    expect(query(editor, '.whole').innerText).to.equal('AL');
    expect(messageOf(editor)).to.equal('Any picture, up to 10 MB');
    expect(editor.unsaved).to.equal(false);
  });

  it('shows the chosen picture in the mask and in every preview', async () => {
    const {editor} = await framing();
    editor.layout = 'full';
    await untilPainted(editor);
    const canvases = [...(editor.shadowRoot?.querySelectorAll('canvas') ?? [])];
    expect(canvases).to.have.length(9);
    for (const canvas of canvases) {
      expect([pixelNameAt(canvas, 0.3, 0.3), pixelNameAt(canvas, 0.7, 0.7)]).to.deep.equal(['red', 'white']);
    }
    expect(editor.unsaved).to.equal(true);
  });

  it('stores the finished square under the person and updates every badge', async () => {
    const {editor, store, personId} = await framing();
    const saved = nextEvent<AvatarSavedEvent>(editor, 'avatar-saved');
    await press(editor, 'Save');
    const {url} = await saved;
    await editor.updateComplete;
    const [upload] = store.uploads;
    expect(url).to.equal('/stored.png');
    expect(upload?.personId).to.equal(personId);
    expect(upload?.file.name).to.match(/^avatar\.(webp|jpg|png)$/);
    const bitmap = await createImageBitmap(upload?.file as File);
    expect([bitmap.width, bitmap.height]).to.deep.equal([512, 512]);
    expect(await colorAt(upload?.file as File, 0.25, 0.75)).to.equal('blue');
    expect(getLatestChange(personId)?.url).to.equal('/stored.png');
    expect(messageOf(editor)).to.equal('The picture is saved.');
    expect(liveRegionText(editor)).to.equal('The picture is saved.');
    expect(isDisabled(button(editor, 'Save'))).to.equal(true);
  });

  it('keeps showing the picture after it is saved, without asking the server for it', async () => {
    const {editor} = await framing();
    await editor.save();
    await untilPainted(editor);
    expect(pixelNameAt(query<HTMLCanvasElement>(editor, 'canvas.whole'), 0.7, 0.3)).to.equal('green');
  });

  it('says which limits a file breaks that the adapter rejects, and keeps the framing', async () => {
    const {editor, store} = await framing();
    store.respond = () => Promise.reject(new FileRejectedError([{code: 'file-empty'}, {code: 'file-unreadable'}]));
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    await editor.save();
    expect((await failed).error)
      .to.be.instanceOf(FileRejectedError)
      .and.have.property('code', 'file-rejected');
    await editor.updateComplete;
    expect(messageOf(editor)).to.include('This file is empty.').and.to.include('This file can no longer be read.');
    expect(editor.unsaved).to.equal(true);
  });

  it('saves once however often Save is pressed', async () => {
    const {editor, store} = await framing();
    const presses = [editor.save(), editor.save()];
    button(editor, 'Save').click();
    await Promise.all(presses);
    await editor.save();
    expect(store.uploads).to.have.length(1);
  });

  it('shows real progress in the ring, in the button and in an event', async () => {
    const {editor, store} = await framing();
    let finish: (value: {url: string}) => void = () => {};
    store.respond = ({onProgress}) => {
      onProgress(30, 120);
      return new Promise((resolve) => (finish = resolve));
    };
    const progress = nextEvent<AvatarProgressEvent>(editor, 'avatar-progress');
    const done = editor.save();
    const {loaded, total} = await progress;
    await editor.updateComplete;
    expect([loaded, total]).to.deep.equal([30, 120]);
    expect(query(editor, '[role=progressbar]').getAttribute('aria-valuenow')).to.equal('25');
    expect(query(editor, '.save').innerText.trim()).to.equal('Saving 25%');
    finish({url: '/stored.png'});
    await done;
    expect(editor.draft.phase).to.equal('saved');
  });

  it('stops a save on Stop and keeps the framing', async () => {
    const {editor, store} = await framing();
    store.respond = ({signal}) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    void editor.save();
    await waitUntil(() => store.uploads.length === 1, 'nothing was uploaded');
    await press(editor, 'Stop');
    expect(store.signal?.aborted).to.equal(true);
    expect(editor.draft.phase).to.equal('cropping');
    expect(liveRegionText(editor)).to.equal('Saving was stopped. Nothing has changed.');
    store.respond = async () => ({url: '/second.png'});
    await editor.save();
    expect(editor.draft.phase).to.equal('saved');
  });

  it('tries an endpoint again that has no time at the moment, without being asked to', async () => {
    const way = new FaultProxyClient('people');
    await way.setFaults({answer: {status: 503}}, {});
    const endpoint = way.url('api/people/{personId}/avatar');
    const editor = await createEditor({'person-id': 'noam', endpoint});
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    expect(editor.draft.phase).to.equal('saved');
    const keys = (await way.requests()).map(({headers}) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).to.deep.equal([2, 1]);
  });

  it('keeps the picture and the framing when saving fails, and saves them on Try again', async () => {
    const {editor, store} = await framing();
    await press(editor, 'Zoom in');
    const {zoom} = (editor.draft as {openImage: {history: {present: {zoom: number}}}}).openImage.history.present;
    store.respond = async () => Promise.reject(new AvatarError('server-error', {status: 500}));
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    await press(editor, 'Save');
    expect((await failed).error.code).to.equal('server-error');
    await editor.updateComplete;
    expect(messageOf(editor)).to.contain('Your picture isn’t lost');
    expect(liveRegionText(editor)).to.equal(messageOf(editor));
    expect(zoom).to.be.greaterThan(1);
    store.respond = async () => ({url: '/stored.png'});
    await press(editor, 'Try again');
    await untilPhase(editor, 'saved');
    expect(store.uploads).to.have.length(2);
  });

  it('goes back to what was there before on X and on Cancel', async () => {
    const {editor} = await framing();
    await press(editor, 'Discard this picture');
    expect(editor.draft.phase).to.equal('empty');
    expect(query(editor, '.whole').innerText).to.equal('AL');
    await chooseAndOpen(editor, await quadrantImage());
    const cancelled = nextEvent(editor, 'avatar-cancelled');
    await press(editor, 'Cancel');
    await cancelled;
    expect(editor.draft.phase).to.equal('empty');
  });

  it('removes the stored picture when Clear is ticked, and shows the initials at once', async () => {
    const {editor, store, personId} = await framing();
    await editor.save();
    await editor.updateComplete;
    const clear = query<HTMLInputElement>(editor, '.check input');
    clear.click();
    await editor.updateComplete;
    expect(query(editor, '.whole').innerText).to.equal('AL');
    expect(isDisabled(button(editor, 'Save'))).to.equal(false);
    await press(editor, 'Save');
    await untilPhase(editor, 'saved');
    expect(store.removals).to.equal(1);
    expect(getLatestChange(personId)?.url).to.equal(null);
    expect(messageOf(editor)).to.equal('The picture is removed.');
    expect(editor.shadowRoot?.querySelector('.check')).to.equal(null);
  });

  it('unticks Clear when a file is chosen, and drops the file when Clear is ticked', async () => {
    const {editor} = await framing();
    await editor.save();
    editor.clear();
    await chooseAndOpen(editor, await quadrantImage());
    expect(query<HTMLInputElement>(editor, '.check input').checked).to.equal(false);
    editor.clear();
    await editor.updateComplete;
    expect(query<HTMLInputElement>(editor, '.check input').checked).to.equal(true);
    expect(editor.shadowRoot?.querySelector('canvas')).to.equal(null);
  });

  it('reads the stored version when Stop comes after the last byte, and shows what is stored', async () => {
    for (const [now, phase] of [
      ['new', 'saved'],
      ['old', 'cropping'],
    ] as const) {
      let stored = 'old';
      const store = Object.assign(new FakeAdapter(), {version: async () => stored});
      const {editor, personId} = await framing(store);
      store.respond = ({signal, onProgress}) => {
        onProgress(120, 120);
        stored = now;
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      };
      const saved: string[] = [];
      editor.addEventListener('avatar-saved', (event) => saved.push(`${event.personId} ${event.version}`));
      const done = editor.save();
      await waitUntil(() => store.uploads.length === 1, 'nothing was uploaded');
      await press(editor, 'Stop');
      await done;
      expect(editor.draft.phase).to.equal(phase);
      expect(saved).to.deep.equal(now === 'new' ? [`${personId} new`] : []);
      expect(getLatestChange(personId)?.version).to.equal(now === 'new' ? 'new' : undefined);
    }
  });
});
