// Paints the canvases of the editor, once a frame at most, and only those whose picture or size is not what they show.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createResizeObserver} from '../../base/platform.js';
import {drawArea, drawFilling, drawSquare} from './draw.js';
import type {Face} from './preview-source.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
type Framed = Extract<Face, {kind: 'framed'}>;

/** Previews are drawn from one framed square of this size: a step between the picture and a small circle keeps it smooth. */
const squarePx = 256;

const isArea = ([canvas]: readonly [HTMLCanvasElement, number?]) => canvas.dataset.paint === 'area';

/** Canvases say what they show: `data-paint="area"` the framing area, `data-paint="face"` a preview. */
export class Painter implements ReactiveController {
  readonly #host: Host;
  readonly #face: () => Face;
  readonly #moving: () => boolean;
  readonly #painted = new WeakMap<HTMLCanvasElement, string>();
  readonly #names = new WeakMap<ImageBitmap, number>();
  /** The canvases and how large they are, until the next render or resize: reading that again would cost a layout a frame. */
  #canvases?: Map<HTMLCanvasElement, number>;
  #square?: HTMLCanvasElement;
  #named = 0;
  #frame = 0;
  #sizes?: ResizeObserver;

  /** `moving` is true while a gesture is under way: then it is drawn fast, and finely once it rests. */
  constructor(host: Host, face: () => Face, moving: () => boolean) {
    this.#host = host;
    this.#face = face;
    this.#moving = moving;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = createResizeObserver(() => this.#measure());
    this.#sizes?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#square = this.#canvases = undefined;
  }

  hostUpdated(): void {
    this.#measure();
  }

  /** Paints with the next frame. */
  request(): void {
    if (!this.#host.isConnected) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #measure(): void {
    this.#canvases = undefined;
    this.request();
  }

  #paint(): void {
    const face = this.#face();
    if (face.kind === 'url' || face.kind === 'initials') return;
    const moving = this.#moving();
    const quality = moving ? 'low' : 'high';
    const look = `${quality} ${this.#nameOf(face.bitmap)} ${face.kind === 'framed' ? JSON.stringify(face.crop) : ''}`;
    const canvases = (this.#canvases ??= this.#found());
    const stale = [...canvases].filter(([canvas, edge]) => edge && this.#painted.get(canvas) !== `${look} ${edge}`);
    // While it moves, eyes are on the picture and the previews follow by turns, one a frame: all of them would take too long.
    const now = moving ? [...stale.filter(isArea), ...stale.filter((one) => !isArea(one)).slice(0, 1)] : stale;
    if (now.length < stale.length) this.request();
    let square: HTMLCanvasElement | undefined;
    for (const [canvas, edge] of now) {
      const context = canvas.getContext('2d');
      if (!context) continue;
      if (canvas.width !== edge) canvas.width = canvas.height = edge;
      if (face.kind === 'bitmap') drawFilling(context, face.bitmap, edge);
      else if (isArea([canvas])) drawArea(context, {...face, quality}, edge, devicePixelRatio);
      else drawFilling(context, (square ??= this.#squareOf(face, quality)), edge, quality);
      this.#painted.set(canvas, `${look} ${edge}`);
      // To the end of the queue.
      canvases.delete(canvas);
      canvases.set(canvas, edge);
    }
  }

  #found(): Map<HTMLCanvasElement, number> {
    const canvases = this.#host.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-paint]');
    return new Map([...canvases].map((canvas) => [canvas, Math.round(canvas.clientWidth * devicePixelRatio)]));
  }

  #squareOf(face: Framed, quality: ImageSmoothingQuality): HTMLCanvasElement {
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
