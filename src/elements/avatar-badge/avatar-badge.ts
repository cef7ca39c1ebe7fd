import {currentLocale} from '../../locales/current.js';
import {badge} from '../../locales/en/badge.js';
import {pendingChanges, latestChanges} from '../../people/avatar-change-cache.js';
import type {AvatarChange} from '../../people/avatar-changes.js';
import {personKey} from '../../shared/session.js';
import {safePictureUrl, safeSrcset} from '../../shared/url.js';
import {SmallElement, type Changes, type PropertyOptions} from '../base/lite-element.js';
import {styles} from './avatar-badge.styles.js';
import {indexOf} from './colors.js';
import {discIn, paint, type Looks} from './dom.js';
import {fitOf} from './initials/initials-width.js';
import {Following} from './person-subscription.js';
import {initialsOf} from './initials/initials.js';
import {lengthOf} from './css-size.js';
import {ownInitialsFor} from './initials/custom-initials.js';
import {attributesOf, Picture, type PictureSource} from './picture-loader.js';
import {markup} from './server-template.js';

export type AvatarStatus = 'online' | 'away' | 'busy' | 'offline';
export type AvatarShape = 'circle' | 'rounded' | 'square';

/**
 * A person's picture, or their initials on a colour of their own.
 *
 * @summary Shows who somebody is, in the room of a thumbnail.
 * @slot - An icon for when there is neither a picture nor a name.
 * @slot status - Any corner badge, in place of the status.
 * @csspart base - The coloured disc; everything else lies on it.
 * @csspart image - The picture.
 * @csspart initials - The same disc, for the letters on it.
 * @csspart icon - What stands where there is no name.
 * @csspart status - The mark at the corner.
 * @cssproperty [--avatar-size=40px] - Diameter; the `size` attribute goes before it.
 * @cssproperty [--avatar-radius=50%] - Rounding of the corners.
 * @cssproperty --avatar-background - Colour of the disc, for every person.
 * @cssproperty --avatar-text - Colour of the initials, for every person.
 * @cssproperty --avatar-palette-0-background - One of the twelve colours (0 to 11) people are told apart by.
 * @cssproperty --avatar-palette-0-text - The colour of the initials on it; at least 4.5:1.
 * @cssproperty --avatar-online - Colour of the mark for online; `--avatar-away` and `--avatar-busy` likewise.
 * @cssproperty [--avatar-ring-width=0] - A ring around the badge.
 * @cssproperty [--avatar-ring-color=Canvas] - Its colour.
 * @fires {AvatarLoadedEvent} avatar-loaded - The picture has decoded and is shown.
 * @fires {AvatarLoadFailedEvent} avatar-load-failed - The picture could not be shown; the initials are.
 */
export class AvatarBadge extends SmallElement {
  static override readonly styles = styles;
  static override readonly properties: Record<string, PropertyOptions> = {
    name: {},
    givenName: {attribute: 'given-name'},
    familyName: {attribute: 'family-name'},
    initials: {},
    src: {},
    srcset: {},
    personId: {attribute: 'person-id'},
    size: {reflect: true},
    shape: {},
    status: {},
    label: {},
    decorative: {type: Boolean},
    colorKey: {attribute: 'color-key'},
    loading: {},
    crossOrigin: {attribute: 'crossorigin'},
    referrerPolicy: {attribute: 'referrerpolicy'},
  };

  /** The person's full name, in any script. */
  name?: string;
  /** The person's given name, where it is known by itself; used for initials only. */
  givenName?: string;
  /** The person's family name, where it is known by itself; used for initials only. */
  familyName?: string;
  /** Initials in place of those the name gives. */
  initials?: string;
  /** Address of the picture: https, same origin, `blob:` or raster `data:`. Any other is refused. */
  src?: string | null;
  /** The picture in several sizes, as on `<img>`. */
  srcset?: string | null;
  /** The person's stable id: with it the badge follows every change of their picture. */
  personId?: string;
  /** Diameter: any CSS length, or a number of px; a percentage counts of the width around the badge. */
  size?: string | number;
  /** Outline of the badge; a circle where left out. */
  shape?: AvatarShape;
  /** Whether the person can be reached, told by shape and words. */
  status?: AvatarStatus;
  /** What assistive technology says in place of the name. */
  label?: string;
  /** Hides the badge from assistive technology, for where the name stands beside it. */
  decorative?: boolean;
  /** What the colour is made from, in place of the person's id or name. */
  colorKey?: string;
  /** `lazy` leaves the picture until the badge is near the screen. */
  loading?: 'lazy' | 'eager';
  /** As on `<img>`. */
  crossOrigin?: string;
  /** As on `<img>`. */
  referrerPolicy?: string;

  #disc?: HTMLElement;
  #picture?: Picture;
  #following?: Following;
  #overruled?: AvatarChange;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return; // `firstUpdated` goes on from here.
    this.#follow();
    this.#picture?.connect();
    this.requestUpdate(); // The provider around it may be another one, with initials of its own.
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.stop();
    this.#picture?.disconnect();
  }

  #follow(): void {
    const {personId} = this;
    this.#following?.stop();
    if (personId !== this.#following?.personId) this.#following = undefined;
    if (this.#following) this.#following.start();
    else if (personId) {
      this.#following = new Following(this, personId);
      this.#following.start();
    }
  }

  protected override update(changed: Changes): void {
    super.update(changed);
    if (this.hasUpdated) {
      if (changed.has('personId')) this.#follow();
      else if ((changed.has('src') || changed.has('srcset')) && this.src !== this.#announced?.url) this.overrule();
    }
    const disc = (this.#disc ??= discIn(this.renderRoot));
    const source = this.#source();
    if (source || this.#picture || disc.childElementCount > 1) (this.#picture ??= new Picture(this, disc)).show(source);
    paint(disc, this.#looks());
  }

  /** For servers only; in a page `update` writes the few nodes there are. */
  protected render(): unknown {
    const source = this.#source();
    return markup?.(this.#looks(), source && attributesOf(source, this));
  }

  protected override firstUpdated(): void {
    this.#follow();
  }

  /** What was announced of the person, unless the host or the directory has named another picture since. */
  get #announced(): AvatarChange | undefined {
    const key = personKey(this.personId ?? '', this);
    const change = latestChanges.get(key);
    return pendingChanges.get(key)?.at(-1) ?? (change === this.#overruled ? undefined : change);
  }

  /** @internal The picture announced last is out of date: something newer is known. */
  overrule(): void {
    this.#overruled = latestChanges.get(personKey(this.personId ?? '', this));
  }

  /** What assistive technology says: who this is, and whether they can be reached. Never the initials. */
  get accessibleName(): string {
    const words = currentLocale()?.badge ?? badge;
    const who = said(this.label) ?? said(this.name) ?? said(this.#following?.found?.person.name) ?? words.person;
    const state = this.status && words[this.status];
    return state ? `${who}, ${state}` : who;
  }

  #source(): PictureSource | undefined {
    const change = this.#announced;
    if (change) return sourceOf(change.url, change.picture);
    const found = this.#following?.found;
    return sourceOf(this.src, undefined, safeSrcset(this.srcset)) ?? sourceOf(found?.person.picture, found?.picture);
  }

  /** The initials, or nothing where there is no name to take them from. */
  #text(): string | undefined {
    const {initials, name, givenName, familyName} = this;
    const person = name || givenName || familyName ? this : this.#following?.found?.person;
    const isInParts = person?.givenName || person?.familyName;
    const read = ownInitialsFor(this) ?? initialsOf;
    return initials || read(isInParts ? person : person?.name, {locale: currentLocale()?.tag}) || undefined;
  }

  #looks(): Looks {
    const {shape, status} = this;
    const text = this.#picture?.isSeen ? '' : this.#text();
    const key = this.colorKey || this.personId || this.name;
    const color = key && text !== undefined ? `c${indexOf(key)}` : 'none';
    return {
      text,
      classes: (shape ? `${color} ${shape}` : color) + (text ? fitOf(text) : ''),
      label: this.decorative ? undefined : this.accessibleName,
      size: lengthOf(this.size),
      status: status && status in badge ? status : undefined,
    };
  }
}

/** A text that is more than blanks. */
function said(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

function sourceOf(address?: string | null, blob?: Blob, srcset?: string): PictureSource | undefined {
  const url = safePictureUrl(address) ?? '';
  return url || blob || srcset ? {url, blob, srcset} : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-badge': AvatarBadge;
  }
}
