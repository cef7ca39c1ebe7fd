// Converts drag, pinch, wheel and double click on the crop area into crop commands. Unit of distance: mask diameter.
import {windowOf} from '../../base/dom.js';
import {pan, zoomBy, toggleZoom, type CropCommand} from './crop-commands.js';
import {maskPlane, type MaskPlane} from './mask-plane.js';
import type {ViewPoint} from '../../../image/geometry/crop-geometry.js';

interface GestureOptions {
  /**
   * Applies a command; true if the crop changed. `coalesce` is true after the first change of a gesture, so that undo
   * reverts the whole gesture.
   */
  apply(command: CropCommand, coalesce: boolean): boolean;
  /** A gesture starts or ends. */
  onActiveChange(moving: boolean): void;
  /** True if the wheel zooms without the focus, too. */
  wheelZooms(): boolean;
}

/** Safari's event for a pinch on a touchpad. */
interface GestureEvent extends MouseEvent {
  /** Distance of the fingers in relation to the start. */
  readonly scale: number;
}

const WHEEL_END_MS = 250;
/** Pixels per unit of `WheelEvent.deltaMode`: pixel, line, page. */
const WHEEL_UNIT_PX = [1, 16, 400];
/** Fingers nearer than this count as this far apart. */
const MIN_DISTANCE = 0.005;

/** Converts pointer events into crop commands. */
export class PointerGestures {
  readonly #options: GestureOptions;
  readonly #pointers = new Map<number, ViewPoint>();
  #hasChanged = false;
  /** Where the mask is, read once per gesture. */
  #plane?: MaskPlane;
  #wheelEnd?: ReturnType<typeof setTimeout>;
  #gestureScale = 1;
  /** Listeners on the window while pointers are down. */
  #listening?: AbortController;

  constructor(options: GestureOptions) {
    this.#options = options;
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const stage = event.currentTarget as HTMLElement;
    // Synthetic pointers cannot be captured. Without capture a gesture works while it stays inside the element.
    if (event.isTrusted) stage.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, this.#pointOf(event));
    this.#listen(stage);
    this.#options.onActiveChange(true);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const last = this.#pointers.get(event.pointerId);
    if (!last) return;
    // The button was released where no event could be received, such as over another window, or another one is still down.
    if (!(event.buttons & 1) && /mouse|pen/.test(event.pointerType)) return this.onPointerUp(event);
    const now = this.#pointOf(event);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) return void this.#apply(pan(now.x - last.x, now.y - last.y));
    // Two fingers: each moves the midpoint half its way, and their distance zooms around it.
    const factor = distance(now, other) / Math.max(distance(last, other), MIN_DISTANCE);
    const anchor = {x: (now.x + other.x) / 2, y: (now.y + other.y) / 2};
    const shift = pan((now.x - last.x) / 2, (now.y - last.y) / 2);
    const zoom = zoomBy(factor, anchor);
    this.#apply((crop, image, sizePx) => zoom(shift(crop, image, sizePx), image, sizePx));
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size) return;
    this.#end();
  };

  /** Zooms with the focus, with Ctrl or Command, or if the host asks for it. Where nothing changes, the page scrolls. */
  readonly onWheel = (event: WheelEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey;
    const stage = event.currentTarget as HTMLElement;
    if (!hasModifier && !stage.matches(':focus') && !this.#options.wheelZooms()) return;
    const px = event.deltaY * (WHEEL_UNIT_PX[event.deltaMode] ?? 1);
    // A touchpad pinch is reported as wheel events with Ctrl and small deltas.
    const factor = Math.exp(-px * (event.ctrlKey ? 0.01 : 0.0015));
    // The page may scroll between two events.
    if (!this.#pointers.size) this.#plane = undefined;
    if (!this.#apply(zoomBy(factor, this.#pointOf(event)))) return;
    event.preventDefault();
    this.#options.onActiveChange(true);
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = setTimeout(() => this.#end(), WHEEL_END_MS);
  };

  readonly onGestureStart = (event: Event): void => {
    event.preventDefault(); // Safari would zoom the page.
    this.#gestureScale = 1;
    // On touch screens the pointers do the same.
    if (!this.#pointers.size) this.#options.onActiveChange(true);
  };

  readonly onGestureChange = (event: Event): void => {
    event.preventDefault();
    const {scale} = event as GestureEvent;
    if (this.#pointers.size || !(scale > 0)) return;
    const factor = scale / this.#gestureScale;
    this.#gestureScale = scale;
    this.#apply(zoomBy(factor, this.#pointOf(event as GestureEvent)));
  };

  readonly onGestureEnd = (event: Event): void => {
    event.preventDefault();
    if (!this.#pointers.size) this.#end();
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    this.#apply(toggleZoom(this.#pointOf(event)));
    this.#end();
  };

  /** Ends the gesture: clears pointers and timers. */
  stop(): void {
    this.#pointers.clear();
    this.#end();
  }

  #pointOf({currentTarget, clientX, clientY}: MouseEvent): ViewPoint {
    return (this.#plane ??= maskPlane(currentTarget as Element))(clientX, clientY);
  }

  #apply(command: CropCommand): boolean {
    const changed = this.#options.apply(command, this.#hasChanged);
    this.#hasChanged ||= changed;
    return changed;
  }

  /** The pointer may be released outside of the crop area, or while the window has lost the focus. */
  #listen(area: Element): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const view = windowOf(area);
    for (const type of ['pointerup', 'pointercancel'] as const)
      view.addEventListener(type, this.onPointerUp, {signal, capture: true});
    view.addEventListener('blur', () => this.stop(), {signal});
  }

  #end(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    clearTimeout(this.#wheelEnd);
    this.#wheelEnd = undefined;
    this.#hasChanged = false;
    this.#plane = undefined;
    this.#options.onActiveChange(false);
  }
}

const distance = (a: ViewPoint, b: ViewPoint) => Math.hypot(a.x - b.x, a.y - b.y);
