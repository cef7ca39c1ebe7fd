import {importWithRetry} from '../../shared/loading/import-with-retry.js';
import {currentLocale} from '../../locales/current.js';
import {group} from '../../locales/en/group.js';
import type {PartialLocale} from '../../locales/locale.js';
import {numbersFor} from '../../locales/numbers.js';
import {attempt} from '../../shared/attempt.js';
import {toCssSize} from '../avatar-badge/css-size.js';
import {createElement} from '../base/dom.js';
import {LiteElement, type PropertyOptions} from '../base/lite-element.js';
import {createResizeObserver} from '../base/platform.js';
import {toNumber} from '../base/property-values.js';
import {leaveOnTab, moveFocus} from './arrow-keys.js';
import {styles} from './avatar-group.styles.js';
import {setChildRules} from './child-rules.js';
import {getOrCreateRow, moreClasses, updateRow, updateSize, type GroupState} from './dom.js';
import {interactiveIn} from './interactive.js';
import type {OverflowMenu} from './overflow/overflow-menu.js';
import {serverTemplate} from './server-template.js';
import {ChildObserver, isDisplayed} from './slotted-children.js';
import {measureRow} from './row-size.js';

/**
 * Several people in one row: as many as fit, and a button with the names of the others.
 *
 * @summary Shows who belongs together, and how many they are.
 * @slot - The badges, or links and buttons around them.
 * @csspart row - The row of badges.
 * @csspart more - The button that says how many are not shown.
 * @csspart names - The menu of their names.
 * @csspart item - A row of that menu.
 * @cssproperty [--avatar-overlap=0.25] - The share of a badge that the next one covers.
 * @cssproperty [--avatar-panel-radius=10px] - Radius of the menu, whose other colours are `--avatar-ink`, `--avatar-surface`, `--avatar-line` and `--avatar-shadow`.
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
  #visible: readonly HTMLElement[] = [];
  #overflow: readonly HTMLElement[] = [];
  #resizeObserver?: ResizeObserver;
  /** Has the preferred width of the whole row, although badges are hidden. */
  #ruler?: HTMLElement;
  /** True if there was a layout at the last update. */
  #isMeasured = false;
  /** The room in the group; infinite before its layout. */
  #widthPx = Infinity;
  #children?: ChildObserver;
  /** True where only one circle fits: the button lies on the first badge. */
  #isTight = false;
  /** The menu while it is open. */
  #menu?: OverflowMenu;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
    this.#children?.disconnect();
    this.#resizeObserver = this.#children = undefined; // In another document it needs those of its window.
    this.#menu?.stop(); // A removed popover closes without an event.
  }

  protected override update(): void {
    super.update();
    if (!this.#row) {
      this.#listen((this.#row = getOrCreateRow(this.renderRoot)));
      this.#ruler = this.renderRoot.appendChild(createElement('div', {class: 'ruler'}));
    }
    if (!this.#resizeObserver) {
      this.#resizeObserver = createResizeObserver(this, ([entry]) => this.#onResize(entry?.contentRect.width));
      this.#resizeObserver?.observe(this.#ruler as HTMLElement);
    }
    this.#applyVisibility(this.#row);
  }

  /** For servers only; in a page `update` writes the nodes. */
  protected render(): unknown {
    return serverTemplate?.(this.#state(0, Math.min(this.max ?? 0, this.total ?? 0)), this.max);
  }

  /** The state in the locale of the group; in English if a message of it throws. */
  #state(badges: number, visible: number): GroupState {
    const locale = currentLocale(this);
    return (locale && attempt(locale, () => this.#stateIn(badges, visible, locale))) ?? this.#stateIn(badges, visible);
  }

  #stateIn(badges: number, visible: number, locale?: PartialLocale): GroupState {
    const messages = {...group, ...locale?.group};
    const tag = locale?.tag ?? 'en';
    const numbers = numbersFor(tag);
    const total = Math.max(this.total ?? 0, badges);
    const count = total - visible;
    // More than three digits do not fit into the circle.
    const isCompact = count >= 1000;
    const text = messages.moreCount(count, isCompact ? numbersFor(tag, 'compact') : numbers);
    const label = messages.showMore(count, numbers);
    const size = toCssSize(this.size);
    return {
      label: this.label ?? messages.people(total, numbers),
      size,
      more: count
        ? {
            text,
            // Begins with the text that is seen, for people who control the page by voice.
            label: isCompact ? `${text}: ${label}` : label,
            classes: moreClasses(text, size, this.#isTight),
          }
        : undefined,
      others: total > badges ? messages.moreNotListed(total - badges, numbers) : undefined,
    };
  }

  #listen(row: HTMLElement): void {
    row.addEventListener('slotchange', () => this.requestUpdate());
    row.addEventListener('keydown', (event) => {
      const stops = this.#tabStops;
      moveFocus(stops, event, getComputedStyle(this).direction === 'rtl');
      leaveOnTab(stops, event);
    });
    row.addEventListener('click', (event) => {
      if (event.target !== this.#more || this.#menu) return; // The browser closes an open menu.
      event.preventDefault(); // Or the browser would close the menu that opens now.
      void this.#openMenu();
    });
  }

  #onResize(widthPx: number | undefined): void {
    this.#widthPx = widthPx || Infinity; // 0 without layout.
    // In a task of its own where the group was hidden: its own size changes then, which is an error ("loop") in the same frame.
    if (this.#isMeasured) this.requestUpdate();
    else setTimeout(() => this.requestUpdate());
  }

  /** Counts the children that the host shows, and shows as many of them as there is room for. */
  #applyVisibility(row: HTMLElement): void {
    const slot = row.querySelector('slot') as HTMLSlotElement;
    const children = slot.assignedElements({flatten: true}) as HTMLElement[];
    setChildRules(this); // They are displayed as the host says.
    updateSize(row, toCssSize(this.size));
    const badges = children.filter(isDisplayed);
    const most = Math.min(badges.length, this.max ?? Infinity);
    const count = this.#fittingCount(row, badges, most);
    const visible = (this.#visible = badges.slice(0, count));
    const overflow = (this.#overflow = badges.slice(count));
    // What the group itself hides or removes may have the focus.
    const focused = [...overflow, ...row.querySelectorAll('.more, .names')].find((item) =>
      item.matches(':focus-within'),
    );
    setChildRules(this, {children, visible, overflow, isFirstOnTop: this.stack === 'first'});
    const state = this.#state(badges.length, count);
    updateRow(row, state);
    this.#renderMenu(state);
    if (focused?.checkVisibility?.() === false) this.#tabStops.at(-1)?.focus();
    (this.#children ??= new ChildObserver(this, () => this.requestUpdate())).observe(children, visible);
  }

  /** Measures the row, and counts the badges that fit. */
  #fittingCount(row: HTMLElement, badges: readonly HTMLElement[], most: number): number {
    this.#isMeasured = !!this.#resizeObserver && row.getClientRects().length > 0;
    if (!this.#isMeasured) return most;
    const hasMore = Math.max(badges.length, this.total ?? 0) > most;
    const {fullPx, leastPx, countIn} = measureRow(row, badges.slice(0, most), hasMore);
    this.#ruler?.style.setProperty('--_least', `${leastPx}px`);
    this.#ruler?.style.setProperty('--_full', `${fullPx}px`);
    this.#isTight = most > 0 && this.#widthPx + 0.5 < leastPx;
    return this.#isTight ? 1 : countIn(this.#widthPx);
  }

  get #more(): HTMLElement | null | undefined {
    return this.#row?.querySelector<HTMLElement>('.more');
  }

  /** The visible links and buttons in the row, and the button at its end. */
  get #tabStops(): HTMLElement[] {
    return [...this.#visible.map(interactiveIn), this.#more].filter((stop) => !!stop);
  }

  async #openMenu(): Promise<void> {
    const {OverflowMenu} = await importWithRetry(() => import('./overflow/overflow-menu.js'));
    const more = this.#more;
    if (!more || this.#menu || !this.isConnected) return;
    this.#menu = new OverflowMenu(more, () => (this.#menu = undefined));
    this.requestUpdate(); // The host may have shown or hidden people without a notice.
  }

  #renderMenu({label, others: othersLabel}: GroupState): void {
    if (!this.#more) this.#menu?.stop();
    this.#menu?.render({label, people: this.#overflow, othersLabel});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-group': AvatarGroup;
  }
}
