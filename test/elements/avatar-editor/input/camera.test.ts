import {expect} from '@open-wc/testing';
import type {AvatarFailedEvent} from '../../../../src/events.js';
import {
  liveRegionText,
  button,
  createEditor,
  query,
  isDisabled,
  messageOf,
  nextEvent,
  press,
  untilPhase,
} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';

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
      query(editor, '.close').focus();
      query(editor, '.close').click();
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
    query(editor, '.close').click();
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
    query(editor, '.close').click();
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
    query(editor, '.close').click();
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
