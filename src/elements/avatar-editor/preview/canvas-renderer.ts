// Draws the canvases of the editor: at most once per animation frame, and only those whose picture or size has changed.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createResizeObserver} from '../../base/platform.js';
import {onDensityChange, paintedEdges} from './device-pixels.js';
import {drawStage, drawCover, drawCrop, maskOf} from './draw.js';
import type {PreviewSource} from './preview-source.js';
import type {ResultCache} from './result-cache.js';
import {SharpSquare} from './sharp-square.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
type CroppedSource = Extract<PreviewSource, {kind: 'cropped'}>;

/** What is drawn, and the cache with its result. */
interface Editor {
  readonly previewSource: PreviewSource;
  readonly resultCache?: ResultCache;
}

/** Previews are drawn from one crop of this size: scaling in two steps avoids aliasing in small circles. */
const PREVIEW_PX = 256;

const isStage = ([canvas]: readonly [HTMLCanvasElement, number?]) => canvas.dataset.canvas === 'stage';

function bitmapOf(source: PreviewSource): ImageBitmap | undefined {
  if (source.kind === 'cropped') return source.image.bitmap;
  return source.kind === 'bitmap' ? source.bitmap : undefined;
}

/** `data-canvas="stage"` marks the canvas of the stage, `data-canvas="preview"` that of a preview. */
export class CanvasRenderer implements ReactiveController {
  readonly #host: Host;
  readonly #editor: Editor;
  readonly #isDragging: () => boolean;
  readonly #lastRendered = new WeakMap<HTMLCanvasElement, string>();
  readonly #ids = new WeakMap<ImageBitmap, number>();
  readonly #sharpSquare = new SharpSquare(() => this.requestRender());
  /** Canvases and their edges, cached until the next render or resize: reading them forces a layout. */
  #canvases?: Map<HTMLCanvasElement, number>;
  #previewCanvas?: HTMLCanvasElement;
  #nextId = 0;
  #animationFrame = 0;
  /** What the canvases show: another picture may be another person's. */
  #shown?: ImageBitmap;
  #resizeObserver?: ResizeObserver;
  #densityWatch?: AbortController;
  /** The dialog with the stage: its size does not depend on that of the host. */
  #dialog: Element | null = null;

  /** `isDragging` is true during a gesture: then drawing quality is low, afterwards high. */
  constructor(host: Host, editor: Editor, isDragging: () => boolean) {
    this.#host = host;
    this.#editor = editor;
    this.#isDragging = isDragging;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resizeObserver = createResizeObserver(this.#host, () => this.#invalidateSizes());
    this.#resizeObserver?.observe(this.#host);
    this.#densityWatch = new AbortController();
    onDensityChange(this.#host, () => this.#invalidateSizes(), this.#densityWatch.signal);
  }

  hostDisconnected(): void {
    this.#resizeObserver?.disconnect();
    this.#densityWatch?.abort();
    this.#sharpSquare.clear();
    cancelAnimationFrame(this.#animationFrame);
    this.#animationFrame = 0;
    this.#previewCanvas = this.#canvases = undefined;
    this.#dialog = null;
  }

  /** Another picture is drawn at once: a frame later, the new name would stand beside the old picture. */
  hostUpdated(): void {
    const source = this.#editor.previewSource;
    const bitmap = bitmapOf(source);
    const isOther = bitmap !== this.#shown;
    this.#shown = bitmap;
    if (source.kind !== 'cropped') this.#sharpSquare.clear();
    this.#observeDialog();
    this.#invalidateSizes();
    if (isOther && this.#host.isConnected) this.#render();
  }

  #observeDialog(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && dialog !== this.#dialog) this.#resizeObserver?.observe(dialog);
    this.#dialog = dialog;
  }

  /** Draws in the next animation frame. */
  requestRender(): void {
    if (!this.#host.isConnected) return;
    this.#animationFrame ||= requestAnimationFrame(() => {
      this.#animationFrame = 0;
      this.#render();
    });
  }

  #invalidateSizes(): void {
    this.#canvases = undefined;
    this.requestRender();
  }

  #render(): void {
    const source = this.#editor.previewSource;
    const bitmap = bitmapOf(source);
    if (!bitmap) return;
    const isDragging = this.#isDragging();
    const quality = isDragging ? 'low' : 'high';
    const canvases = (this.#canvases ??= this.#findCanvases());
    const sharp = source.kind === 'cropped' ? this.#sharpOf(source, canvases) : undefined;
    const crop = source.kind === 'cropped' ? JSON.stringify(source.crop) : '';
    const renderKey = `${quality} ${this.#idOf(sharp ?? bitmap)} ${crop}`;
    const outdated = [...canvases].filter(
      ([canvas, edge]) => edge && this.#lastRendered.get(canvas) !== `${renderKey} ${edge}`,
    );
    // During a gesture the stage is drawn in each frame and only one preview per frame: all of them would take too long.
    const now = isDragging
      ? [...outdated.filter(isStage), ...outdated.filter((one) => !isStage(one)).slice(0, 1)]
      : outdated;
    if (now.length < outdated.length) this.requestRender();
    let cropped: HTMLCanvasElement | undefined;
    for (const [canvas, edge] of now) {
      const context = canvas.getContext('2d');
      if (!context) continue;
      if (canvas.width !== edge) canvas.width = canvas.height = edge;
      if (source.kind !== 'cropped') drawCover(context, bitmap, edge);
      else if (isStage([canvas])) {
        const hasAlpha = source.image.source.alpha;
        drawStage(context, {bitmap, crop: source.crop, sharp, hasAlpha, quality, ratio: devicePixelRatio}, edge);
      } else drawCover(context, (cropped ??= this.#drawPreview(source, sharp, quality)), edge, quality);
      this.#lastRendered.set(canvas, `${renderKey} ${edge}`);
      // Moves the canvas to the end of the queue.
      canvases.delete(canvas);
      canvases.set(canvas, edge);
    }
  }

  #findCanvases(): Map<HTMLCanvasElement, number> {
    const canvases = this.#host.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-canvas]');
    return paintedEdges(canvases, this.#host);
  }

  /** The framed square at the pixels of the stage, if it is decoded. The decoder works for Save first. */
  #sharpOf({image, crop}: CroppedSource, canvases: ReadonlyMap<HTMLCanvasElement, number>): ImageBitmap | undefined {
    const stageEdge = [...canvases].find(isStage)?.[1];
    const edgePx = stageEdge ? maskOf(stageEdge).maskEdge : PREVIEW_PX;
    const mayDecode = !this.#isDragging() && Boolean(this.#editor.resultCache?.hasDecoded(image, crop));
    return this.#sharpSquare.bitmapOf({image, crop, edgePx}, mayDecode);
  }

  #drawPreview(
    {image, crop}: CroppedSource,
    sharp: ImageBitmap | undefined,
    quality: ImageSmoothingQuality,
  ): HTMLCanvasElement {
    const canvas = (this.#previewCanvas ??= document.createElement('canvas'));
    canvas.width = canvas.height = PREVIEW_PX;
    const context = canvas.getContext('2d');
    if (context && sharp) drawCover(context, sharp, PREVIEW_PX, quality);
    else if (context) drawCrop(context, {bitmap: image.bitmap, crop, quality}, PREVIEW_PX);
    return canvas;
  }

  #idOf(bitmap: ImageBitmap): number {
    let id = this.#ids.get(bitmap);
    if (!id) this.#ids.set(bitmap, (id = ++this.#nextId));
    return id;
  }
}
