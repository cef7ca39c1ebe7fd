import {importWithRetry} from '../../shared/import-with-retry.js';
import {currentLocale} from '../../locales/current.js';
import {group} from '../../locales/en/group.js';
import {numbersFor} from '../../locales/numbers.js';
import {lengthOf} from '../avatar-badge/css-size.js';
import {SmallElement, type Changes, type PropertyOptions} from '../base/lite-element.js';
import {createResizeObserver} from '../base/platform.js';
import {moveFocus, TabStop} from '../shared/roving-tabindex.js';
import {styles} from './avatar-group.styles.js';
import {markup} from './server-template.js';
import {showChildren} from './child-rules.js';
import {paintRow, rowIn, type GroupLooks} from './dom.js';
import {capacityOf, shownCount} from './visible-count.js';

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
export class AvatarGroup extends SmallElement {
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
  #shown = 0;
  #people: readonly HTMLElement[] = [];
  #resizes?: ResizeObserver;
  #capacity?: number;
  readonly #tabStop = new TabStop();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watchWidth();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
  }

  protected override update(changed: Changes): void {
    super.update(changed);
    if (!this.#row) {
      this.#row = rowIn(this.renderRoot as ShadowRoot);
      this.#listen(this.#row);
      this.#findPeople();
    }
    this.#showWhatFits();
    paintRow(this.#row, this.#looks(this.#people.length, this.#shown));
    this.#keepTabStop();
    if (changed.has('max') || changed.has('size')) this.#watchWidth();
  }

  /** For servers only; in a page `update` writes the few nodes there are. */
  protected render(): unknown {
    const {max, total = 0} = this;
    return markup?.(this.#looks(0, Math.min(max ?? 0, total)), max);
  }

  #looks(people: number, shown: number): GroupLooks {
    const locale = currentLocale();
    const numbers = numbersFor(locale?.tag ?? 'en');
    const words = locale?.group ?? group;
    const everybody = Math.max(this.total ?? 0, people);
    const count = everybody - shown;
    const text = words.plus(count, numbers);
    return {
      label: this.label ?? words.people(everybody, numbers),
      size: lengthOf(this.size),
      more: count
        ? {
            text,
            label: words.showMore(count, numbers),
            classes: `more${text.length > 3 ? ' long' : ''}${shown ? '' : ' alone'}`,
          }
        : undefined,
    };
  }

  #listen(row: HTMLElement): void {
    row.addEventListener('slotchange', () => {
      this.#findPeople();
      this.#watchWidth();
      this.requestUpdate();
    });
    row.addEventListener('keydown', (event) =>
      moveFocus(this.#stops, event, getComputedStyle(this).direction === 'rtl'),
    );
    row.addEventListener('focusin', () => this.#keepTabStop());
    row.addEventListener('focusout', () => this.#tabStop.release());
    // It does not bubble, so it is caught on its way down: the menu comes and goes.
    row.addEventListener('toggle', (event) => void this.#toggled(event as ToggleEvent), true);
  }

  /** Observing anew asks for the width once more, when the layout is known, so that nothing forces one. */
  #watchWidth(): void {
    this.#resizes?.disconnect();
    if (this.max !== undefined) this.#capacity = undefined;
    else {
      this.#resizes ??= createResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));
      this.#resizes?.observe(this);
    }
  }

  #measure(widthPx: number): void {
    const seen = this.#shown ? this.#people[0] : this.#more;
    const diameterPx = seen?.offsetWidth ?? 0;
    const overlap = Number(getComputedStyle(this).getPropertyValue('--avatar-overlap') || 0.25);
    this.#capacity = diameterPx ? capacityOf(widthPx - 4, diameterPx, overlap) : undefined;
    this.requestUpdate();
  }

  #findPeople(): void {
    const slotted = this.#row?.querySelector('slot')?.assignedElements() ?? [];
    this.#people = slotted.filter((child): child is HTMLElement => child instanceof HTMLElement && !child.hidden);
  }

  #showWhatFits(): void {
    const people = this.#people;
    this.#shown = shownCount({children: people.length, total: this.total, max: this.max, capacity: this.#capacity});
    const isAll = this.#shown >= people.length;
    showChildren(this, isAll ? undefined : this.#shown, this.stack === 'first' ? this.#shown : 0);
  }

  get #more(): HTMLElement | null | undefined {
    return this.#row?.querySelector<HTMLElement>('.more');
  }

  /** What can be reached by keyboard in the row: links and buttons that are shown, and the button at its end. */
  get #stops(): HTMLElement[] {
    const inRow = this.#people.slice(0, this.#shown).filter((person) => person.matches('a[href], button, [tabindex]'));
    return this.#more ? [...inRow, this.#more] : inRow;
  }

  #keepTabStop(): void {
    const stops = this.#stops;
    const focused = stops.find((item) => item.matches(':focus'));
    if (focused) this.#tabStop.keep(stops, focused);
  }

  async #toggled({newState, target}: ToggleEvent): Promise<void> {
    const menu = target as HTMLElement;
    const isOpen = newState === 'open';
    this.#more?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return menu.replaceChildren();
    const {fillMenu} = await importWithRetry(() => import('./overflow-menu.js'));
    const hidden = this.#people.slice(this.#shown);
    const unknown = (this.total ?? 0) - this.#people.length;
    const locale = currentLocale();
    const {others} = locale?.group ?? group;
    fillMenu(menu, hidden, unknown > 0 ? others(unknown, numbersFor(locale?.tag ?? 'en')) : undefined);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-group': AvatarGroup;
  }
}
