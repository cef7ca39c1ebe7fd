// Paints the canvases of the editor, once a frame at most, and only those whose picture or size is not what they show.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Face} from './face.js';
import {loadedWorkshop, loadWorkshop, type Workshop} from './late.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};
type Framed = Extract<Face, {kind: 'framed'}>;

/** Previews are drawn from one framed square of this size: a step between the picture and a small circle keeps it smooth. */
const squarePx = 256;
/** While the picture moves, eyes are on the picture: the previews follow ten times a second. */
const previewMs = 100;

/** Canvases say what they show: `data-paint="area"` the framing area, `data-paint="face"` a preview. */
export class Painter implements ReactiveController {
  readonly #host: Host;
  readonly #face: () => Face;
  readonly #moving: () => boolean;
  readonly #painted = new WeakMap<HTMLCanvasElement, string>();
  readonly #names = new WeakMap<ImageBitmap, number>();
  /** The canvases and how large they are, until the next render or resize: reading that again would cost a layout a frame. */
  #canvases?: ReadonlyMap<HTMLCanvasElement, number>;
  #square?: HTMLCanvasElement;
  #named = 0;
  #frame = 0;
  #previewed = 0;
  #sizes?: ResizeObserver;

  /** `moving` is true while a gesture is under way: then it is drawn fast, and finely once it rests. */
  constructor(host: Host, face: () => Face, moving: () => boolean) {
    this.#host = host;
    this.#face = face;
    this.#moving = moving;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(() => this.#measure());
    this.#sizes.observe(this.#host);
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
    this.#frame ||= requestAnimationFrame((now) => {
      this.#frame = 0;
      this.#paint(now);
    });
  }

  #measure(): void {
    this.#canvases = undefined;
    this.request();
  }

  #paint(now: number): void {
    const face = this.#face();
    if (face.kind === 'url' || face.kind === 'initials') return;
    const workshop = loadedWorkshop();
    if (!workshop) {
      void loadWorkshop().then(
        () => this.request(),
        () => {},
      );
      return;
    }
    const moving = this.#moving();
    const previews = !moving || now - this.#previewed >= previewMs;
    if (previews) this.#previewed = now;
    else this.request();
    this.#paintAll(workshop, face, moving ? 'low' : 'high', previews);
  }

  #paintAll(
    workshop: Workshop,
    face: Exclude<Face, {kind: 'url' | 'initials'}>,
    quality: ImageSmoothingQuality,
    previews: boolean,
  ): void {
    const look = `${quality} ${this.#nameOf(face.bitmap)} ${face.kind === 'framed' ? JSON.stringify(face.crop) : ''}`;
    let square: HTMLCanvasElement | undefined;
    for (const [canvas, edge] of (this.#canvases ??= this.#found())) {
      const isArea = canvas.dataset.paint === 'area';
      const context = canvas.getContext('2d');
      if (!edge || !context || !(isArea || previews) || this.#painted.get(canvas) === `${look} ${edge}`) continue;
      if (canvas.width !== edge) canvas.width = canvas.height = edge;
      if (face.kind === 'bitmap') workshop.drawFilling(context, face.bitmap, edge);
      else if (isArea) workshop.drawArea(context, {...face, quality}, edge, devicePixelRatio);
      else workshop.drawFilling(context, (square ??= this.#squareOf(workshop, face, quality)), edge, quality);
      this.#painted.set(canvas, `${look} ${edge}`);
    }
  }

  #found(): ReadonlyMap<HTMLCanvasElement, number> {
    const canvases = this.#host.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas[data-paint]');
    return new Map([...canvases].map((canvas) => [canvas, Math.round(canvas.clientWidth * devicePixelRatio)]));
  }

  #squareOf(workshop: Workshop, face: Framed, quality: ImageSmoothingQuality): HTMLCanvasElement {
    const canvas = (this.#square ??= document.createElement('canvas'));
    canvas.width = canvas.height = squarePx;
    const context = canvas.getContext('2d');
    if (context) workshop.drawSquare(context, {...face, quality}, squarePx);
    return canvas;
  }

  #nameOf(bitmap: ImageBitmap): number {
    let name = this.#names.get(bitmap);
    if (!name) this.#names.set(bitmap, (name = ++this.#named));
    return name;
  }
}
