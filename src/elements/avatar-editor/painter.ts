// Paints the canvases of the editor, once a frame at most, and only those whose picture or size is not what they show.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {drawArea, drawFilling, drawSquare} from './drawing.js';
import type {Face} from './face.js';

/** Previews are drawn from one framed square of this size: a step between the picture and a small circle keeps it smooth. */
const squarePx = 256;

/** Canvases say what they show: `data-paint="area"` the framing area, `data-paint="face"` a preview. */
export class Painter implements ReactiveController {
  readonly #host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment};
  readonly #face: () => Face;
  readonly #moving: () => boolean;
  readonly #painted = new WeakMap<HTMLCanvasElement, string>();
  readonly #names = new WeakMap<ImageBitmap, number>();
  #square?: HTMLCanvasElement;
  #named = 0;
  #frame = 0;
  #sizes?: ResizeObserver;

  /** `moving` is true while a gesture is under way: then it is drawn fast, and finely once it rests. */
  constructor(
    host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment},
    face: () => Face,
    moving: () => boolean,
  ) {
    this.#host = host;
    this.#face = face;
    this.#moving = moving;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(() => this.#request());
    this.#sizes.observe(this.#host as unknown as Element);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#square = undefined;
  }

  hostUpdated(): void {
    this.#request();
  }

  #request(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const face = this.#face();
    if (face.kind === 'url' || face.kind === 'initials') return;
    const quality = this.#moving() ? 'low' : 'high';
    const look = `${quality} ${this.#nameOf(face.bitmap)} ${face.kind === 'framed' ? JSON.stringify(face.crop) : ''}`;
    let square: HTMLCanvasElement | undefined;
    for (const canvas of this.#host.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-paint]')) {
      const edge = Math.round(canvas.clientWidth * devicePixelRatio);
      const context = canvas.getContext('2d');
      if (!edge || !context || this.#painted.get(canvas) === `${look} ${edge}`) continue;
      if (canvas.width !== edge) canvas.width = canvas.height = edge;
      if (face.kind === 'bitmap') drawFilling(context, face.bitmap, edge);
      else if (canvas.dataset.paint === 'area') drawArea(context, {...face, quality}, edge, devicePixelRatio);
      else drawFilling(context, (square ??= this.#squareOf(face, quality)), edge, quality);
      this.#painted.set(canvas, `${look} ${edge}`);
    }
  }

  #squareOf(face: Extract<Face, {kind: 'framed'}>, quality: ImageSmoothingQuality): HTMLCanvasElement {
    const canvas = (this.#square ??= document.createElement('canvas'));
    canvas.width = canvas.height = squarePx;
    const context = canvas.getContext('2d');
    if (context) drawSquare(context, {...face, quality}, squarePx);
    return canvas;
  }

  #nameOf(bitmap: ImageBitmap): number {
    let name = this.#names.get(bitmap);
    if (!name) this.#names.set(bitmap, (name = ++this.#named));
    return name;
  }
}
