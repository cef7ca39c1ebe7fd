// When the framed square is decoded for the screen, what stops it, and what is kept of it.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {frames} from '../../../support/pictures/record-frames.js';
import {waitUntil} from '../../../support/wait-until.js';
import {messageOf, press, quadrantImage, query, untilPainted} from '../page-object.js';
import {framingAtScreenSize, savedPixels, shownSquare, stageOf, untilShown, zoomBy} from './stage-pixels.js';

interface Request {
  readonly id: number;
  readonly name?: string;
  readonly abort?: true;
  readonly input?: {readonly sizePx?: number; readonly crop?: {readonly zoom: number}};
}

const RESULT_PX = 100;
const {postMessage} = Worker.prototype;
const {drawImage} = CanvasRenderingContext2D.prototype;
/** What the worker was sent, in order. */
let requests: Request[] = [];
/** The bitmaps with the edge of the mask that were drawn. */
let drawn = new Set<ImageBitmap>();
let maskEdge = 0;
/** Called when the worker is asked for the framed square. What it returns is sent in its place; nothing for `hold`. */
let onSquare: (request: Request) => Request | 'hold' | void = () => {};

const isSquare = ({name, input}: Request) => name === 'renderCrop' && input?.sizePx === maskEdge;
const squares = () => requests.filter(isSquare);
const wasStopped = ({id}: Request) => requests.some((request) => request.abort && request.id === id);
const areFreed = () => [...drawn].every(({width}) => width === 0);

beforeEach(() => {
  [requests, drawn, maskEdge, onSquare] = [[], new Set(), 0, () => {}];
  Worker.prototype.postMessage = function (this: Worker, message: Request, options?: unknown) {
    requests.push(message);
    const sent = (isSquare(message) && onSquare(message)) || message;
    if (sent !== 'hold') postMessage.call(this, sent, options as StructuredSerializeOptions);
  };
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...values: unknown[]) {
    const [image] = values;
    if (image instanceof ImageBitmap && image.width === maskEdge) drawn.add(image);
    (drawImage as (...all: unknown[]) => void).apply(this, values);
  };
});
afterEach(() => {
  Worker.prototype.postMessage = postMessage;
  CanvasRenderingContext2D.prototype.drawImage = drawImage;
});

/** An editor that crops a picture, with the framed square on the stage. Its result has another size than the square. */
async function framing() {
  const {editor, store, edgePx} = await framingAtScreenSize(await quadrantImage(1500, 1200), {layout: 'full'});
  editor.outputSize = RESULT_PX;
  maskEdge = edgePx;
  requests = [];
  // Another crop: what was drawn before was not recorded.
  zoomBy(editor, 1.5);
  await waitUntil(() => drawn.size > 0, 'the square is not drawn');
  return {editor, store};
}

/** Runs something while the worker decodes the square of the next crop, which takes until then. */
async function duringDecode(editor: AvatarEditor, act: () => void): Promise<Request> {
  const before = squares().length;
  onSquare = () => {
    onSquare = () => {};
    queueMicrotask(act);
    return 'hold';
  };
  zoomBy(editor, 1.2);
  await waitUntil(() => squares().length > before, 'the square is not decoded');
  return squares()[before] as Request;
}

describe('the framed square at the pixels of the screen', () => {
  it('is decoded after the result is encoded, so that Save never waits for it', async () => {
    await framing();
    const names = requests.filter(({name}) => name).map((request) => `${request.name} ${request.input?.sizePx ?? ''}`);
    expect(names.slice(-3)).to.deep.equal([`renderCrop ${RESULT_PX}`, 'encode ', `renderCrop ${maskEdge}`]);
  });

  it('is not decoded while a pointer is down', async () => {
    const {editor} = await framing();
    const before = squares().length;
    const area = query(editor, '.area');
    const {left, top} = area.getBoundingClientRect();
    const pointer = (type: string, clientX: number, buttons: number) =>
      area.dispatchEvent(
        new PointerEvent(type, {pointerId: 1, clientX, clientY: top + 50, button: 0, buttons, bubbles: true}),
      );
    pointer('pointerdown', left + 50, 1);
    pointer('pointermove', left + 70, 1);
    await untilPainted(editor);
    expect(areFreed(), 'the square of the crop before').to.equal(true);
    // Longer than the rest after which it would be decoded.
    await frames(20);
    expect(squares().length).to.equal(before);
    pointer('pointerup', left + 70, 0);
    await waitUntil(() => squares().length > before, 'the square is not decoded after the gesture');
  });

  it('is stopped by another change, and never drawn then', async () => {
    const {editor, store} = await framing();
    drawn.clear();
    const first = await duringDecode(editor, () => zoomBy(editor, 1.3));
    await waitUntil(() => drawn.size > 0, 'the square of the second change is not drawn');
    expect(wasStopped(first)).to.equal(true);
    expect(drawn.size).to.equal(1);
    editor.outputSize = maskEdge;
    await untilShown(editor, await savedPixels(editor, store), 3);
  });

  it('is stopped when the editor is removed, and freed', async () => {
    const {editor} = await framing();
    const [before] = drawn;
    const request = await duringDecode(editor, () => editor.remove());
    await waitUntil(() => wasStopped(request), 'the decoding goes on');
    expect(drawn.size).to.equal(1);
    expect(before?.width).to.equal(0);
  });

  it('is freed when the file is replaced while it is decoded', async () => {
    const {editor, store} = await framing();
    const other = await quadrantImage(900, 900);
    await duringDecode(editor, () => void editor.open(other));
    await waitUntil(
      () => editor.draft.phase === 'cropping' && editor.draft.openImage.chosen.file === other,
      'the other file is not opened',
    );
    editor.outputSize = maskEdge;
    await untilShown(editor, await savedPixels(editor, store), 3);
    await waitUntil(() => [...drawn].filter(({width}) => width > 0).length <= 1, 'squares of the first file are kept');
  });

  it('is freed when the picture is discarded', async () => {
    const {editor} = await framing();
    editor.cancel();
    await editor.updateComplete;
    expect(areFreed()).to.equal(true);
  });

  it('leaves the bitmap of the whole picture on the stage where it cannot be decoded', async () => {
    const {editor, store} = await framing();
    const [before, message] = [squares().length, messageOf(editor)];
    onSquare = (request) => ({...request, name: 'unknown'});
    zoomBy(editor, 1.2);
    await waitUntil(() => squares().length > before, 'the square is not decoded');
    const {data} = shownSquare(editor);
    expect([...data.subarray(0, 4)]).to.deep.equal([255, 0, 0, 255]);
    expect([editor.draft.phase, messageOf(editor)]).to.deep.equal(['cropping', message]);
    expect((await savedPixels(editor, store)).width).to.equal(RESULT_PX);
  });
});

describe('the canvases of the editor', () => {
  it('have the pixels of the screen after its device pixel ratio has changed', async function () {
    const {editor} = await framing();
    const before = stageOf(editor).width;
    const size = {width: innerWidth, height: innerHeight};
    try {
      // Chromium tells a page of another ratio only together with another size.
      await executeServerCommand('viewport', {...size, width: size.width + 20, deviceScaleFactor: 2});
      if (devicePixelRatio !== 2) this.skip();
      await waitUntil(() => Math.abs(stageOf(editor).width - 2 * before) <= 1, 'the stage is not drawn anew');
      await waitUntil(
        () => requests.some(({input}) => (input?.sizePx ?? 0) > before),
        'the square is not decoded anew',
      );
    } finally {
      await executeServerCommand('viewport', {...size, deviceScaleFactor: 1});
    }
    await waitUntil(() => stageOf(editor).width === before, 'the stage is not drawn for the second change');
  });

  it('have the pixels that they cover below zoom and transforms', async () => {
    const {editor} = await framing();
    const box = editor.parentElement as HTMLElement;
    for (const [property, value, factor] of [
      ['zoom', '1.5', 1.5],
      ['transform', 'scale(1.4)', 1.4],
      ['transform', 'rotate(90deg) scale(-1.2, 1.2)', 1.2],
      ['transform', 'scale(0.5)', 1],
      ['transform', 'scale(20)', Infinity],
    ] as const) {
      box.style.setProperty(property, value);
      await press(editor, 'Flip horizontally');
      await untilPainted(editor);
      const {width, clientWidth} = stageOf(editor);
      expect(width, `${property}: ${value}`).to.be.closeTo(Math.min(clientWidth * factor, 2048), 2);
      box.style.removeProperty(property);
    }
  });
});
