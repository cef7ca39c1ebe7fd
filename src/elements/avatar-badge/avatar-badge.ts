import {currentLocale} from '../../locales/current.js';
import {badge} from '../../locales/en/badge.js';
import {toText} from '../../shared/text.js';
import {LiteElement, type PropertyOptions} from '../base/lite-element.js';
import {toFlag} from '../base/property-values.js';
import {styles} from './avatar-badge.styles.js';
import {paletteIndex} from '../../shared/initials/colors.js';
import {getOrCreateBase, updateDom, type BadgeState} from './dom.js';
import {widthClass} from '../../shared/initials/initials-width.js';
import {PersonSubscription} from './person-subscription.js';
import type {NameParts} from '../../shared/initials/initials.js';
import {toCssSize} from './css-size.js';
import {initialsFor} from '../../shared/initials/custom-initials.js';
import {imgAttributes, PictureLoader, type PictureSource} from './picture-loader.js';
import {serverTemplate} from './server-template.js';

/** Whether the person can be reached. */
export type AvatarStatus = 'online' | 'away' | 'busy' | 'offline';
/** Outline of the badge. */
export type AvatarShape = 'circle' | 'rounded' | 'square';

/**
 * A person's picture, or their initials on a colour of their own.
 *
 * @summary Shows a person as a small circle: the picture, else the initials.
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
 * @cssproperty --avatar-palette-0-background - Background of one of the twelve colours of people (0 to 11).
 * @cssproperty --avatar-palette-0-text - The colour of the initials on it; at least 4.5:1.
 * @cssproperty --avatar-online - Colour of the mark for online; `--avatar-away` and `--avatar-busy` likewise.
 * @cssproperty [--avatar-ring-width=0] - A ring around the badge.
 * @cssproperty [--avatar-ring-color=Canvas] - Its colour.
 * @fires {AvatarLoadedEvent} avatar-loaded - The picture has decoded and is shown.
 * @fires {AvatarLoadFailedEvent} avatar-load-failed - The picture could not be shown, or its address was refused; the initials are shown.
 */
export class AvatarBadge extends LiteElement {
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
    decorative: {type: toFlag},
    colorKey: {attribute: 'color-key'},
    loading: {},
    crossOrigin: {},
    referrerPolicy: {},
  };

  /** The person's full name, in any script. */
  name?: string;
  /** The person's given name, if it is stored separately; used for initials only. */
  givenName?: string;
  /** The person's family name, if it is stored separately; used for initials only. */
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
  /** Whether the person can be reached: a dot with a shape of its own, and a word for screen readers. */
  status?: AvatarStatus;
  /** What assistive technology says in place of the name. */
  label?: string;
  /** Hides the badge from assistive technology, for where the name stands beside it. */
  decorative?: boolean;
  /** What the colour is made from, in place of the person's id or name. */
  colorKey?: string;
  /** `lazy` leaves the picture until the badge is near the screen. */
  loading?: 'lazy' | 'eager';
  /** As on `<img>`; left out, that of the provider around the badge. */
  crossOrigin?: string;
  /** As on `<img>`; left out, that of the provider around the badge. */
  referrerPolicy?: string;

  #base?: HTMLElement;
  #picture?: PictureLoader;
  #subscription?: PersonSubscription;
  /** `src` and `srcset` as of the last update. */
  #addresses?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#picture?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#subscription?.stop();
    this.#picture?.disconnect();
  }

  protected override update(): void {
    super.update();
    this.#subscribe();
    const base = (this.#base ??= getOrCreateBase(this.renderRoot));
    const source = this.#pictureSource();
    if (source || this.#picture || base.childElementCount > 1)
      (this.#picture ??= new PictureLoader(this, base)).load(source, this.#person);
    updateDom(base, this.#state());
  }

  /** For servers only; in a page `update` writes the nodes. */
  protected render(): unknown {
    return serverTemplate?.(this.#state(), imgAttributes(this.#pictureSource() ?? {url: ''}, this));
  }

  /** Follows the current person. A new `src` is newer than what was announced about the same person. */
  #subscribe(): void {
    const {personId, src = null, srcset} = this;
    const addresses = `${src} ${srcset}`;
    const hasNewSrc = addresses !== this.#addresses;
    this.#addresses = addresses;
    if (personId !== this.#subscription?.personId) {
      this.#subscription?.stop();
      this.#subscription = personId ? new PersonSubscription(this, personId) : undefined;
    } else if (hasNewSrc && src !== this.#subscription?.change?.url) this.#subscription?.ignoreChange();
    this.#subscription?.start();
  }

  /** The accessible name: name and status, never the initials. */
  get accessibleName(): string {
    const messages = {...badge, ...currentLocale(this)?.badge};
    const name =
      nonBlank(this.label) ??
      nonBlank(this.name) ??
      nonBlank(this.#subscription?.person?.person.name) ??
      messages.fallbackName;
    const status = this.#status;
    return status ? `${name}, ${messages[status]}` : name;
  }

  /** Who is shown: the person with that id, otherwise with that name, otherwise at that address. */
  get #person(): unknown {
    return this.#subscription?.key ?? (this.name || this.src);
  }

  get #status(): AvatarStatus | undefined {
    return /^(?:online|away|busy|offline)$/.test(this.status ?? '') ? this.status : undefined;
  }

  #pictureSource(): PictureSource | undefined {
    const change = this.#subscription?.change;
    if (change) return toPictureSource(change.url, change.picture);
    const found = this.#subscription?.person;
    return toPictureSource(this.src, undefined, this.srcset) ?? toPictureSource(found?.person.picture, found?.picture);
  }

  /** The initials; `undefined` without a name. */
  #initials(): string | undefined {
    const name = nameOf(this) ?? nameOf(this.#subscription?.person?.person);
    return nonBlank(this.initials) ?? (initialsFor(this, name, {locale: currentLocale(this)?.tag}) || undefined);
  }

  #state(): BadgeState {
    const {shape} = this;
    const text = this.#picture?.current ? '' : this.#initials();
    const key = this.colorKey || this.personId || this.name;
    const color = key && text !== undefined ? `c${paletteIndex(key)}` : 'none';
    return {
      text,
      classes: (shape ? `${color} ${shape}` : color) + (text ? widthClass(text) : ''),
      label: this.decorative ? undefined : this.accessibleName,
      size: toCssSize(this.size),
      status: this.#status,
    };
  }
}

const MAX_TEXT_CHARS = 256;

/** A text with more than blanks; `undefined` for other values, which records of other systems may hold. */
function nonBlank(value: unknown): string | undefined {
  const text = toText(value, MAX_TEXT_CHARS);
  return text?.trim() ? text : undefined;
}

/** The parts of the name if they are known, otherwise the whole name. */
function nameOf(person: NameParts & {readonly name?: string} = {}): NameParts | string | undefined {
  const givenName = nonBlank(person.givenName);
  const familyName = nonBlank(person.familyName);
  return givenName || familyName ? {givenName, familyName} : nonBlank(person.name);
}

function toPictureSource(url?: string | null, blob?: Blob, srcset?: string | null): PictureSource | undefined {
  return url || blob || srcset ? {url: url ?? '', blob, srcset} : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-badge': AvatarBadge;
  }
}
