// A file belongs to the person and the session for which it was chosen, also if it arrives after a change.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {setScope} from '../../../../src/shared/session/session.js';
import {frames, recordFrames} from '../../../support/pictures/record-frames.js';
import {waitUntil} from '../../../support/wait-until.js';
import {
  button,
  choose,
  createEditor,
  isDisabled,
  press,
  quadrantImage,
  query,
  uniquePersonId,
  untilPhase,
} from '../page-object.js';

const [adaPicture, bobPicture] = ['/test/fixtures/photo.jpg?ada', '/test/fixtures/photo.jpg?bob'];

function show(editor: AvatarEditor, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
}

const eventTypes = ['avatar-select', 'avatar-selected', 'avatar-rejected', 'avatar-failed'];

function recordEvents(editor: AvatarEditor): string[] {
  const heard: string[] = [];
  for (const type of eventTypes)
    editor.addEventListener(type, (event) => heard.push(`${type} ${(event as Event & {personId: string}).personId}`));
  return heard;
}

/** Opens the file picker; without a user gesture no browser shows it. */
function openPicker(editor: AvatarEditor): void {
  query(editor, 'input[type=file]').click = () => {};
  editor.showPicker();
}

const changes = [
  {
    title: 'another user is signed in',
    attributes: () => ({'person-id': uniquePersonId(), 'person-name': 'Ada Lovelace'}),
    change: () => setScope({owner: 'two'}),
  },
  {
    title: 'the scope is another one',
    attributes: () => ({'person-id': uniquePersonId(), 'person-name': 'Ada Lovelace'}),
    change: () => setScope({scope: 'other-tenant', owner: 'one'}),
  },
  {
    title: 'another person without an id is shown',
    attributes: () => ({'person-name': 'Ada Lovelace', src: adaPicture}),
    change: (editor: AvatarEditor) => show(editor, {'person-name': 'Bob Byron', src: bobPicture}),
  },
];

describe('avatar-editor, a file that arrives after a change', () => {
  beforeEach(() => setScope({owner: 'one'}));
  afterEach(() => setScope({}));

  for (const {title, attributes, change} of changes) {
    it(`drops a file from a picker that was opened before ${title}`, async () => {
      const editor = await createEditor(attributes());
      const heard = recordEvents(editor);
      openPicker(editor);
      change(editor);
      await choose(editor, await quadrantImage());
      await frames();
      expect(editor.draft.phase).to.equal('empty');
      expect(heard).to.deep.equal([]);
      // The next file is for the person who is shown now.
      openPicker(editor);
      await choose(editor, await quadrantImage());
      await untilPhase(editor, 'cropping');
    });

    for (const type of ['drop', 'paste']) {
      it(`drops a file that is being opened after a ${type} when ${title}`, async () => {
        const editor = await createEditor(attributes());
        const heard = recordEvents(editor);
        const transfer = new DataTransfer();
        transfer.items.add(await quadrantImage(2000, 2000));
        const options = {bubbles: true, composed: true, cancelable: true};
        const event = type === 'drop' ? new DragEvent(type, options) : new ClipboardEvent(type, options);
        Object.defineProperty(event, type === 'drop' ? 'dataTransfer' : 'clipboardData', {value: transfer});
        editor.dispatchEvent(event);
        expect(editor.draft.phase).to.equal('opening');
        change(editor);
        const film = recordFrames(() => editor.draft.phase);
        await frames(10);
        expect(film.stop()).to.deep.equal(['empty']);
        expect(heard.map((fact) => fact.split(' ')[0])).to.deep.equal(['avatar-select']);
        expect(editor.unsaved).to.equal(false);
      });
    }
  }

  it('opens a file from a picker for the person it was opened for', async () => {
    const [ada, bob] = [uniquePersonId(), uniquePersonId()];
    const editor = await createEditor({'person-id': ada, 'person-name': 'Ada Lovelace'});
    const heard = recordEvents(editor);
    openPicker(editor);
    show(editor, {'person-id': bob, 'person-name': 'Bob Byron'});
    await choose(editor, await quadrantImage());
    await waitUntil(() => heard.length > 1, 'the file is opened');
    expect(heard).to.deep.equal([`avatar-select ${ada}`, `avatar-selected ${ada}`]);
    expect(editor.draft.phase).to.equal('empty');
    show(editor, {'person-id': ada, 'person-name': 'Ada Lovelace'});
    await untilPhase(editor, 'cropping');
  });

  it('drops a file from a picker if the person is shown again and is locked', async () => {
    const ada = {'person-id': uniquePersonId(), 'person-name': 'Ada Lovelace'};
    const editor = await createEditor(ada);
    openPicker(editor);
    show(editor, {'person-id': uniquePersonId(), 'person-name': 'Bob Byron'});
    await editor.updateComplete;
    show(editor, {...ada, 'managed-by': 'Salesforce'});
    await choose(editor, await quadrantImage());
    await frames();
    expect(editor.draft.phase).to.equal('empty');
  });

  describe('the camera', () => {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    const {toBlob} = HTMLCanvasElement.prototype;
    const streams: MediaStream[] = [];

    function film(): MediaStream {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
      streams.push(canvas.captureStream());
      return streams.at(-1) as MediaStream;
    }

    const live = () => streams.flatMap((stream) => stream.getTracks()).filter(({readyState}) => readyState === 'live');

    function withCamera(getUserMedia: () => Promise<MediaStream>): void {
      Object.defineProperty(navigator, 'mediaDevices', {value: {getUserMedia}, configurable: true});
    }

    afterEach(() => {
      for (const track of live()) track.stop();
      streams.length = 0;
      Object.defineProperty(navigator, 'mediaDevices', {value: devices, configurable: true});
      HTMLCanvasElement.prototype.toBlob = toBlob;
    });

    /** Presses Capture. The photo is ready, or has failed, when `finish` is called. */
    async function beginCapture(editor: AvatarEditor) {
      await press(editor, 'Take photo');
      await waitUntil(() => !isDisabled(button(editor, 'Capture')), 'the camera is on');
      const heard = recordEvents(editor);
      Object.defineProperties(query(editor, 'video'), {videoWidth: {value: 320}, videoHeight: {value: 240}});
      const photo = await quadrantImage();
      let encoded: BlobCallback | undefined;
      HTMLCanvasElement.prototype.toBlob = (callback) => (encoded = callback);
      button(editor, 'Capture').click();
      await waitUntil(() => encoded, 'the photo is being encoded');
      HTMLCanvasElement.prototype.toBlob = toBlob;
      return {heard, photo, finish: encoded as unknown as BlobCallback};
    }

    for (const {title, attributes, change} of changes) {
      it(`turns off a camera that is permitted after ${title}`, async () => {
        let permit = (): void => {};
        withCamera(() => new Promise((resolve) => (permit = () => resolve(film()))));
        const editor = await createEditor(attributes());
        await press(editor, 'Take photo');
        await untilPhase(editor, 'camera');
        change(editor);
        await editor.updateComplete;
        permit();
        await waitUntil(() => streams.length > 0 && !live().length, 'the camera is off');
        await frames();
        expect(editor.draft.phase).to.equal('empty');
        expect(query(editor, '.sources')).to.exist;
      });

      for (const outcome of ['a photo that is ready', 'a photo that fails']) {
        it(`drops ${outcome} after ${title}`, async () => {
          withCamera(async () => film());
          const editor = await createEditor(attributes());
          const {heard, photo, finish} = await beginCapture(editor);
          change(editor);
          await editor.updateComplete;
          finish(outcome.includes('ready') ? photo : null);
          await frames();
          expect(editor.draft.phase).to.equal('empty');
          expect(editor.unsaved).to.equal(false);
          expect(heard).to.deep.equal([]);
          expect(live()).to.have.length(0);
        });
      }
    }

    it('opens a photo that is ready late for the person who was photographed', async () => {
      withCamera(async () => film());
      const [ada, bob] = [uniquePersonId(), uniquePersonId()];
      const editor = await createEditor({'person-id': ada, 'person-name': 'Ada Lovelace'});
      const {heard, photo, finish} = await beginCapture(editor);
      show(editor, {'person-id': bob, 'person-name': 'Bob Byron'});
      await editor.updateComplete;
      finish(photo);
      await waitUntil(() => heard.length > 1, 'the photo is opened');
      expect(heard).to.deep.equal([`avatar-select ${ada}`, `avatar-selected ${ada}`]);
      expect(editor.draft.phase).to.equal('empty');
    });
  });
});
