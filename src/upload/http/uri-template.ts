// The only form of URI template that is supported: `/people/{personId}/avatar`.

/** Inserts the person id, escaped so that it cannot change the path, and makes the address absolute. */
export function expandTemplate(template: string, personId: string): string {
  if (/^\.{0,2}$/.test(personId)) throw new RangeError(`No address can be made for the person id '${personId}'.`);
  return new URL(
    template.replaceAll('{personId}', () => encodeURIComponent(personId)),
    document.baseURI,
  ).href;
}
