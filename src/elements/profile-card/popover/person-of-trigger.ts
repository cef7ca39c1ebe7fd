// Which person the card shows that a trigger opens.
import {toAttributeText} from '../../base/property-values.js';

/** The properties of a card that say who is shown. */
export interface ShownPerson {
  person?: {readonly id: string};
  personId: string;
  name?: string;
  src?: string;
}

/** The cards that show the person of a trigger. */
const shownByTrigger = new WeakSet<ShownPerson>();

/**
 * Shows the person of the trigger. A trigger without one opens what the host has set on the card. False if there is nothing to open: the
 * card shows the person of another trigger.
 */
export function showPersonOf(trigger: Element, card: ShownPerson): boolean {
  const shown = [trigger, ...trigger.querySelectorAll('*')].map(personOf).find(Boolean);
  if (!shown) return !shownByTrigger.has(card);
  shownByTrigger.add(card);
  if (!shown.personId || toAttributeText(card.person?.id) !== shown.personId) card.person = undefined;
  Object.assign(card, shown);
  return true;
}

/** The person of a badge, or of another element with a `person-id`; `undefined` for other elements and where no person is named. */
function personOf(element: Element): Omit<ShownPerson, 'person'> | undefined {
  const personId = read(element, 'personId', 'person-id');
  const name = read(element, 'name', 'name');
  // Other elements also have a `name`.
  if (!personId && !(name && 'personId' in element)) return undefined;
  return {personId: personId ?? '', name, src: read(element, 'src', 'src')};
}

/** The value of a property, where the element has it, otherwise of the attribute: frameworks set properties. */
function read(element: Element, property: string, attribute: string): string | undefined {
  const value = property in element ? (Reflect.get(element, property) as unknown) : element.getAttribute(attribute);
  return toAttributeText(value) || undefined;
}
