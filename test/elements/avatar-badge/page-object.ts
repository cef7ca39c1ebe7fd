// What a person sees of a badge, and pictures to show in it.
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {waitUntil} from '../../support/wait-until.js';

/** The initials a person sees; '' where there are none, as under a picture. */
export function visibleInitials(badge: AvatarBadge): string {
  const base = badge.renderRoot.querySelector('[part~="initials"]');
  if (!base || getComputedStyle(base).color === 'rgba(0, 0, 0, 0)') return '';
  return [...base.childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
    .join('')
    .trim();
}

/** Whether a person sees a part of the badge. */
export function isVisible(badge: AvatarBadge, selector: string): boolean {
  const box = badge.renderRoot.querySelector(selector)?.getBoundingClientRect();
  return box !== undefined && box.width > 0;
}

/** What assistive technology is told. */
export function accessibleName(badge: AvatarBadge): string | null | undefined {
  return badge.renderRoot.querySelector('[role="img"]')?.getAttribute('aria-label');
}

/** What shows the picture, if anything does. */
export function imageOf(badge: AvatarBadge): HTMLImageElement | HTMLCanvasElement | null {
  return badge.renderRoot.querySelector('[part~="image"]:not(.loading, .fade-out)');
}

function canvasOf(color: string, edge = 64): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = edge;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = color;
  context.fillRect(0, 0, edge, edge);
  return canvas;
}

/** The address of a picture of one colour. */
export function pictureUrl(color: string, edge?: number): string {
  return canvasOf(color, edge).toDataURL();
}

/** A picture of one colour as a file. */
export function pictureFile(color: string, edge?: number): Promise<File> {
  return new Promise((resolve) => {
    canvasOf(color, edge).toBlob((blob) => resolve(new File([blob as Blob], 'avatar.png', {type: 'image/png'})));
  });
}

/**
 * Looks at a badge in every frame from now on, just before it is painted. `stop` tells what could be seen, repeats left out:
 * 'initials', 'picture', or 'nothing'.
 */
export function recordBadgeFrames(badge: AvatarBadge): {stop(): string[]} {
  const seen: string[] = [];
  let frame = requestAnimationFrame(function look() {
    const now = lookAt(badge);
    if (badge.isConnected && seen.at(-1) !== now) seen.push(now);
    frame = requestAnimationFrame(look);
  });
  return {
    stop() {
      cancelAnimationFrame(frame);
      return seen;
    },
  };
}

function lookAt(badge: AvatarBadge): string {
  const pictures = [...badge.renderRoot.querySelectorAll<HTMLElement>('img, canvas')];
  const isPainted = pictures.some(
    (picture) =>
      getComputedStyle(picture).visibility === 'visible' &&
      (picture instanceof HTMLImageElement
        ? picture.complete && picture.naturalWidth > 0
        : (picture as HTMLCanvasElement).width !== 300),
  );
  if (isPainted) return 'picture';
  return visibleInitials(badge) ? 'initials' : 'nothing';
}

/** Waits until the badge shows its picture and no initials. */
export async function loaded(badge: AvatarBadge): Promise<AvatarBadge> {
  await waitUntil(() => visibleInitials(badge) === '' && imageOf(badge) !== null, 'no picture');
  return badge;
}
