// From the pixels of the page to fractions of the mask, also where ancestors rotate, mirror or scale it.
import type {ViewPoint} from '../../../image/geometry/crop-geometry.js';

/** Client coordinates of the page to a point of the mask. */
export type MaskPlane = (clientX: number, clientY: number) => ViewPoint;

/** The plane with these corners: top left, top right and bottom left as the mask itself is laid out. */
export function planeOf(origin: ViewPoint, right: ViewPoint, bottom: ViewPoint): MaskPlane {
  const [ux, uy] = [right.x - origin.x, right.y - origin.y];
  const [vx, vy] = [bottom.x - origin.x, bottom.y - origin.y];
  const area = ux * vy - uy * vx || 1;
  return (clientX, clientY) => {
    const [x, y] = [clientX - origin.x, clientY - origin.y];
    return {x: (x * vy - y * vx) / area, y: (y * ux - x * uy) / area};
  };
}

/** The plane of the mask in the crop area. Empty elements mark its corners: a bounding box alone does not tell a rotation. */
export function maskPlane(stage: Element): MaskPlane {
  const zoom = unreportedZoom(stage);
  const corners = [...stage.querySelectorAll('.corner')].map((corner) => {
    const {x, y} = corner.getBoundingClientRect();
    return {x: x * zoom, y: y * zoom};
  });
  const [origin, right, bottom] = corners as [ViewPoint, ViewPoint, ViewPoint];
  return planeOf(origin, right, bottom);
}

/** Engines without `currentCSSZoom` report bounding boxes without the CSS `zoom` of the ancestors, but pointers with it. */
export function unreportedZoom(element: Element): number {
  if ((element as Partial<Element>).currentCSSZoom !== undefined) return 1;
  let zoom = 1;
  for (let node: Element | null = element; node; node = node.assignedSlot ?? parentOf(node))
    zoom *= Number.parseFloat(getComputedStyle(node).zoom) || 1;
  return zoom;
}

const parentOf = (node: Element): Element | null =>
  node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
