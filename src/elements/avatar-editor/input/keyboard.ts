// The keyboard of the framing area: a key press in, what it does out.
import {bigMove, fit, move, quarterTurn, smallMove, zoomBy, zoomFactor, type Step} from './crop-commands.js';

export type KeyCommand = Step | 'undo' | 'redo';

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const steps: Readonly<Record<string, Step>> = {
  '+': zoomBy(zoomFactor),
  '=': zoomBy(zoomFactor),
  '-': zoomBy(1 / zoomFactor),
  _: zoomBy(1 / zoomFactor),
  '0': fit,
  '[': quarterTurn(-1),
  ']': quarterTurn(1),
};

/** What the key does in the framing area; `undefined` leaves it to the page. */
export function commandOf(event: KeyboardEvent): KeyCommand | undefined {
  const {key, shiftKey, altKey} = event;
  const modified = event.ctrlKey || event.metaKey;
  if (modified && !altKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    if (key.toLowerCase() === 'y') return 'redo';
    return undefined;
  }
  const arrow = altKey ? undefined : arrows[key];
  if (arrow) {
    const far = shiftKey ? bigMove : smallMove;
    return move(arrow[0] * far, arrow[1] * far);
  }
  // Some keyboards write the brackets with Alt or AltGr.
  return steps[key];
}
