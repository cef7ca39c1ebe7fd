// Which person the card shows that a trigger opens.

/** The properties of a card that say who is shown. */
export interface ShownPerson {
  person?: {readonly id: string};
  personId: string;
  name?: string;
  src?: string;
}

/** Shows the person of the trigger, if there is one. */
export function showPersonOf(trigger: Element, card: ShownPerson): void {
  const shown = personOf(trigger);
  if (shown && card.person?.id !== shown.personId) card.person = undefined;
  Object.assign(card, shown);
}

/** The person of the badge, or other element with a `person-id`, that the trigger is or contains. */
function personOf(trigger: Element): {personId: string; name?: string; src?: string} | undefined {
  const badge = trigger.matches('[person-id]') ? trigger : trigger.querySelector('[person-id]');
  const personId = badge?.getAttribute('person-id');
  if (!badge || !personId) return undefined;
  return {personId, name: badge.getAttribute('name') ?? undefined, src: badge.getAttribute('src') ?? undefined};
}
