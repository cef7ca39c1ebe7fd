// The one form of URI template needed here: `/people/{personId}/avatar`.

/** Fills in the person, escaped so that an id can never lead to another path, and makes the address absolute. */
export function expandTemplate(template: string, personId: string): string {
  if (/^\.{0,2}$/.test(personId)) throw new RangeError(`No address can be made for the person id '${personId}'.`);
  return new URL(
    template.replaceAll('{personId}', () => encodeURIComponent(personId)),
    document.baseURI,
  ).href;
}
