const INTERACTIVE = 'a[href], button:enabled, [tabindex]';

/** The link or button that shows a person: the slotted element, or one inside it. */
export const interactiveIn = (person: Element): HTMLElement | null =>
  person.matches(INTERACTIVE) ? (person as HTMLElement) : person.querySelector<HTMLElement>(INTERACTIVE);
