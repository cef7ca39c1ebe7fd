import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {currentLocale} from '../../locales/current.js';
import {badge} from '../../locales/en.js';
import {latestChange, subscribe, type PictureChange} from '../../people/people-store.js';
import {cssProperties} from '../css-properties.js';
import {requestPerson, type FoundPerson} from '../../people/person-request.js';
import {safePictureUrl, safeSrcset} from '../safe-url.js';
import {styles} from './avatar-badge.styles.js';
import {indexOf} from './colors.js';
import {initialsOf} from './initials.js';
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
 * @csspart initials - The initials.
 * @csspart icon - What stands where there is no name.
 * @csspart status - The mark at the corner.
 * @cssproperty [--avatar-size=40px] - Diameter; the `size` attribute goes before it.
 * @cssproperty [--avatar-radius=50%] - Rounding of the corners.
 * @cssproperty --avatar-background - Colour of the disc, for every person.
 * @cssproperty --avatar-text - Colour of the initials, for every person.
 * @cssproperty --avatar-palette-0-background - One of the twelve colours (0 to 11) people are told apart by.
 * @cssproperty --avatar-palette-0-text - The colour of the initials on it; at least 4.5:1.
 * @cssproperty [--avatar-ring-width=0] - A ring around the badge.
 * @cssproperty [--avatar-ring-color=Canvas] - Its colour.
 * @fires {AvatarLoadedEvent} avatar-loaded - The picture has decoded and is shown.
 * @fires {AvatarLoadFailedEvent} avatar-load-failed - The picture could not be shown; the initials are.
 */
export class AvatarBadge extends LitElement {
  static override styles = styles;

  /** The person's full name, in any script. */
  @property() name?: string;
  /** The person's given name, where it is known by itself; used for initials only. */
  @property({attribute: 'given-name'}) givenName?: string;
  /** The person's family name, where it is known by itself; used for initials only. */
  @property({attribute: 'family-name'}) familyName?: string;
  /** Initials in place of those the name gives. */
  @property() initials?: string;
  /** Address of the picture: https, same origin, `blob:` or raster `data:`. Any other is refused. */
  @property() src?: string | null;
  /** The picture in several sizes, as on `<img>`. */
  @property() srcset?: string | null;
  /** The person's stable id: with it the badge follows every change of their picture. */
  @property({attribute: 'person-id'}) personId?: string;
  /** Diameter: any CSS length, or a number of px. */
  @property() size?: string | number;
  /** Outline of the badge; a circle where left out. */
  @property() shape?: AvatarShape;
  /** Whether the person can be reached, told by shape and words. */
  @property() status?: AvatarStatus;
  /** What assistive technology says in place of the name. */
  @property() label?: string;
  /** Hides the badge from assistive technology, for where the name stands beside it. */
  @property({type: Boolean}) decorative?: boolean;
  /** What the colour is made from, in place of the person's id or name. */
  @property({attribute: 'color-key'}) colorKey?: string;
  /** `lazy` leaves the picture until the badge is near the screen. */
  @property() loading?: 'lazy' | 'eager';
  /** As on `<img>`. */
  @property({attribute: 'crossorigin'}) crossOrigin?: string;
  /** As on `<img>`. */
  @property({attribute: 'referrerpolicy'}) referrerPolicy?: string;

  readonly #internals = this.attachInternals();
  #picture?: Picture;
  #change?: PictureChange;
  #unsubscribe?: () => void;
  /** What the directory of a provider around the badge knows. */
  #found?: FoundPerson;
  #stopAsking?: () => void;

  override connectedCallback(): void {
    // What a server rendered knows of no announcement, and must be hydrated as it is.
    const isHydrating = this.shadowRoot !== null && !this.hasUpdated;
    super.connectedCallback();
    if (!isHydrating) this.#follow();
    this.#picture?.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
    this.#picture?.disconnect();
  }

  #unfollow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopAsking?.();
    this.#stopAsking = undefined;
  }

  #follow(): void {
    this.#unfollow();
    this.#change = undefined;
    this.#found = undefined;
    const {personId, name, src, srcset} = this;
    if (!personId) return;
    this.#hear(latestChange(personId));
    this.#unsubscribe = subscribe(personId, (change) => this.#hear(change));
    if (!name || !(src || srcset)) this.#stopAsking = requestPerson(this, personId, (found) => this.#learn(found));
  }

  /** A picture that is newer in the directory goes before one announced earlier. */
  #learn(found: FoundPerson): void {
    const before = this.#found?.person;
    const {picture, pictureVersion} = found.person;
    if (before && (before.picture !== picture || before.pictureVersion !== pictureVersion)) this.#change = undefined;
    this.#found = found;
    this.requestUpdate();
  }

  #hear(change: PictureChange | undefined): void {
    this.#change = change;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('personId') && this.hasUpdated) this.#follow();
    // The host knows better than an announcement made before it spoke.
    else if (this.hasUpdated && (changed.has('src') || changed.has('srcset')) && this.src !== this.#change?.url)
      this.#change = undefined;
    const source = this.#source();
    if (source || this.#picture) (this.#picture ??= new Picture(this)).show(source);
    this.#describe();
  }

  protected override render(): TemplateResult {
    const text = this.#picture?.isSeen ? '' : this.#text();
    const {status} = this;
    return html`<span part="base" class=${this.#classes(text)} style=${this.#style()} aria-hidden="true"
      >${text === undefined ? icon : html`<span part="initials">${text}</span>`}${this.#picture?.render()}<slot
        name="status"
        >${status && status in badge ? html`<span part="status" class=${status}></span>` : nothing}</slot
      ></span
    >`;
  }

  protected override updated(): void {
    this.#picture?.rendered();
  }

  protected override firstUpdated(): void {
    if (!this.#unsubscribe) this.#follow();
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
    const {src, srcset} = this;
    const change = this.#change;
    if (change) return change.url === null ? undefined : {url: change.url, blob: change.picture};
    const url = safePictureUrl(src);
    const candidates = safeSrcset(srcset);
    return url || candidates ? {url: url ?? '', srcset: candidates} : this.#foundSource();
  }

  #foundSource(): PictureSource | undefined {
    if (!this.#found) return undefined;
    const {person, picture} = this.#found;
    const url = safePictureUrl(person.picture) ?? '';
    return url || picture ? {url, blob: picture} : undefined;
  }

  /** The initials, or nothing where there is no name to take them from. */
  #text(): string | undefined {
    const {initials, name = this.#found?.person.name} = this;
    const {givenName, familyName} = this.name ? this : (this.#found?.person ?? this);
    const parts = givenName || familyName ? {givenName, familyName} : name;
    return initials || initialsOf(parts, {locale: currentLocale()?.tag}) || undefined;
  }

  #classes(text: string | undefined): string {
    const key = this.colorKey ?? this.personId ?? this.name;
    const color = text === undefined || !key ? 'none' : `c${indexOf(key)}`;
    return this.shape ? `${color} ${this.shape}` : color;
  }

  #style(): unknown {
    const size = lengthOf(this.size);
    return size ? cssProperties({'--avatar-size': size}) : nothing;
  }

  /** Tells assistive technology who this is. On a server, where internals are not serialised, by attributes. */
  #describe(): void {
    const {label, name = this.#found?.person.name, status, decorative} = this;
    const words = currentLocale()?.badge ?? badge;
    const state = status && words[status];
    const who = label || name || words.person;
    const described = {
      role: decorative ? 'none' : 'img',
      ariaLabel: decorative ? null : state ? `${who}, ${state}` : who,
      ariaHidden: decorative ? 'true' : null,
    };
    Object.assign(this.#internals, described);
  }
}

const icon = html`<slot part="icon"
  ><svg viewBox="0 0 20 20" fill="currentColor">
    <circle cx="10" cy="6.5" r="3.5" />
    <path d="M3 18a7 7 0 0 1 14 0z" /></svg
></slot>`;

/** A CSS length; a bare number counts px. */
function lengthOf(size: string | number | undefined): string | undefined {
  if (size === undefined || size === '') return undefined;
  return Number.isFinite(Number(size)) ? `${Number(size)}px` : String(size);
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-badge': AvatarBadge;
  }
}
