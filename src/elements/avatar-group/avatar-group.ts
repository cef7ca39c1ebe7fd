import {importWithRetry} from '../../shared/import-with-retry.js';
import {currentLocale} from '../../locales/current.js';
import {group} from '../../locales/en/group.js';
import type {NumberFormatters} from '../../locales/locale.js';
import {numbersFor} from '../../locales/numbers.js';
import {toCssSize} from '../avatar-badge/css-size.js';
import {LiteElement, type Changes, type PropertyOptions} from '../base/lite-element.js';
import {createResizeObserver} from '../base/platform.js';
import {moveFocus, RovingTabindex} from './roving-tabindex.js';
import {styles} from './avatar-group.styles.js';
import {serverTemplate} from './server-template.js';
import {showChildren} from './child-rules.js';
import {updateRow, getOrCreateRow, type GroupState} from './dom.js';
import {capacityFor, visibleCount} from './visible-count.js';

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
export class AvatarGroup extends LiteElement {
  static override readonly styles = styles;
  static override readonly properties: Record<string, PropertyOptions> = {
    max: {type: Number, reflect: true},
    total: {type: Number},
    label: {},
    size: {},
    stack: {},
  };

  /** How many badges to show at most, the button not counted. Left out, as many as fit into the width of the group. */
  max?: number;
  /** How many people there are, where not all of them are in the page. */
  total?: number;
  /** What assistive technology calls the group. */
  label?: string;
  /** Diameter of the badges: any CSS length, or a number of px. */
  size?: string | number;
  /** Who lies on top where two overlap: the `last` of the two, or the `first`. */
  stack?: 'first' | 'last';

  #row?: HTMLElement;
  #visibleCount = 0;
  #badges: readonly HTMLElement[] = [];
  #resizeObserver?: ResizeObserver;
  #capacity?: number;
  readonly #rovingTabindex = new RovingTabindex();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observeWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
  }

  protected override update(changed: Changes): void {
    super.update(changed);
    if (!this.#row) {
      this.#row = getOrCreateRow(this.renderRoot);
      this.#listen(this.#row);
      this.#collectBadges();
    }
    this.#applyVisibility();
    updateRow(this.#row, this.#state(this.#badges.length, this.#visibleCount));
    this.#updateTabStop();
    if (changed.has('max') || changed.has('size')) this.#observeWidth();
  }

  /** For servers only; in a page `update` writes the nodes. */
  protected render(): unknown {
    const {max, total = 0} = this;
    return serverTemplate?.(this.#state(0, Math.max(0, Math.min(max ?? 0, total))), max);
  }

  #state(badges: number, visible: number): GroupState {
    const {messages, numbers} = this.#localizer;
    const total = Math.max(this.total ?? 0, badges);
    const count = total - visible;
    const text = messages.moreCount(count, numbers);
    return {
      label: this.label ?? messages.people(total, numbers),
      size: toCssSize(this.size),
      more: count
        ? {
            text,
            label: messages.showMore(count, numbers),
            classes: `more${text.length > 3 ? ' long' : ''}${visible ? '' : ' alone'}`,
          }
        : undefined,
    };
  }

  #listen(row: HTMLElement): void {
    row.addEventListener('slotchange', () => {
      this.#collectBadges();
      this.#observeWidth();
      this.requestUpdate();
    });
    row.addEventListener('keydown', (event) =>
      moveFocus(this.#tabStops, event, getComputedStyle(this).direction === 'rtl'),
    );
    row.addEventListener('focusin', () => this.#updateTabStop());
    row.addEventListener('focusout', () => this.#rovingTabindex.restore());
    // `toggle` does not bubble, so it is captured: the menu is created and removed.
    row.addEventListener('toggle', (event) => void this.#onMenuToggle(event), true);
  }

  /** Observing again reports the width after the next layout, without forcing one. */
  #observeWidth(): void {
    this.#resizeObserver?.disconnect();
    if (this.max !== undefined) this.#capacity = undefined;
    else {
      this.#resizeObserver ??= createResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
      this.#resizeObserver?.observe(this);
    }
  }

  #measure(widthPx: number): void {
    const visible = this.#visibleCount ? this.#badges[0] : this.#more;
    const diameterPx = visible?.offsetWidth ?? 0;
    const overlap = Number(getComputedStyle(this).getPropertyValue('--avatar-overlap') || 0.25);
    this.#capacity = diameterPx ? capacityFor(widthPx - 4, diameterPx, overlap) : undefined;
    this.requestUpdate();
  }

  #collectBadges(): void {
    const slotted = this.#row?.querySelector('slot')?.assignedElements() ?? [];
    this.#badges = slotted.filter((child): child is HTMLElement => child instanceof HTMLElement && !child.hidden);
  }

  #applyVisibility(): void {
    const badges = this.#badges;
    this.#visibleCount = visibleCount({
      children: badges.length,
      total: this.total,
      max: this.max,
      capacity: this.#capacity,
    });
    const isAll = this.#visibleCount >= badges.length;
    showChildren(this, isAll ? undefined : this.#visibleCount, this.stack === 'first' ? this.#visibleCount : 0);
  }

  get #more(): HTMLElement | null | undefined {
    return this.#row?.querySelector<HTMLElement>('.more');
  }

  /** The visible links and buttons in the row, and the button at its end. */
  get #tabStops(): HTMLElement[] {
    const inRow = this.#badges
      .slice(0, this.#visibleCount)
      .filter((person) => person.matches('a[href], button, [tabindex]'));
    return this.#more ? [...inRow, this.#more] : inRow;
  }

  #updateTabStop(): void {
    const stops = this.#tabStops;
    const focused = stops.find((item) => item.matches(':focus'));
    if (focused) this.#rovingTabindex.setSingleTabStop(stops, focused);
  }

  async #onMenuToggle({newState, target}: ToggleEvent): Promise<void> {
    const menu = target as HTMLElement;
    const isOpen = newState === 'open';
    this.#more?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return menu.replaceChildren();
    const {renderOverflowMenu} = await importWithRetry(() => import('./overflow-menu.js'));
    const hidden = this.#badges.slice(this.#visibleCount);
    const unknown = (this.total ?? 0) - this.#badges.length;
    const {messages, numbers} = this.#localizer;
    renderOverflowMenu(menu, hidden, unknown > 0 ? messages.moreNotListed(unknown, numbers) : undefined);
  }

  get #localizer(): {readonly messages: typeof group; readonly numbers: NumberFormatters} {
    const locale = currentLocale(this);
    return {messages: {...group, ...locale?.group}, numbers: numbersFor(locale?.tag ?? 'en')};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-group': AvatarGroup;
  }
}
