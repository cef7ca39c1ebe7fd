import {importWithRetry} from '../../shared/import-with-retry.js';
import {currentLocale} from '../../locales/current.js';
import {group} from '../../locales/en/group.js';
import type {NumberFormatters} from '../../locales/locale.js';
import {numbersFor} from '../../locales/numbers.js';
import {toCssSize} from '../avatar-badge/css-size.js';
import {LiteElement, type Changes, type PropertyOptions} from '../base/lite-element.js';
import {createResizeObserver} from '../base/platform.js';
import {toNumber} from '../base/property-values.js';
import {leaveOnTab, moveFocus} from './arrow-keys.js';
import {styles} from './avatar-group.styles.js';
import {applyChildRules, resetChildRules} from './child-rules.js';
import {createRuler, getOrCreateRow, updateRow, updateSize, type GroupState} from './dom.js';
import {interactiveIn} from './interactive.js';
import type {OverflowMenu} from './overflow-menu.js';
import {serverTemplate} from './server-template.js';
import {ChildObserver, displayed} from './slotted-children.js';
import {measureRow} from './row-size.js';
import {visibleCount} from './visible-count.js';

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
    max: {type: toNumber, reflect: true},
    total: {type: toNumber},
    label: {},
    size: {},
    stack: {},
  };

  /** How many badges to show at most, the button not counted; fewer where the group is too narrow. Left out, as many as fit into its width. */
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
  #ruler?: HTMLElement;
  /** True if there was a layout at the last update. */
  #isMeasured = false;
  /** The room in the group; `undefined` before its layout. */
  #widthPx?: number;
  #children?: ChildObserver;
  /** The items of the menu while it is open. */
  #menu?: OverflowMenu;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observeWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
    this.#children?.disconnect();
    this.#onMenuClosed(); // A removed popover closes without an event.
  }

  protected override update(changed: Changes): void {
    super.update(changed);
    if (!this.#row) {
      this.#listen((this.#row = getOrCreateRow(this.renderRoot)));
      this.#ruler = createRuler(this.renderRoot);
      this.#observeWidth();
    }
    this.#applyVisibility(this.#row);
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
    row.addEventListener('slotchange', () => this.requestUpdate());
    row.addEventListener('keydown', (event) => {
      const stops = this.#tabStops;
      moveFocus(stops, event, getComputedStyle(this).direction === 'rtl');
      leaveOnTab(stops, event);
    });
    // `toggle` does not bubble, so it is captured: the menu is created and removed.
    row.addEventListener('toggle', (event) => void this.#onMenuToggle(event), true);
  }

  #observeWidth(): void {
    this.#resizeObserver ??= createResizeObserver(([entry]) => this.#onResize(entry?.contentRect.width));
    if (this.#ruler) this.#resizeObserver?.observe(this.#ruler);
  }

  #onResize(widthPx: number | undefined): void {
    this.#widthPx = widthPx || undefined; // 0 without layout.
    // In a task of its own where the group was hidden: its own size changes then, which is an error ("loop") in the same frame.
    if (this.#isMeasured) this.requestUpdate();
    else setTimeout(() => this.requestUpdate());
  }

  /** Counts the children that the host shows, and shows as many of them as there is room for. */
  #applyVisibility(row: HTMLElement): void {
    const children = (row.querySelector('slot')?.assignedElements({flatten: true}) ?? []) as HTMLElement[];
    resetChildRules(this);
    const badges = displayed(children);
    const most = visibleCount(badges.length, this.max);
    const count = Math.min(most, this.#fittingCount(row, badges, most));
    const visible = badges.slice(0, count);
    const overflow = badges.slice(count);
    // What the group itself hides or removes may have the focus.
    const focused = [...overflow, ...row.querySelectorAll('.more, .names')].find((item) =>
      item.matches(':focus-within'),
    );
    this.#badges = badges;
    this.#visibleCount = count;
    const isFirstOnTop = this.stack === 'first';
    applyChildRules(this, {children, visible, overflow, isFirstOnTop});
    updateRow(row, this.#state(badges.length, count));
    this.#renderMenu();
    if (focused?.checkVisibility?.() === false) this.#tabStops.at(-1)?.focus();
    if (this.isConnected) (this.#children ??= new ChildObserver(() => this.requestUpdate())).observe(children, visible);
  }

  /** Measures the row, and counts the badges that fit. */
  #fittingCount(row: HTMLElement, badges: readonly HTMLElement[], most: number): number {
    this.#isMeasured = !!this.#resizeObserver && row.getClientRects().length > 0;
    if (!this.#isMeasured) return most;
    const hasMore = Math.max(badges.length, this.total ?? 0) > most;
    updateSize(row, toCssSize(this.size));
    const {fullPx, leastPx, countIn} = measureRow(row, badges.slice(0, most), hasMore);
    this.#ruler?.style.setProperty('--_least', `${leastPx}px`);
    this.#ruler?.style.setProperty('--_full', `${fullPx}px`);
    return this.#widthPx === undefined ? most : countIn(this.#widthPx);
  }

  get #more(): HTMLElement | null | undefined {
    return this.#row?.querySelector<HTMLElement>('.more');
  }

  /** The visible links and buttons in the row, and the button at its end. */
  get #tabStops(): HTMLElement[] {
    const people = this.#badges.slice(0, this.#visibleCount).map(interactiveIn);
    return [...people, this.#more].filter((stop) => !!stop);
  }

  async #onMenuToggle({newState, target}: ToggleEvent): Promise<void> {
    this.#onMenuClosed();
    if (newState !== 'open') return;
    const menu = target as HTMLElement;
    this.#more?.setAttribute('aria-expanded', 'true');
    const {OverflowMenu} = await importWithRetry(() => import('./overflow-menu.js'));
    if (!menu.matches(':popover-open')) return;
    this.#menu = new OverflowMenu(menu);
    this.requestUpdate(); // The host may have shown or hidden people without a notice.
  }

  #onMenuClosed(): void {
    this.#more?.setAttribute('aria-expanded', 'false');
    this.#menu?.stop();
    this.#menu = undefined;
  }

  #renderMenu(): void {
    if (!this.#more) this.#onMenuClosed();
    const unknown = (this.total ?? 0) - this.#badges.length;
    const {messages, numbers} = this.#localizer;
    const othersLabel = unknown > 0 ? messages.moreNotListed(unknown, numbers) : undefined;
    this.#menu?.render(this.#badges.slice(this.#visibleCount), othersLabel);
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
