// The overflow menu of a group: the names of the people who are not visible. Loaded on the first opening.
import {createElement} from '../base/dom.js';
import {hidePopover} from '../base/platform.js';
import {takeEscape} from '../shared/take-escape.js';
import {moveFocus} from './arrow-keys.js';
import {interactiveIn} from './interactive.js';

/** The items of one open menu. */
export class OverflowMenu {
  readonly #menu: HTMLElement;
  /** The item of each person. */
  #items = new Map<HTMLElement | undefined, HTMLElement>();
  /** The names belong to the host and to the badges: both may change while the menu is open. */
  readonly #names = new MutationObserver(() => this.#updateNames());

  constructor(menu: HTMLElement) {
    this.#menu = menu;
    menu.onkeydown = (event) => {
      event.stopPropagation();
      if (event.key === 'Tab' || takeEscape(event)) this.#close();
      else moveFocus([...this.#items.values()], event);
    };
  }

  /** Shows these people, and focuses the first when the menu was empty. `othersLabel` names those who have no badge in the page. */
  render(people: readonly HTMLElement[], othersLabel?: string): void {
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
    this.#updateNames();
    const after = [...items.values()];
    if (after.length !== before.length || after.some((item, index) => item !== before[index])) {
      this.#menu.replaceChildren(...after);
      const next =
        before[focused] && after.includes(before[focused]) ? before[focused] : after.at(Math.max(0, focused));
      if (focused >= 0 || !before.length) (next ?? after.at(-1))?.focus();
    }
    this.#observeNames(people);
  }

  stop(): void {
    this.#names.disconnect();
    this.#items.clear();
    this.#menu.replaceChildren();
  }

  #createItem(person: HTMLElement): HTMLElement {
    const item = createElement('button', {type: 'button', ...itemAttributes});
    item.onclick = (event) => {
      event.stopPropagation(); // Only the click on the badge reaches the host.
      this.#close();
      (interactiveIn(person) ?? person).click(); // Choosing a name has the effect of a click on the badge.
    };
    return item;
  }

  #updateNames(): void {
    for (const [person, item] of this.#items) {
      const name = person && nameOf(person);
      if (name !== undefined && item.textContent !== name) item.textContent = name;
    }
  }

  #observeNames(people: readonly HTMLElement[]): void {
    this.#names.disconnect();
    const changes = {subtree: true, childList: true, characterData: true, attributes: true};
    for (const person of people) {
      this.#names.observe(person, changes);
      // A name that was set as a property changes only what the badge renders.
      const badge = badgeOf(person)?.shadowRoot;
      if (badge) this.#names.observe(badge, changes);
    }
  }

  /** Focuses the button: not every browser restores the focus in a shadow root. */
  #close(): void {
    (this.#menu.previousElementSibling as HTMLElement).focus();
    hidePopover(this.#menu);
  }
}

const itemAttributes = {role: 'menuitem', tabindex: '-1'};

const badgeOf = (person: HTMLElement) =>
  person.matches('avatar-badge') ? person : person.querySelector('avatar-badge');

/** The name of a person: from the badge, otherwise from the label or text of the element. */
function nameOf(person: HTMLElement): string {
  return badgeOf(person)?.accessibleName ?? person.ariaLabel ?? person.textContent.trim();
}
