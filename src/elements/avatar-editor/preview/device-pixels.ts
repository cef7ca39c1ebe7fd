// How many pixels of the screen a canvas covers.
import {unreportedZoom} from '../input/mask-plane.js';

/** Bounds the memory of a canvas below a large transform: 16 MB. */
const MAX_EDGE_PX = 2048;

/**
 * The edges of square canvases in pixels of the screen, with zoom and transforms of the ancestors of `host`. They are not smaller than
 * without transforms: an ancestor may be growing at the moment. A rotated canvas counts with the box around it.
 */
export function paintedEdges(canvases: Iterable<HTMLCanvasElement>, host: Element): Map<HTMLCanvasElement, number> {
  const zoom = unreportedZoom(host);
  const {devicePixelRatio = 1} = host.ownerDocument.defaultView ?? {};
  const edgeOf = (canvas: HTMLCanvasElement) => {
    const {width, height} = canvas.getBoundingClientRect();
    const edge = Math.max(canvas.clientWidth, width * zoom, height * zoom) * devicePixelRatio;
    return Math.min(Math.round(edge), MAX_EDGE_PX);
  };
  return new Map(Array.from(canvases, (canvas) => [canvas, edgeOf(canvas)]));
}

/** Calls back each time the window has another device pixel ratio: on another screen, after a zoom of the page. */
export function onDensityChange(host: Element, callback: () => void, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView as (Window & Partial<Pick<Window, 'matchMedia'>>) | null;
  // The query matches one ratio only, so that each change ends it.
  const query = view?.matchMedia?.(`(resolution: ${view.devicePixelRatio}dppx)`);
  const onChange = () => {
    callback();
    onDensityChange(host, callback, signal);
  };
  query?.addEventListener('change', onChange, {once: true, signal});
}
