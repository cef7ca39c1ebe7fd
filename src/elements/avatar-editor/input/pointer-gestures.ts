// Drag, pinch, wheel and double click on the framing area, as steps of framing. Distances are in diameters of the circle.
import {move, zoomBy, zoomInOrOut, type Step} from './crop-commands.js';
import type {ViewPoint} from '../../../image/geometry/crop-geometry.js';

interface GestureOptions {
  /**
   * Takes a step, true where it changed something. `continues` is false until the first one of a gesture did, so that undo
   * takes back the gesture whole.
   */
  take(step: Step, continues: boolean): boolean;
  /** A gesture begins or ends. */
  moving(moving: boolean): void;
}

const wheelPause = 250;
/** Pixels of a wheel that says lines or pages. */
const pxOf = [1, 16, 400];

/** Turns pointer events into steps. `mask` is the element over whose square the picture is framed. */
export class Gestures {
  readonly #options: GestureOptions;
  readonly #pointers = new Map<number, {x: number; y: number}>();
  #begun = false;
  /** Where the mask is, read once a gesture. */
  #box?: DOMRect;
  #wheelEnd?: ReturnType<typeof setTimeout>;

  constructor(options: GestureOptions) {
    this.#options = options;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const area = event.currentTarget as HTMLElement;
    // Synthetic pointers cannot be captured, and a gesture works without, as long as it stays inside.
    if (event.isTrusted) area.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    this.#options.moving(true);
  };

  readonly moveTo = (event: PointerEvent): void => {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    const now = {x: event.clientX, y: event.clientY};
    const box = (this.#box ??= maskBox(event));
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) return this.#take(move((now.x - last.x) / box.width, (now.y - last.y) / box.width));
    // Two fingers: each moves the midpoint half its way, and their distance zooms around it.
    const factor = distance(now, other) / Math.max(distance(last, other), 1);
    const anchor = pointIn(box, (now.x + other.x) / 2, (now.y + other.y) / 2);
    const shift = move((now.x - last.x) / 2 / box.width, (now.y - last.y) / 2 / box.width);
    const zoom = zoomBy(factor, anchor);
    this.#take((crop, image, sizePx) => zoom(shift(crop, image, sizePx), image, sizePx));
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size) return;
    this.#end();
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const px = event.deltaY * (pxOf[event.deltaMode] ?? 1);
    // A pinch on a touch pad comes as a wheel with Ctrl, in small numbers.
    const factor = Math.exp(-px * (event.ctrlKey ? 0.01 : 0.0015));
    if (!this.#wheelEnd) this.#options.moving(true);
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = setTimeout(() => this.#end(), wheelPause);
    this.#take(zoomBy(factor, pointIn((this.#box ??= maskBox(event)), event.clientX, event.clientY)));
  };

  readonly doubleClick = (event: MouseEvent): void => {
    this.#take(zoomInOrOut(pointIn(maskBox(event), event.clientX, event.clientY)));
    this.#end();
  };

  /** Forgets every finger and timer. */
  stop(): void {
    this.#pointers.clear();
    this.#end();
  }

  #take(step: Step): void {
    const changed = this.#options.take(step, this.#begun);
    this.#begun ||= changed;
  }

  #end(): void {
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = undefined;
    this.#begun = false;
    this.#box = undefined;
    this.#options.moving(false);
  }
}

function maskBox(event: MouseEvent): DOMRect {
  const area = event.currentTarget as HTMLElement;
  return (area.querySelector('.mask') ?? area).getBoundingClientRect();
}

function pointIn(box: DOMRect, x: number, y: number): ViewPoint {
  return {x: (x - box.left) / box.width, y: (y - box.top) / box.height};
}

const distance = (a: {x: number; y: number}, b: {x: number; y: number}) => Math.hypot(a.x - b.x, a.y - b.y);
