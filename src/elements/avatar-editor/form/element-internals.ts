// ElementInternals with every member that the editor uses: jsdom has a part of it and happy-dom none, and unit tests run there.

/** The internals of an element; the members of a form control are simulated where the environment has none. */
export function attachInternals(element: HTMLElement): ElementInternals {
  const internals = (element as Partial<HTMLElement>).attachInternals?.() ?? ({} as ElementInternals);
  if ('setFormValue' in internals) return internals;
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(simulate(element)))) {
    if (!(name in internals) || writable.has(name)) Object.defineProperty(internals, name, member);
  }
  return internals;
}

/** Written by the editor; the setters of jsdom throw. */
const writable = new Set(['role', 'ariaLabel']);

function simulate(element: HTMLElement): Partial<ElementInternals> {
  let flags: ValidityStateFlags = {};
  let message = '';
  const isValid = (): boolean => !Object.values(flags).some(Boolean);
  const checkValidity = (): boolean =>
    isValid() || (element.dispatchEvent(new Event('invalid', {cancelable: true})), false);
  return {
    role: null,
    ariaLabel: null,
    get form() {
      return element.closest('form');
    },
    get labels() {
      return element.ownerDocument.querySelectorAll(`label[for="${element.id.replace(/["\\]/g, '\\$&')}"]`);
    },
    get validity() {
      return {...flags, valid: isValid()} as ValidityState;
    },
    get validationMessage() {
      return message;
    },
    get willValidate() {
      return !element.matches(':disabled, [disabled], [readonly]');
    },
    setFormValue() {},
    setValidity(next = {}, text = '') {
      flags = next;
      message = isValid() ? '' : text;
    },
    checkValidity,
    reportValidity: checkValidity,
  };
}
