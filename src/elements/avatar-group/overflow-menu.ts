// The menu behind the button of a group: the names of those who are not shown. Loaded when it is opened first.
import type {AvatarBadge} from '../avatar-badge/avatar-badge.js';
import {createElement} from '../base/dom.js';
import {hidePopover} from '../base/platform.js';
import {moveFocus} from '../shared/roving-tabindex.js';

/** Fills the menu and gives it the focus. `others` speaks of those who are not in the page. */
export function renderOverflowMenu(menu: HTMLElement, people: readonly HTMLElement[], othersLabel?: string): void {
  const items = people.map((person) => {
    const item = createElement('button', {type: 'button', role: 'menuitem', tabindex: '-1'});
    item.textContent = nameOf(person);
    item.onclick = (event) => {
      event.stopPropagation(); // The host hears the click on the badge, not this one as well.
      closeMenu(menu);
      person.click(); // Choosing somebody's name is as good as pressing their badge.
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

/** The focus goes back to the button; browsers do not all return it out of a shadow root. */
function closeMenu(menu: HTMLElement): void {
  (menu.previousElementSibling as HTMLElement).focus();
  hidePopover(menu);
}

/** What a person is called: by their badge, or else by the text that stands for them. */
function nameOf(person: HTMLElement): string {
  const badge = person.matches('avatar-badge') ? person : person.querySelector('avatar-badge');
  const name = (badge as AvatarBadge | null)?.accessibleName;
  return name ?? person.ariaLabel ?? person.textContent.trim();
}
