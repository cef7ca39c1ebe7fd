// The overflow menu of a group: pictures and names of the people who are not visible. Loaded on the first opening.
import {createElement, setAttribute} from '../../base/dom.js';
import {createSheet, hidePopover, showPopover} from '../../base/platform.js';
import {takeEscape} from '../../shared/take-escape.js';
import {moveFocus} from '../arrow-keys.js';
import {interactiveIn} from '../interactive.js';
import {overflowMenuStyles} from './overflow-menu.styles.js';
import {badgeOf, createPersonRow, updatePersonRow} from './person-row.js';

/** The people in an open menu. */
export interface MenuContent {
  readonly label: string;
  readonly people: readonly HTMLElement[];
  /** Names those who have no badge in the page. */
  readonly othersLabel?: string;
}

/** One open menu: created when the button is pressed, removed when it closes. */
export class OverflowMenu {
  readonly #more: HTMLElement;
  readonly #menu = createElement('div', {class: 'names', part: 'names', popover: '', role: 'menu'});
  readonly #onClosed: () => void;
  #sheet?: CSSStyleSheet;
  /** The item of each person. */
  #items = new Map<HTMLElement | undefined, HTMLElement>();
  /** The names belong to the host and to the badges: both may change while the menu is open. */
  readonly #names = new MutationObserver(() => this.#updateRows());

  /** @param onClosed - Called when people or the browser have closed the menu */
  constructor(more: HTMLElement, onClosed: () => void) {
    this.#more = more;
    this.#onClosed = onClosed;
    this.#menu.onkeydown = (event) => this.#onKeydown(event);
    this.#menu.ontoggle = ({newState}) => {
      if (newState === 'closed') this.stop();
    };
  }

  /** Shows these people; at first, opens the menu and focuses the first of them. */
  render({label, people, othersLabel}: MenuContent): void {
    const before = [...this.#items.values()];
    const focused = before.findIndex((item) => item.matches(':focus'));
    const items = new Map<HTMLElement | undefined, HTMLElement>();
    for (const person of people) items.set(person, this.#items.get(person) ?? this.#createItem(person));
    if (othersLabel) {
      const item = this.#items.get(undefined) ?? createElement('div', {'aria-disabled': 'true', ...itemAttributes});
      item.textContent = othersLabel;
      items.set(undefined, item);
    }
    this.#items = items;
    setAttribute(this.#menu, 'aria-label', label);
    this.#updateRows();
    const after = [...items.values()];
    if (after.length !== before.length || after.some((item, index) => item !== before[index])) {
      this.#menu.replaceChildren(...after);
      if (!this.#menu.isConnected) this.#open();
      const next =
        before[focused] && after.includes(before[focused]) ? before[focused] : after.at(Math.max(0, focused));
      if (focused >= 0 || !before.length) (next ?? after.at(-1))?.focus();
    }
    this.#observeNames(people);
  }

  /** Removes the menu. */
  stop(): void {
    this.#names.disconnect();
    this.#menu.remove();
    const root = this.#more.getRootNode() as Partial<ShadowRoot>;
    if (this.#sheet && root.adoptedStyleSheets)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#more.setAttribute('aria-expanded', 'false');
    this.#onClosed();
  }

  #open(): void {
    const more = this.#more as HTMLButtonElement;
    this.#sheet = createSheet(more.ownerDocument, overflowMenuStyles.cssText);
    if (this.#sheet) (more.getRootNode() as ShadowRoot).adoptedStyleSheets.push(this.#sheet);
    more.after(this.#menu);
    more.popoverTargetElement = this.#menu; // A second press closes the menu.
    more.setAttribute('aria-expanded', 'true');
    showPopover(this.#menu, more);
  }

  #onKeydown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Tab' || takeEscape(event)) this.#close();
    else if (!this.#focusByLetter(event)) moveFocus([...this.#items.values()], event);
  }

  /** Focuses the next person whose name begins with the letter. */
  #focusByLetter(event: KeyboardEvent): boolean {
    const {key} = event;
    if ([...key].length !== 1 || key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return false;
    const items = [...this.#items.values()];
    const current = items.findIndex((item) => item.matches(':focus'));
    [...items.slice(current + 1), ...items.slice(0, current + 1)]
      .find((item) => fold(item.textContent.trim()).startsWith(fold(key)))
      ?.focus();
    event.preventDefault();
    return true;
  }

  #createItem(person: HTMLElement): HTMLElement {
    const item = createPersonRow(itemAttributes);
    item.onclick = (event) => {
      event.stopPropagation(); // Only the click on the badge reaches the host.
      this.#close();
      this.#press(interactiveIn(person) ?? person); // Choosing a name has the effect of a click on the badge.
    };
    return item;
  }

  /** Presses what stands in the group for a person. It has no box, so that a card which it opens is shown next to the button. */
  #press(target: HTMLElement): void {
    const popover = (target as Partial<HTMLButtonElement>).popoverTargetElement as HTMLElement | null | undefined;
    const pressed = new AbortController();
    const onBeforeToggle = (event: ToggleEvent): void => {
      if (!popover || event.target !== popover || event.newState !== 'open') return;
      event.preventDefault();
      queueMicrotask(() => showPopover(popover, this.#more));
    };
    popover?.addEventListener('beforetoggle', onBeforeToggle, pressed);
    target.click();
    pressed.abort();
  }

  #updateRows(): void {
    for (const [person, item] of this.#items) if (person) updatePersonRow(item, person);
  }

  #observeNames(people: readonly HTMLElement[]): void {
    this.#names.disconnect();
    const changes = {subtree: true, childList: true, characterData: true, attributes: true};
    for (const person of people) {
      this.#names.observe(person, changes);
      // What was set as a property changes only what the badge renders.
      const badge = badgeOf(person)?.shadowRoot;
      if (badge) this.#names.observe(badge, changes);
    }
  }

  /** Focuses the button: not every browser restores the focus in a shadow root. */
  #close(): void {
    this.#more.focus();
    hidePopover(this.#menu);
  }
}

/** Without case, and with accents as characters of their own: 'e' finds 'Élodie'. */
const fold = (text: string): string => text.normalize('NFD').toLowerCase();

const itemAttributes = {part: 'item', role: 'menuitem', tabindex: '-1'};
