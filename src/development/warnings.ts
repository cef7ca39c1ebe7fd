// Console warnings of the development build. Production builds hold none of them: these modules are exported only under
// the export condition `development`.
import {AvatarBadge} from '../elements/avatar-badge/avatar-badge.js';
import {contrastRatio} from './contrast.js';

const warned = new Set<string>();

function warn(sentence: string, badge: AvatarBadge): void {
  if (warned.has(sentence)) return;
  warned.add(sentence);
  console.warn(`avatar-elements: ${sentence}`, badge);
}

/** Looks at a badge that has just been shown. */
export function checkBadge(badge: AvatarBadge): void {
  if (!badge.name && !badge.label && !badge.decorative && !badge.personId)
    warn(
      'An <avatar-badge> has no name. Give it one, or `label`, or `decorative` where the name stands beside it.',
      badge,
    );
  const disc = badge.renderRoot.querySelector('[part~="initials"]');
  if (!disc || disc.firstChild?.nodeValue === '' || !badge.checkVisibility()) return;
  const {color, backgroundColor} = getComputedStyle(disc);
  const contrast = contrastRatio(color, backgroundColor);
  if (contrast !== undefined && contrast < 4.5)
    warn(
      `Initials in ${color} on ${backgroundColor} reach ${contrast.toFixed(2)}:1. They need 4.5:1 to be read.`,
      badge,
    );
}

// From outside, so that production builds carry no byte of it.
const {update} = AvatarBadge.prototype as unknown as {update(this: AvatarBadge, changed: unknown): void};
Object.assign(AvatarBadge.prototype, {
  update(this: AvatarBadge, changed: unknown) {
    update.call(this, changed);
    requestAnimationFrame(() => this.isConnected && checkBadge(this));
  },
});
