import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {currentLocale} from '../../locales/current.js';
import {group} from '../../locales/en/group.js';
import {formatFor} from '../../locales/format.js';
import type {AvatarBadge} from '../avatar-badge/avatar-badge.js';
import {lengthOf} from '../avatar-badge/length.js';
import {cssProperties} from '../css-properties.js';
import {keepOneTabStop, moveFocus} from './arrow-keys.js';
import {styles} from './avatar-group.styles.js';
import {capacityOf, shownCount} from './shown-count.js';

/**
 * Several people in one row: as many as fit, and a button with the names of the others.
 *
 * @summary Shows who belongs together, and how many they are.
 * @slot - The badges, or links and buttons around them.
 * @csspart row - The row of badges.
 * @csspart more - The button that says how many are not shown.
 * @csspart names - The menu of their names.
 * @cssproperty [--avatar-overlap=0.25] - The share of a badge that the next one covers.
 * @cssproperty [--avatar-group-ring=2px] - Width of the ring that keeps neighbours apart.
 */
export class AvatarGroup extends LitElement {
  static override styles = styles;

  /** How many badges to show at most, the button not counted. Left out, as many as fit into the width of the group. */
  @property({type: Number, reflect: true}) max?: number;
  /** How many people there are, where not all of them are in the page. */
  @property({type: Number}) total?: number;
  /** What assistive technology calls the group. */
  @property() label?: string;
  /** Diameter of the badges: any CSS length, or a number of px. */
  @property() size?: string | number;
  /** Who lies on top where two overlap: the `last` of the two, or the `first`. */
  @property() stack?: 'first' | 'last';

  @state() private shown = 0;
  @state() private people: readonly HTMLElement[] = [];
  @state() private isOpen = false;
  @query('.more') private readonly more!: HTMLElement | null;
  @query('.names') private readonly menu!: HTMLElement | null;
  readonly #hiddenHere = new WeakSet<HTMLElement>();
  #resizes?: ResizeObserver;
  #capacity?: number;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override render(): TemplateResult {
    const {locale, words} = this.#words;
    const size = lengthOf(this.size);
    const everybody = Math.max(this.total ?? 0, this.people.length);
    const name = this.label ?? words.people(everybody, locale);
    const isEarly = !this.hasUpdated && this.max !== undefined;
    const shown = isEarly ? Math.min(this.max ?? 0, everybody) : this.shown;
    return html`
      <div
        class=${isEarly ? `row first-${this.max}` : 'row'}
        part="row"
        role="group"
        aria-label=${name}
        style=${cssProperties({'--avatar-size': size})}
        @keydown=${this.#moveInRow}
        @focusin=${this.#keepTabStop}
      >
        <slot @slotchange=${this.#takeChildren}></slot>
        ${everybody > shown ? this.#renderMore(everybody - shown, name) : nothing}
      </div>
    `;
  }

  #renderMore(count: number, name: string): TemplateResult {
    const {locale, words} = this.#words;
    const text = words.plus(count, locale);
    const classes = `more${text.length > 3 ? ' long' : ''}${this.shown ? '' : ' alone'}`;
    return html`<button
        class=${classes}
        part="more"
        type="button"
        popovertarget="names"
        aria-haspopup="menu"
        aria-expanded=${this.isOpen}
        aria-label=${words.showMore(count, locale)}
      >
        ${text}
      </button>
      <div
        id="names"
        class="names"
        part="names"
        popover
        role="menu"
        aria-label=${name}
        @toggle=${this.#toggled}
        @keydown=${this.#moveInMenu}
      >
        ${this.isOpen ? this.#renderNames(count) : nothing}
      </div>`;
  }

  #renderNames(count: number): unknown {
    const {locale, words} = this.#words;
    const hidden = this.people.slice(this.shown);
    const unknown = count - hidden.length;
    return html`${hidden.map(
      (person) =>
        html`<button
          type="button"
          role="menuitem"
          tabindex="-1"
          @click=${(event: Event) => this.#choose(person, event)}
        >
          ${nameOf(person)}
        </button>`,
    )}${
      unknown > 0
        ? html`<div role="menuitem" aria-disabled="true" tabindex="-1">${words.others(unknown, locale)}</div>`
        : nothing
    }`;
  }

  get #words() {
    const locale = currentLocale();
    return {locale: formatFor(locale?.tag ?? 'en'), words: locale?.group ?? group};
  }

  protected override firstUpdated(): void {
    this.#takeChildren();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('max') || changed.has('size')) this.#watchWidth();
    if (changed.has('max') || changed.has('total') || changed.has('stack')) this.#showWhatFits();
    keepOneTabStop(
      this.#stops,
      this.#stops.find((item) => item.matches(':focus')),
    );
  }

  /** Observing anew asks for the width once more, when the layout is known, so that nothing forces one. */
  #watchWidth(): void {
    this.#resizes?.disconnect();
    if (this.max !== undefined) this.#capacity = undefined;
    else {
      this.#resizes ??= new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
      this.#resizes.observe(this);
    }
  }

  #measure(widthPx: number): void {
    const seen = this.people.find((person) => !person.hidden) ?? this.more;
    const diameterPx = seen?.offsetWidth ?? 0;
    const overlap = Number(getComputedStyle(this).getPropertyValue('--avatar-overlap') || 0.25);
    this.#capacity = diameterPx ? capacityOf(widthPx - 4, diameterPx, overlap) : undefined;
    this.#showWhatFits();
  }

  #takeChildren(): void {
    const slotted = this.renderRoot.querySelector('slot')?.assignedElements() ?? [];
    this.people = slotted.filter(
      (child): child is HTMLElement => child instanceof HTMLElement && (!child.hidden || this.#hiddenHere.has(child)),
    );
    this.#showWhatFits();
    this.#watchWidth();
  }

  #showWhatFits(): void {
    const {people, total, max} = this;
    this.shown = shownCount({children: people.length, total, max, capacity: this.#capacity});
    for (const [place, person] of people.entries()) {
      const isHidden = place >= this.shown;
      if (isHidden !== person.hidden) person.hidden = isHidden;
      if (isHidden) this.#hiddenHere.add(person);
      else this.#hiddenHere.delete(person);
      const layer = this.stack === 'first' ? String(people.length - place) : '';
      if (person.style.zIndex !== layer) person.style.zIndex = layer;
    }
  }

  /** What can be reached by keyboard in the row: links and buttons that are shown, and the button at its end. */
  get #stops(): HTMLElement[] {
    const inRow = this.people.slice(0, this.shown).filter((person) => person.matches('a[href], button, [tabindex]'));
    return this.more ? [...inRow, this.more] : inRow;
  }

  #moveInRow(event: KeyboardEvent): void {
    moveFocus(this.#stops, event, getComputedStyle(this).direction === 'rtl');
  }

  #keepTabStop(): void {
    keepOneTabStop(
      this.#stops,
      this.#stops.find((item) => item.matches(':focus')),
    );
  }

  async #toggled({newState}: ToggleEvent): Promise<void> {
    this.isOpen = newState === 'open';
    await this.updateComplete;
    if (this.isOpen) this.#menuItems[0]?.focus();
  }

  get #menuItems(): HTMLElement[] {
    return [...(this.menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  }

  #moveInMenu(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') this.#closeMenu();
    else moveFocus(this.#menuItems, event);
  }

  /** Choosing somebody's name is as good as pressing their badge. */
  #choose(person: HTMLElement, event: Event): void {
    event.stopPropagation(); // The host hears the click on the badge, not this one as well.
    this.#closeMenu();
    person.click();
  }

  /** The focus goes back to the button; browsers do not all return it out of a shadow root. */
  #closeMenu(): void {
    this.more?.focus();
    this.menu?.hidePopover();
  }
}

/** What a person is called: by their badge, or else by the text that stands for them. */
function nameOf(person: HTMLElement): string {
  const badge = person.matches('avatar-badge') ? person : person.querySelector('avatar-badge');
  const name = (badge as AvatarBadge | null)?.accessibleName;
  return name ?? person.ariaLabel ?? person.textContent.trim();
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-group': AvatarGroup;
  }
}
