// What the stage of an editor shows inside of the mask, and what Save stores of the same crop.
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {maskOf} from '../../../../src/elements/avatar-editor/preview/draw.js';
import type {DecodedImage, Crop} from '../../../../src/image/stages/types.js';
import {largestDifference, pixelsOf} from '../../../image/support.js';
import {waitUntil} from '../../../support/wait-until.js';
import {chooseAndOpen, createEditor, FakeAdapter, query, untilPainted, untilPhase} from '../page-object.js';

export const openImageOf = (editor: AvatarEditor) =>
  (editor.draft as {openImage: {image: DecodedImage; history: {present: Crop}}}).openImage;

export const stageOf = (editor: AvatarEditor) => query<HTMLCanvasElement>(editor, 'canvas[data-canvas=stage]');

/** The framed square on the stage, with what is behind transparent pixels. */
export function shownSquare(editor: AvatarEditor): ImageData {
  const canvas = stageOf(editor);
  const {offset, maskEdge} = maskOf(canvas.width);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  return context.getImageData(offset, offset, maskEdge, maskEdge);
}

/** A canvas that was not drawn has a size of its own; that of a dialog that is not open has none on the screen. */
const isDrawn = ({width, clientWidth}: HTMLCanvasElement) =>
  clientWidth > 0 && Math.abs(width - clientWidth * devicePixelRatio) <= 1;

/** An editor that crops a file; its result has as many pixels as the mask on the screen, so that both can be compared. */
export async function framingAtScreenSize(
  file: File,
  attributes: Record<string, string> = {},
): Promise<{editor: AvatarEditor; store: FakeAdapter; edgePx: number}> {
  const store = new FakeAdapter();
  store.respond = () => new Promise(() => {});
  const editor = await createEditor({'output-type': 'image/png', ...attributes});
  editor.adapter = store;
  await chooseAndOpen(editor, file);
  await waitUntil(() => isDrawn(stageOf(editor)), 'the stage is not drawn');
  const edgePx = maskOf(stageOf(editor).width).maskEdge;
  editor.outputSize = edgePx;
  await untilPainted(editor);
  return {editor, store, edgePx};
}

/** The pixels of the file that Save sends. The save goes on, so that the stage stays. */
export async function savedPixels(editor: AvatarEditor, store: FakeAdapter): Promise<ImageData> {
  void editor.save();
  await untilPhase(editor, 'saving');
  await waitUntil(() => store.uploads.length > 0, 'nothing is sent');
  return pixelsOf(store.uploads[0]?.file as File);
}

/** Waits until no channel of an opaque pixel differs by more than `tolerance` from what the stage shows. */
export async function untilShown(editor: AvatarEditor, expected: ImageData, tolerance: number): Promise<void> {
  const difference = () => largestDifference(onlyOpaque(expected, expected), onlyOpaque(shownSquare(editor), expected));
  await waitUntil(() => difference() <= tolerance, 'the stage shows something else').catch((error: Error) => {
    throw new Error(`${error.message}: ${difference()} of 255 off`);
  });
}

/** The pixels that are opaque in `mask`; the others black. */
function onlyOpaque({data, width, height}: ImageData, mask: ImageData): ImageData {
  const found = new ImageData(width, height);
  for (let at = 0; at < data.length; at += 4)
    if (mask.data[at + 3] === 255) found.data.set(data.subarray(at, at + 4), at);
  return found;
}

/** Turns the wheel over the middle of the crop area until the picture is enlarged by so much more. */
export function zoomBy(editor: AvatarEditor, factor: number): void {
  const area = query(editor, '.area');
  const {left, top, width, height} = area.getBoundingClientRect();
  const place = {clientX: left + width / 2, clientY: top + height / 2};
  const deltaY = -100 * Math.log(factor);
  area.dispatchEvent(new WheelEvent('wheel', {...place, deltaY, ctrlKey: true, bubbles: true, cancelable: true}));
}
