// Converts drag, pinch, wheel and double click on the crop area into crop commands. Unit of distance: mask diameter.
import {pan, zoomBy, toggleZoom, type CropCommand} from './crop-commands.js';
import type {ViewPoint} from '../../../image/geometry/crop-geometry.js';

interface GestureOptions {
  /**
   * Applies a command; true if the crop changed. `coalesce` is true after the first change of a gesture, so that undo
   * reverts the whole gesture.
   */
  apply(command: CropCommand, coalesce: boolean): boolean;
  /** A gesture starts or ends. */
  onActiveChange(moving: boolean): void;
}

const WHEEL_END_MS = 250;
/** Pixels per unit of `WheelEvent.deltaMode`: pixel, line, page. */
const WHEEL_UNIT_PX = [1, 16, 400];

/** Converts pointer events into crop commands. The element `.mask` marks the crop square. */
export class PointerGestures {
  readonly #options: GestureOptions;
  readonly #pointers = new Map<number, {x: number; y: number}>();
  #hasChanged = false;
  /** Position of the mask, read once per gesture. */
  #maskRect?: DOMRect;
  #wheelEnd?: ReturnType<typeof setTimeout>;

  constructor(options: GestureOptions) {
    this.#options = options;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const stage = event.currentTarget as HTMLElement;
    // Synthetic pointers cannot be captured. Without capture a gesture works while it stays inside the element.
    if (event.isTrusted) stage.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    this.#options.onActiveChange(true);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    const now = {x: event.clientX, y: event.clientY};
    const rect = (this.#maskRect ??= maskRect(event));
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) return this.#apply(pan((now.x - last.x) / rect.width, (now.y - last.y) / rect.width));
    // Two fingers: each moves the midpoint half its way, and their distance zooms around it.
    const factor = distance(now, other) / Math.max(distance(last, other), 1);
    const anchor = toViewPoint(rect, (now.x + other.x) / 2, (now.y + other.y) / 2);
    const shift = pan((now.x - last.x) / 2 / rect.width, (now.y - last.y) / 2 / rect.width);
    const zoom = zoomBy(factor, anchor);
    this.#apply((crop, image, sizePx) => zoom(shift(crop, image, sizePx), image, sizePx));
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size) return;
    this.#end();
  };

  readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const px = event.deltaY * (WHEEL_UNIT_PX[event.deltaMode] ?? 1);
    // A touchpad pinch is reported as wheel events with Ctrl and small deltas.
    const factor = Math.exp(-px * (event.ctrlKey ? 0.01 : 0.0015));
    if (!this.#wheelEnd) this.#options.onActiveChange(true);
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = setTimeout(() => this.#end(), WHEEL_END_MS);
    this.#apply(zoomBy(factor, toViewPoint((this.#maskRect ??= maskRect(event)), event.clientX, event.clientY)));
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    this.#apply(toggleZoom(toViewPoint(maskRect(event), event.clientX, event.clientY)));
    this.#end();
  };

  /** Ends the gesture: clears pointers and timers. */
  stop(): void {
    this.#pointers.clear();
    this.#end();
  }

  #apply(command: CropCommand): void {
    const changed = this.#options.apply(command, this.#hasChanged);
    this.#hasChanged ||= changed;
  }

  #end(): void {
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = undefined;
    this.#hasChanged = false;
    this.#maskRect = undefined;
    this.#options.onActiveChange(false);
  }
}

function maskRect(event: MouseEvent): DOMRect {
  const stage = event.currentTarget as HTMLElement;
  return (stage.querySelector('.mask') ?? stage).getBoundingClientRect();
}

function toViewPoint(rect: DOMRect, x: number, y: number): ViewPoint {
  return {x: (x - rect.left) / rect.width, y: (y - rect.top) / rect.height};
}

const distance = (a: {x: number; y: number}, b: {x: number; y: number}) => Math.hypot(a.x - b.x, a.y - b.y);
