// Keyboard shortcuts of the crop area: a key event in, a command out.
import {
  PAN_STEP_LARGE,
  resetCrop,
  pan,
  rotate90,
  PAN_STEP,
  zoomBy,
  ZOOM_FACTOR,
  type CropCommand,
} from './crop-commands.js';

export type KeyCommand = CropCommand | 'undo' | 'redo';

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const commands: Readonly<Record<string, CropCommand>> = {
  '+': zoomBy(ZOOM_FACTOR),
  '=': zoomBy(ZOOM_FACTOR),
  '-': zoomBy(1 / ZOOM_FACTOR),
  _: zoomBy(1 / ZOOM_FACTOR),
  '0': resetCrop,
  '[': rotate90(-1),
  ']': rotate90(1),
};

/** The command of a key; `undefined`: not a shortcut, the event is left to the page. */
export function commandForKey(event: KeyboardEvent): KeyCommand | undefined {
  const {key, shiftKey, altKey} = event;
  const modified = event.ctrlKey || event.metaKey;
  if (modified && !altKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    if (key.toLowerCase() === 'y') return 'redo';
    return undefined;
  }
  const arrow = altKey ? undefined : arrows[key];
  if (arrow) {
    const step = shiftKey ? PAN_STEP_LARGE : PAN_STEP;
    return pan(arrow[0] * step, arrow[1] * step);
  }
  // Some keyboard layouts type brackets with Alt or AltGr.
  return commands[key];
}
