import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {currentLocale} from '../../locales/current.js';
import {badge} from '../../locales/en/badge.js';
import {cssProperties} from '../css-properties.js';
import {safePictureUrl, safeSrcset} from '../safe-url.js';
import {styles} from './avatar-badge.styles.js';
import {indexOf} from './colors.js';
import {fitOf} from './fit.js';
import {Following} from './following.js';
import {initialsOf} from './initials.js';
import {boxOf, lengthOf} from './length.js';
import {Picture, type PictureSource} from './picture.js';

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
export class AvatarBadge extends LitElement {
  static override styles = styles;
  // Not by decorators, unlike elsewhere here: a badge is on every page, and this is 0.3 KB less of it.
  static override properties = {
    name: {},
    givenName: {attribute: 'given-name'},
    familyName: {attribute: 'family-name'},
    initials: {},
    src: {},
    srcset: {},
    personId: {attribute: 'person-id'},
    size: {},
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
  /** Diameter: any CSS length, or a number of px. */
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

  #picture?: Picture;
  #following?: Following;
  #isSized = false;

  override connectedCallback(): void {
    // What a server rendered knows of no announcement, and is hydrated as it is; `firstUpdated` follows then.
    const isHydrating = this.shadowRoot !== null && !this.hasUpdated;
    super.connectedCallback();
    if (!isHydrating) this.#follow();
    this.#picture?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.stop();
    this.#picture?.disconnect();
  }

  #follow(): void {
    const {personId} = this;
    this.#following?.stop();
    if (personId !== this.#following?.personId) this.#following = personId ? new Following(this, personId) : undefined;
    this.#following?.start();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('personId')) this.#follow();
    else if (this.hasUpdated && (changed.has('src') || changed.has('srcset'))) this.#following?.giveWayTo(this.src);
    const source = this.#source();
    if (source || this.#picture) (this.#picture ??= new Picture(this)).show(source);
  }

  protected override render(): TemplateResult {
    const text = this.#text();
    const classes = this.#classes(text);
    const size = lengthOf(this.size);
    this.#isSized ||= size !== undefined; // From then on the directive alone knows what to take back.
    const style = this.#isSized ? cssProperties({'--avatar-size': size, '--_box': size && boxOf(size)}) : nothing;
    const content = this.#content(text);
    return this.decorative
      ? html`<span part="base initials" aria-hidden="true" class=${classes} style=${style}
          >${content}<slot name="status"></slot
        ></span>`
      : html`<span part="base initials" role="img" class=${classes} style=${style} aria-label=${this.accessibleName}
          >${content}<slot name="status"></slot
        ></span>`;
  }

  /** The text alone where nothing lies on it: most badges are that. */
  #content(text: string | undefined): unknown {
    const below = this.#picture?.render(text ?? icon) ?? text ?? icon;
    const isMarked = this.status && this.status in badge && !this.querySelector?.(':scope > [slot="status"]');
    return isMarked ? html`${below}<span part="status" class=${this.status}></span>` : below;
  }

  protected override updated(): void {
    this.#picture?.rendered();
  }

  protected override firstUpdated(): void {
    // Its work is done; kept, this closure of Lit's is a tenth of what a badge holds in memory.
    this.enableUpdating = nothingLeft;
    if (!this.#following) this.#follow();
  }

  /** What assistive technology says: who this is, and whether they can be reached. Never the initials. */
  get accessibleName(): string {
    const words = currentLocale()?.badge ?? badge;
    const who = this.label || this.name || this.#following?.person?.name || words.person;
    const state = this.status && words[this.status];
    return state ? `${who}, ${state}` : who;
  }

  /** What the picture is asked for with: the `sizes` that go with a `srcset`. */
  get sizes(): string {
    return lengthOf(this.size) ?? '40px';
  }

  /** Device pixels a side, for a picture that has to be drawn; a size in other units than px is taken for large. */
  get edgePx(): number {
    const css = this.sizes;
    return (css.endsWith('px') ? parseFloat(css) : 256) * devicePixelRatio;
  }

  #source(): PictureSource | undefined {
    const announced = this.#following?.announced;
    if (announced !== undefined) return announced ?? undefined;
    const url = safePictureUrl(this.src);
    const srcset = safeSrcset(this.srcset);
    return url || srcset ? {url: url ?? '', srcset} : this.#following?.found;
  }

  /** The initials, or nothing where there is no name to take them from. */
  #text(): string | undefined {
    const {initials, name, givenName, familyName} = this;
    const person = name || givenName || familyName ? this : this.#following?.person;
    const isInParts = person?.givenName || person?.familyName;
    return initials || initialsOf(isInParts ? person : person?.name, {locale: currentLocale()?.tag}) || undefined;
  }

  #classes(text: string | undefined): string {
    const key = this.colorKey || this.personId || this.name;
    const color = text && key ? `c${indexOf(key)}` : 'none';
    return (this.shape ? `${color} ${this.shape}` : color) + (text ? fitOf(text) : '');
  }
}

/** A head and shoulders, where the host has no icon of its own. */
const icon = html`<slot part="icon"
  ><svg viewBox="0 0 20 20" fill="currentColor">
    <circle cx="10" cy="6.5" r="3.5" />
    <path d="M3 18a7 7 0 0 1 14 0z" /></svg
></slot>`;

const nothingLeft = () => {};

declare global {
  interface HTMLElementTagNameMap {
    'avatar-badge': AvatarBadge;
  }
}
