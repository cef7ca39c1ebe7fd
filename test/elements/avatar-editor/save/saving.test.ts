import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError, FileRejectedError} from '../../../../src/errors.js';
import type {
  AvatarFailedEvent,
  AvatarProgressEvent,
  AvatarSaveEvent,
  AvatarSavedEvent,
} from '../../../../src/events.js';
import {getLatestChange, getPendingChange} from '../../../../src/people/avatar-changes.js';
import {FaultProxyClient} from '../../../support/network/fault-proxy-client.js';
import {
  liveRegionText,
  button,
  choose,
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
  uniquePersonId,
  untilPainted,
  untilPhase,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

async function framing(store = new FakeAdapter()) {
  const personId = uniquePersonId();
  const editor = await createEditor({'person-id': personId, 'person-name': 'Ada Lovelace'});
  editor.adapter = store;
  await chooseAndOpen(editor, await quadrantImage());
  return {editor, store, personId};
}

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

  it('sends the version that the person saw when they began', async () => {
    for (const [version, expectedVersion] of [
      ['7f3a', '7f3a'],
      ['', null],
      [undefined, undefined],
    ] as const) {
      const store = new FakeAdapter();
      const editor = await createEditor({
        'person-id': uniquePersonId(),
        ...(version !== undefined && {'picture-version': version}),
      });
      editor.adapter = store;
      await chooseAndOpen(editor, await quadrantImage());
      await editor.save();
      expect(store.uploads[0]?.expectedVersion).to.equal(expectedVersion);
    }
  });

  it('reads the stored version when the person begins, and treats a later change as newer', async () => {
    const asked: string[] = [];
    const version = async (personId: string) => {
      asked.push(personId);
      return 'theirs';
    };
    const store = Object.assign(new FakeAdapter(), {version});
    store.respond = async () => ({url: '/stored.png', version: 'mine'});
    const {editor, personId} = await framing(store);
    expect(asked).to.deep.equal([personId]);
    await editor.save();
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    editor.clear();
    await editor.save();
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    expect(store.uploads.map(({expectedVersion}) => expectedVersion)).to.deep.equal(['theirs', 'mine', null]);
    expect(asked).to.deep.equal([personId]);
  });

  it('saves without a version where the store cannot say what it has', async () => {
    const version = () => Promise.reject(new AvatarError('network-error', {}));
    const {editor, store} = await framing(Object.assign(new FakeAdapter(), {version}));
    await editor.save();
    expect([editor.draft.phase, store.uploads[0]?.expectedVersion]).to.deep.equal(['saved', undefined]);
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

  it('shows the stored picture after a conflict when ‘Use theirs’ is pressed', async () => {
    const {editor, store, personId} = await framing();
    const facts = {status: 412, version: 'theirs', url: '/test/fixtures/quarters.png'};
    store.respond = () => Promise.reject(new AvatarError('conflict', facts));
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    await press(editor, 'Use theirs');
    await untilPainted(editor);
    expect(editor.draft.phase).to.equal('empty');
    expect(query<HTMLImageElement>(editor, 'img.whole').src).to.contain('/test/fixtures/quarters.png');
    expect(getLatestChange(personId)).to.include({url: '/test/fixtures/quarters.png', version: 'theirs'});
    expect(store.uploads).to.have.length(1);
  });

  it('overwrites another person’s change on ‘Save mine’, once the conflict has been shown', async () => {
    const {editor, store} = await framing();
    store.respond = () => Promise.reject(new AvatarError('conflict', {status: 412, version: 'theirs'}));
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    expect(messageOf(editor)).to.contain('Someone else changed this picture while you were editing.');
    store.respond = async () => ({url: '/stored.png', version: 'mine'});
    await press(editor, 'Save mine');
    await untilPhase(editor, 'saved');
    expect(store.uploads.map(({expectedVersion}) => expectedVersion)).to.deep.equal([undefined, 'theirs']);
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

  it('lets go of everything that was not confirmed when it is taken out of the page', async () => {
    const {editor} = await framing();
    const {bitmap} = (editor.draft as {openImage: {image: {bitmap: ImageBitmap}}}).openImage.image;
    editor.remove();
    await waitUntil(() => editor.draft.phase === 'empty');
    expect(bitmap.width).to.equal(0);
  });

  it('continues a save when it is removed from the page, and reports the outcome on the document', async () => {
    const {editor, store, personId} = await framing();
    const {bitmap} = (editor.draft as {openImage: {image: {bitmap: ImageBitmap}}}).openImage.image;
    let finish: (value: {url: string; version: string}) => void = () => {};
    store.respond = () => new Promise((resolve) => (finish = resolve));
    const told: string[] = [];
    const listen = ({personId: whose, url}: AvatarSavedEvent) => told.push(`${whose} ${url}`);
    document.addEventListener('avatar-saved', listen);
    const done = editor.save();
    await waitUntil(() => store.uploads.length === 1, 'nothing was uploaded');
    editor.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.signal?.aborted).to.equal(false);
    finish({url: '/stored.png', version: '2'});
    await done;
    document.removeEventListener('avatar-saved', listen);
    expect(told).to.deep.equal([`${personId} /stored.png`]);
    expect(getLatestChange(personId)).to.include({url: '/stored.png', version: '2'});
    expect(bitmap.width).to.equal(0);
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

  it('keeps the work of an editor that is moved within the page', async () => {
    const {editor} = await framing();
    const {parentElement} = editor;
    editor.remove();
    parentElement?.append(editor);
    await untilPainted(editor);
    expect(editor.draft.phase).to.equal('cropping');
  });
});

describe('avatar-editor, given what is no picture', () => {
  /** The head of a PNG that says it has so many pixels. */
  function pngOf(widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> {
    const head = new DataView(new ArrayBuffer(73));
    const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    signature.forEach((byte, at) => head.setUint8(at, byte));
    head.setUint32(16, widthPx);
    head.setUint32(20, heightPx);
    head.setUint16(24, 0x0802);
    return new Uint8Array(head.buffer);
  }

  for (const {what, file, says} of [
    {
      what: 'a text file named .jpg',
      file: new File(['hello'], 'me.jpg', {type: 'image/jpeg'}),
      says: /type of file|TXT files/,
    },
    {what: 'an empty file', file: new File([], 'me.png', {type: 'image/png'}), says: /This file is empty/},
    {
      what: 'an SVG',
      file: new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'me.svg', {type: 'image/svg+xml'}),
      says: /SVG files can’t be used here\. Choose another picture\./,
    },
    {
      what: 'a small PNG that claims 60000 × 60000 pixels',
      file: new File([pngOf(60_000, 60_000)], 'bomb.png', {type: 'image/png'}),
      says: /^This picture is 60,000 × 60,000 pixels\. Choose a picture of up to 120 megapixels\.$/,
    },
    {
      what: 'a picture that is too large in bytes and in pixels',
      file: new File([pngOf(12_000, 12_000), new Uint8Array(2_000_000)], 'poster.png', {type: 'image/png'}),
      says: /^This file is 2 MB\. .*up to 1 MB\. This picture is 12,000 × 12,000 pixels\. .*megapixels\.$/,
    },
    {
      what: 'a large file that is no picture',
      file: new File([new Uint8Array(2_000_000)], 'large.png', {type: 'image/png'}),
      says: /^This type of file can’t be used here\. Choose another picture\.$/,
    },
    {
      what: 'a file over the limit',
      file: new File([pngOf(8, 8), new Uint8Array(2_000_000)], 'large.png', {type: 'image/png'}),
      says: /^This file is 2 MB\. Choose a picture of up to 1 MB\.$/,
    },
  ]) {
    it(`says what is wrong with ${what}, and keeps the picture before it`, async () => {
      const editor = await createEditor({'max-bytes': '1000000'});
      await chooseAndOpen(editor, await quadrantImage());
      const {draft} = editor;
      const rejected = nextEvent<Event & {violations: readonly {code: string}[]}>(editor, 'avatar-rejected');
      await choose(editor, file);
      expect((await rejected).violations).to.not.be.empty;
      await editor.updateComplete;
      expect(messageOf(editor)).to.match(says);
      expect(liveRegionText(editor)).to.equal(messageOf(editor));
      expect(editor.draft).to.include({phase: 'cropping', openImage: (draft as {openImage: object}).openImage});
    });
  }

  it('lets the host refuse a file', async () => {
    const editor = await createEditor();
    editor.addEventListener('avatar-select', (event) => event.preventDefault());
    await editor.open(await quadrantImage());
    expect(editor.draft.phase).to.equal('empty');
  });
});
