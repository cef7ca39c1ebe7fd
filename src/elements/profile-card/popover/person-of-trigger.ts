// Which person the card shows that a trigger opens.

/** The person of the badge, or other element with a `person-id`, that the trigger is or contains. */
export function personOf(trigger: Element): {personId: string; name?: string; src?: string} | undefined {
  const badge = trigger.matches('[person-id]') ? trigger : trigger.querySelector('[person-id]');
  const personId = badge?.getAttribute('person-id');
  if (!badge || !personId) return undefined;
  return {personId, name: badge.getAttribute('name') ?? undefined, src: badge.getAttribute('src') ?? undefined};
}
