// The circle on the face: `framing` of the editor with `avatar-elements/faces`. The detector is one of the test's own.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {setFaceDetector, type Face} from '../../../src/faces/index.js';
import {getOpenImage} from '../../../src/elements/avatar-editor/state/draft.js';
import {waitUntil} from '../../support/wait-until.js';
import {
  button,
  chooseAndOpen,
  createEditor,
  isDisabled,
  liveRegionText,
  press,
  quadrantImage,
  query,
  uniquePersonId,
} from './page-object.js';

/** A face whose middle is here, a tenth of the width of a picture of 800 × 600 pixels. */
const faceAt = (x: number, y: number): Face => ({
  box: {x: x - 0.05, y: y - 0.05, width: 0.1, height: 0.1333},
  landmarks: {
    rightEye: {x: x - 0.02, y},
    leftEye: {x: x + 0.02, y},
    nose: {x, y: y + 0.03},
    mouth: {x, y: y + 0.06},
    rightEar: {x: x - 0.05, y: y + 0.01},
    leftEar: {x: x + 0.05, y: y + 0.01},
  },
  score: 0.9,
});
const face = faceAt(0.75, 0.4);
const group = [faceAt(0.75, 0.4), faceAt(0.5, 0.4), faceAt(0.25, 0.4)];

const historyOf = ({draft}: AvatarEditor) => getOpenImage(draft)?.history;
const isFramedAt = (editor: AvatarEditor, x: number) => Math.abs((historyOf(editor)?.present.centreX ?? 0) - x) < 0.01;
const isFramed = (editor: AvatarEditor) => isFramedAt(editor, 0.75) && (historyOf(editor)?.present.zoom ?? 0) > 1.5;
const middle = {centreX: 0.5, centreY: 0.5, zoom: 1};

/** A detector that answers when `answer` is called, and the number of its searches. */
function heldDetector(faces: readonly Face[]) {
  let answer: () => void = () => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const held = {searches: 0, answer};
  setFaceDetector(async () => {
    held.searches++;
    await answered;
    return faces;
  });
  return held;
}

async function open(attributes: Record<string, string> = {}): Promise<AvatarEditor> {
  const editor = await createEditor({layout: 'full', 'person-id': uniquePersonId(), ...attributes});
  await chooseAndOpen(editor, await quadrantImage());
  return editor;
}

/** Opens a picture with this detector, and waits until it is framed by its face. */
async function openFramed(faces: readonly Face[]): Promise<AvatarEditor> {
  setFaceDetector(async () => faces);
  const editor = await open();
  await waitUntil(() => historyOf(editor)?.past.length === 1, 'framed');
  await editor.updateComplete;
  return editor;
}

describe('framing by face', () => {
  afterEach(() => setFaceDetector(undefined));

  it('puts the circle on the face as one step of undo, and announces it', async () => {
    const editor = await openFramed([face]);
    expect(isFramed(editor)).to.equal(true);
    expect(liveRegionText(editor)).to.equal('Framed on the face.');
    await press(editor, 'Undo');
    expect(historyOf(editor)?.present).to.include(middle);
  });

  it('finds the face of a photo with the own detector', async () => {
    const photo = await (await fetch('/test/fixtures/portrait.jpg')).blob();
    const editor = await createEditor({layout: 'full', 'person-id': uniquePersonId()});
    await chooseAndOpen(editor, new File([photo], 'portrait.jpg', {type: 'image/jpeg'}));
    await waitUntil(() => historyOf(editor)?.past.length === 1, 'framed');
    // The left half is the wall.
    expect(historyOf(editor)?.present.centreX).to.be.above(0.6);
  });

  it('resets to the face, and from there to the middle', async () => {
    const editor = await openFramed([face]);
    await press(editor, 'Zoom out');
    await press(editor, 'Reset');
    expect(isFramed(editor)).to.equal(true);
    await press(editor, 'Reset');
    expect(historyOf(editor)?.present).to.include(middle);
    expect(isDisabled(button(editor, 'Reset'))).to.equal(false);
    await press(editor, 'Reset');
    expect(isFramed(editor)).to.equal(true);
  });

  const gestures: Record<string, (editor: AvatarEditor) => void> = {
    'has zoomed': (editor) => button(editor, 'Zoom in').click(),
    'has a finger on the picture': (editor) =>
      query(editor, '.area').dispatchEvent(
        new PointerEvent('pointerdown', {bubbles: true, composed: true, pointerId: 1, button: 0}),
      ),
  };
  for (const [what, gesture] of Object.entries(gestures))
    it(`does not move the picture of a person who ${what} before the face is found`, async () => {
      const held = heldDetector([face]);
      const editor = await open();
      await waitUntil(() => held.searches === 1, 'searched');
      gesture(editor);
      await editor.updateComplete;
      const before = historyOf(editor)?.present;
      held.answer();
      // The next picture is framed: the answer for this one has come by then.
      await openFramed([face]);
      expect(historyOf(editor)?.present).to.equal(before);
      await press(editor, 'Reset');
      expect(isFramed(editor), 'Reset knows the face').to.equal(true);
    });

  it('searches no face with framing="centre"', async () => {
    let searches = 0;
    setFaceDetector(async () => {
      searches++;
      return [face];
    });
    const centred = await open({framing: 'centre'});
    const framed = await open();
    await waitUntil(() => isFramed(framed), 'framed');
    expect(searches).to.equal(1);
    expect(historyOf(centred)?.present).to.include(middle);
  });

  it('keeps the middle where there is no face, and where the search fails', async () => {
    let searches = 0;
    setFaceDetector(async () => {
      searches++;
      if (searches > 1) throw new Error('no detector');
      return [];
    });
    const editors = [await open(), await open()];
    await waitUntil(() => searches === 2, 'searched');
    await openFramed([face]);
    for (const editor of editors) {
      expect(historyOf(editor)?.past).to.deep.equal([]);
      expect(isDisabled(button(editor, 'Reset'))).to.equal(true);
    }
  });

  it('frames nothing in a picture that was discarded before the face is found', async () => {
    const held = heldDetector([face]);
    const editor = await open();
    await waitUntil(() => held.searches === 1, 'searched');
    await press(editor, 'Discard this picture');
    held.answer();
    await openFramed([face]);
    expect(editor.draft.phase).to.equal('empty');
  });

  it('has a button for each face of a group, from left to right, and announces how many there are', async () => {
    const editor = await openFramed(group);
    expect(isFramedAt(editor, 0.5), 'the one in the middle').to.equal(true);
    expect(liveRegionText(editor)).to.equal('Framed on the face. 3 faces found.');
    for (const [x, position] of [
      [0.25, 1],
      [0.75, 3],
    ] as const) {
      const label = `Frame this person (${position} of 3)`;
      expect(button(editor, label).getAttribute('aria-pressed')).to.equal('false');
      button(editor, label).focus();
      await press(editor, label);
      expect(isFramedAt(editor, x), label).to.equal(true);
      expect(button(editor, label).getAttribute('aria-pressed')).to.equal('true');
      expect(editor.shadowRoot?.activeElement).to.equal(button(editor, label));
    }
  });

  it('has no such button for a single face', async () => {
    const editor = await openFramed([face]);
    expect(editor.shadowRoot?.querySelector('.face')).to.equal(null);
  });
});
