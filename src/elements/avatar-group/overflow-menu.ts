// The overflow menu of a group: the names of the people who are not visible. Loaded on the first opening.
import {createElement} from '../base/dom.js';
import {hidePopover} from '../base/platform.js';
import {moveFocus} from './roving-tabindex.js';

/** Fills the menu and focuses its first item. `othersLabel` names the people who have no badge in the page. */
export function renderOverflowMenu(menu: HTMLElement, people: readonly HTMLElement[], othersLabel?: string): void {
  const items = people.map((person) => {
    const item = createElement('button', {type: 'button', role: 'menuitem', tabindex: '-1'});
    item.textContent = nameOf(person);
    item.onclick = (event) => {
      event.stopPropagation(); // Only the click on the badge reaches the host.
      closeMenu(menu);
      person.click(); // Choosing a name has the effect of a click on the badge.
    };
    return item;
  });
  if (othersLabel) {
    const item = createElement('div', {role: 'menuitem', 'aria-disabled': 'true', tabindex: '-1'});
    item.textContent = othersLabel;
    items.push(item);
  }
  menu.onkeydown = (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') closeMenu(menu);
    else moveFocus(items, event);
  };
  menu.replaceChildren(...items);
  items[0]?.focus();
}

/** Focuses the button: not every browser restores the focus in a shadow root. */
function closeMenu(menu: HTMLElement): void {
  (menu.previousElementSibling as HTMLElement).focus();
  hidePopover(menu);
}

/** The name of a person: from the badge, otherwise from the label or text of the element. */
function nameOf(person: HTMLElement): string {
  const badge = person.matches('avatar-badge') ? person : person.querySelector('avatar-badge');
  const name = badge?.accessibleName;
  return name ?? person.ariaLabel ?? person.textContent.trim();
}
