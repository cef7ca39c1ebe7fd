// The only form of URI template that is supported: `/people/{personId}/avatar`.

const PLACEHOLDER = '{personId}';

/**
 * Inserts the person id, escaped so that it cannot change the path, and makes the address absolute. A template without `{personId}` needs
 * no id. Throws RangeError for an id that is missing or would change the path.
 */
export function expandTemplate(template: string, personId: string): string {
  const id = String(personId ?? '');
  if (template.includes(PLACEHOLDER) && /^\.{0,2}$/.test(id)) {
    if (!id) console.error(`The address ${template} needs a person id: set person-id, or leave ${PLACEHOLDER} out.`);
    throw new RangeError(`No address can be made for the person id '${id}'.`);
  }
  return new URL(
    template.replaceAll(PLACEHOLDER, () => encodeURIComponent(id)),
    document.baseURI,
  ).href;
}
