import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarFailedEvent, AvatarSelectEvent} from '../../../../src/events.js';
import {
  liveRegionText,
  button,
  createEditor,
  query,
  isDisabled,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  untilPhase,
} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';

type Item = File | {text: string; type: string};

function transferOf(...items: Item[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const item of items) {
    if (item instanceof File) transfer.items.add(item);
    else transfer.setData(item.type, item.text);
  }
  return transfer;
}

function drag(target: EventTarget, type: string, dataTransfer: DataTransfer, relatedTarget?: EventTarget) {
  const event = new DragEvent(type, {dataTransfer, relatedTarget, bubbles: true, composed: true, cancelable: true});
  target.dispatchEvent(event);
  return event;
}

function paste(target: EventTarget, clipboardData: DataTransfer) {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  // Firefox hands on an empty one in place of what the constructor is given.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  target.dispatchEvent(event);
  return event;
}

const sourceOf = async (editor: AvatarEditor) => (await nextEvent<AvatarSelectEvent>(editor, 'avatar-select')).source;

describe('avatar-editor, dropping', () => {
  it('tints the circle while a file hovers and opens it when it is dropped', async () => {
    const editor = await createEditor();
    const transfer = transferOf(await quadrantImage());
    drag(editor, 'dragenter', transfer);
    await editor.updateComplete;
    expect(query(editor, '.drop-overlay').checkVisibility()).to.equal(true);
    expect(messageOf(editor)).to.equal('Drop the picture here');
    const source = sourceOf(editor);
    expect(drag(editor, 'drop', transfer).defaultPrevented).to.equal(true);
    expect(await source).to.equal('drop');
    await untilPhase(editor, 'cropping');
    expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
  });

  it('forgets the tint when the file leaves the page', async () => {
    const editor = await createEditor();
    drag(editor, 'dragenter', transferOf(await quadrantImage()));
    drag(editor, 'dragleave', transferOf(await quadrantImage()));
    await editor.updateComplete;
    expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
  });

  it('takes a drop anywhere on the page only where it was asked to', async () => {
    const editor = await createEditor();
    expect(drag(document.body, 'drop', transferOf(await quadrantImage())).defaultPrevented).to.equal(false);
    editor.dropTarget = 'page';
    expect(drag(document.body, 'drop', transferOf(await quadrantImage())).defaultPrevented).to.equal(true);
    await untilPhase(editor, 'cropping');
  });

  it('says in a sentence what several files, a link and text are not', async () => {
    const editor = await createEditor();
    const picture = await quadrantImage();
    for (const [items, sentence] of [
      [[picture, new File(['x'], 'second.png')], 'Choose just one picture.'],
      [
        [{text: 'https://example.org/', type: 'text/uri-list'}],
        'This is a link, not a picture. Choose a picture file.',
      ],
      [[{text: 'hello', type: 'text/plain'}], 'This is text, not a picture. Choose a picture file.'],
    ] as const) {
      drag(editor, 'drop', transferOf(...items));
      await editor.updateComplete;
      expect(messageOf(editor)).to.equal(sentence);
      expect(editor.draft.phase).to.equal('empty');
    }
  });

  it('takes no file that may not be dropped on it, and keeps the browser from leaving the page for it', async () => {
    const editor = await createEditor({sources: 'choose'});
    const transfer = transferOf(await quadrantImage());
    const link = transferOf({text: 'https://example.org/', type: 'text/uri-list'});
    for (const change of [{sources: 'choose'}, {sources: 'drop', disabled: true}, {disabled: false, readonly: true}]) {
      Object.assign(editor, change);
      await editor.updateComplete;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = drag(editor, type, transfer);
        expect(event.defaultPrevented, type).to.equal(true);
        expect(event.dataTransfer?.dropEffect, type).to.equal('none');
      }
      expect(drag(editor, 'drop', link).defaultPrevented, 'a link').to.equal(false);
      expect(drag(document.body, 'drop', transfer).defaultPrevented, 'beside it').to.equal(false);
      await editor.updateComplete;
      expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
      expect(editor.draft.phase).to.equal('empty');
    }
  });
});

describe('avatar-editor, pasting', () => {
  it('opens a picture that is pasted while nothing in particular has the focus', async () => {
    const editor = await createEditor();
    const source = sourceOf(editor);
    expect(paste(document.body, transferOf(await quadrantImage())).defaultPrevented).to.equal(true);
    expect(await source).to.equal('paste');
    await untilPhase(editor, 'cropping');
  });

  it('lets only the first of two editors take what is pasted to the page', async () => {
    const [first, second] = [await createEditor(), await createEditor()];
    paste(document.body, transferOf(await quadrantImage()));
    await untilPhase(first, 'cropping');
    expect(second.draft.phase).to.equal('empty');
  });

  it('leaves what is pasted into a text field alone', async () => {
    const editor = await createEditor();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    expect(paste(field, transferOf(await quadrantImage())).defaultPrevented).to.equal(false);
    field.remove();
    expect(editor.draft.phase).to.equal('empty');
  });

  it('says that pasted text is no picture, where it was pasted into the editor', async () => {
    const editor = await createEditor();
    button(editor, 'Take photo').focus();
    paste(editor, transferOf({text: 'hello', type: 'text/plain'}));
    await editor.updateComplete;
    expect(messageOf(editor)).to.contain('This is text');
  });
});

describe('avatar-editor, the camera', () => {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  let streams: MediaStream[] = [];
  const real = devices?.getUserMedia;
  let asked: MediaStreamConstraints | undefined;

  /** A camera that films a canvas: red on its left, blue on its right. */
  function film(): MediaStream {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [320, 240];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const draw = () => {
      context.fillStyle = '#f00';
      context.fillRect(0, 0, 160, 240);
      context.fillStyle = '#00f';
      context.fillRect(160, 0, 160, 240);
    };
    draw();
    const stream = canvas.captureStream(30);
    const timer = setInterval(draw, 30);
    stream.getVideoTracks()[0]?.addEventListener('ended', () => clearInterval(timer));
    streams.push(stream);
    return stream;
  }

  function withCamera(answer: () => Promise<MediaStream>) {
    const getUserMedia = (constraints: MediaStreamConstraints) => {
      asked = constraints;
      return answer();
    };
    Object.defineProperty(navigator, 'mediaDevices', {value: {getUserMedia}, configurable: true});
  }

  const live = () => streams.flatMap((stream) => stream.getTracks()).filter((track) => track.readyState === 'live');

  afterEach(() => {
    for (const track of live()) track.stop();
    streams = [];
    asked = undefined;
    Object.defineProperty(navigator, 'mediaDevices', {value: devices, configurable: true});
    expect(navigator.mediaDevices?.getUserMedia).to.equal(real);
  });

  it('asks only on press, for the front camera and no sound', async () => {
    withCamera(async () => film());
    const editor = await createEditor();
    expect(asked).to.equal(undefined);
    await press(editor, 'Take photo');
    await untilPhase(editor, 'camera');
    expect(asked).to.deep.include({audio: false});
    expect((asked?.video as MediaTrackConstraints).facingMode).to.equal('user');
  });

  it('takes what the mirror shows, and turns the camera off', async () => {
    withCamera(async () => film());
    const editor = await createEditor({}, 320);
    await press(editor, 'Take photo');
    const video = query<HTMLVideoElement>(editor, 'video');
    await waitUntil(() => video.videoWidth > 0 && video.readyState >= 2, 'no picture');
    expect(getComputedStyle(video).transform).to.contain('-1');
    const heights = () => [editor.clientHeight, query(editor, '.tool-rows').clientHeight];
    const before = heights();
    await press(editor, 'Capture');
    await untilPhase(editor, 'cropping');
    expect(heights(), 'nothing moves').to.deep.equal(before);
    expect(live()).to.have.length(0);
    const {history} = (editor.draft as {openImage: {history: {present: {flipped: boolean}}}}).openImage;
    expect(history.present.flipped).to.equal(true);
    expect(button(editor, 'Retake').checkVisibility()).to.equal(true);
  });

  it('moves the focus to Capture and back to Take photo, and never out of the editor', async () => {
    withCamera(async () => film());
    for (const sources of ['choose camera', 'camera']) {
      const editor = await createEditor({sources});
      const focus = () => editor.shadowRoot?.activeElement;
      button(editor, 'Take photo').focus();
      await press(editor, 'Take photo');
      await waitUntil(() => focus() === button(editor, 'Capture'), 'on Capture');
      query(editor, '.discard').focus();
      query(editor, '.discard').click();
      await waitUntil(() => focus()?.matches('.open-camera'), 'back on Take photo');
      await press(editor, 'Take photo');
      const video = query<HTMLVideoElement>(editor, 'video');
      await waitUntil(() => video.videoWidth > 0 && video.readyState >= 2, 'no picture');
      await waitUntil(() => focus() === button(editor, 'Capture'));
      await press(editor, 'Capture');
      await untilPhase(editor, 'cropping');
      await waitUntil(() => focus() === query(editor, '.area'), `on the photo, ${sources}`);
      editor.remove();
    }
    withCamera(() => Promise.reject(new DOMException('', 'NotAllowedError')));
    const editor = await createEditor();
    button(editor, 'Take photo').focus();
    await press(editor, 'Take photo');
    await untilPhase(editor, 'empty');
    await waitUntil(() => editor.shadowRoot?.activeElement === button(editor, 'Take photo'), 'denied');
  });

  it('lets people choose among several cameras, and mirrors none that points away', async () => {
    const front = {kind: 'videoinput', deviceId: 'front', label: 'Front camera'};
    const rear = {kind: 'videoinput', deviceId: 'rear', label: ''};
    const sound = {kind: 'audioinput', deviceId: 'sound', label: 'Microphone'};
    let cameras = [front, sound];
    const getUserMedia = async (constraints: MediaStreamConstraints) => {
      asked = constraints;
      const stream = film();
      const isRear = (asked.video as MediaTrackConstraints).deviceId === 'rear';
      const settings = isRear ? {deviceId: 'rear', facingMode: 'environment'} : {deviceId: 'front', facingMode: 'user'};
      for (const track of stream.getTracks()) track.getSettings = () => settings;
      return stream;
    };
    const enumerateDevices = async () => cameras;
    Object.defineProperty(navigator, 'mediaDevices', {value: {getUserMedia, enumerateDevices}, configurable: true});
    const editor = await createEditor();
    const isOn = () => !isDisabled(button(editor, 'Capture'));
    await press(editor, 'Take photo');
    await waitUntil(isOn);
    expect(editor.shadowRoot?.querySelector('select'), 'only one camera').to.equal(null);
    query(editor, '.discard').click();
    await editor.updateComplete;
    cameras = [front, sound, rear];
    await press(editor, 'Take photo');
    await waitUntil(isOn);
    const select = query<HTMLSelectElement>(editor, 'select');
    expect(select.getAttribute('aria-label')).to.equal('Camera');
    expect([...select.options].map(({text}) => text.trim())).to.deep.equal(['Front camera', 'Camera 2']);
    expect(select.value).to.equal('front');
    await expectAccessible(editor);
    select.focus();
    select.value = 'rear';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => (asked?.video as MediaTrackConstraints).deviceId === 'rear' && isOn());
    const video = query<HTMLVideoElement>(editor, 'video');
    await waitUntil(() => getComputedStyle(video).transform === 'none');
    expect(live(), 'the other one is off').to.have.length(1);
    expect(query<HTMLSelectElement>(editor, 'select').value).to.equal('rear');
    expect(editor.shadowRoot?.activeElement?.localName, 'the focus stays').to.equal('select');
    await waitUntil(() => video.videoWidth > 0 && video.readyState >= 2, 'no picture');
    await press(editor, 'Capture');
    await untilPhase(editor, 'cropping');
    const {history} = (editor.draft as {openImage: {history: {present: {flipped: boolean}}}}).openImage;
    expect(history.present.flipped).to.equal(false);
    await press(editor, 'Retake');
    await waitUntil(isOn);
    expect((asked?.video as MediaTrackConstraints).deviceId, 'the next photo').to.equal('rear');
  });

  it('turns the camera off on X, and when the editor is taken out', async () => {
    withCamera(async () => film());
    const editor = await createEditor();
    await press(editor, 'Take photo');
    await waitUntil(() => live().length === 1);
    await waitUntil(() => !isDisabled(button(editor, 'Capture')));
    expect(liveRegionText(editor)).to.equal('The camera is on. Look at it, then take the photo.');
    query(editor, '.discard').click();
    expect(live()).to.have.length(0);
    expect(editor.draft.phase).to.equal('empty');
    await editor.updateComplete;
    await press(editor, 'Take photo');
    await waitUntil(() => live().length === 1);
    editor.remove();
    expect(live()).to.have.length(0);
  });

  it('turns off a camera that was allowed too late', async () => {
    let allow: (stream: MediaStream) => void = () => {};
    withCamera(() => new Promise((resolve) => (allow = resolve)));
    const editor = await createEditor();
    await press(editor, 'Take photo');
    query(editor, '.discard').click();
    allow(film());
    await waitUntil(() => streams.length === 1 && live().length === 0);
    expect(editor.draft.phase).to.equal('empty');
  });

  it('announces that the camera was unplugged', async () => {
    // No page can unplug one, and Firefox hands on no event that only says so.
    let unplug: () => void = () => {};
    withCamera(async () => {
      const stream = film();
      for (const track of stream.getTracks()) {
        track.addEventListener = (type: string, heard: unknown) => {
          if (type === 'ended') unplug = heard as typeof unplug;
        };
      }
      return stream;
    });
    const editor = await createEditor();
    await press(editor, 'Take photo');
    await waitUntil(() => !isDisabled(button(editor, 'Capture')));
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    unplug();
    await untilPhase(editor, 'empty');
    expect((await failed).error.code).to.equal('camera-missing');
    expect(live()).to.have.length(0);
    expect(messageOf(editor)).to.equal('No camera was found. Connect one, or choose a file.');
  });

  for (const [name, code, sentence] of [
    ['NotAllowedError', 'camera-denied', 'The camera is blocked for this site.'],
    ['NotFoundError', 'camera-missing', 'No camera was found.'],
    ['NotReadableError', 'camera-busy', 'Another app is using the camera.'],
  ] as const) {
    it(`says what to do after ${name}, and fires avatar-failed, not avatar-rejected`, async () => {
      withCamera(() => Promise.reject(new DOMException('', name)));
      const editor = await createEditor({'person-id': 'ada'});
      const rejections: Event[] = [];
      editor.addEventListener('avatar-rejected', (event) => rejections.push(event));
      const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
      await press(editor, 'Take photo');
      await untilPhase(editor, 'empty');
      expect(messageOf(editor)).to.contain(sentence);
      const {error, personId} = await failed;
      expect({code: error.code, personId}).to.deep.equal({code, personId: 'ada'});
      expect(rejections).to.be.empty;
    });
  }
});

describe('avatar-editor, offering sources', () => {
  it('offers only those it was given', async () => {
    const editor = await createEditor({sources: 'choose'});
    expect(editor.shadowRoot?.querySelector('.open-camera')).to.equal(null);
    expect(button(editor, 'Choose file').checkVisibility()).to.equal(true);
    editor.sources = 'camera';
    await editor.updateComplete;
    expect(editor.shadowRoot?.querySelector('.choose-file')).to.equal(null);
    expect(editor.shadowRoot?.querySelector('button.tile')).to.equal(null);
  });

  it('opens the system’s chooser from code and from both buttons', async () => {
    const editor = await createEditor({accept: 'image/png'});
    const input = query<HTMLInputElement>(editor, 'input[type=file]');
    let opened = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    editor.showPicker();
    query(editor, 'button.tile').click();
    query(editor, '.choose-file').click();
    expect(opened).to.equal(3);
    expect(input.accept).to.equal('image/png');
  });
});
