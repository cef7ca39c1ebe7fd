/** The defaults, with every given value in place of its default. What is `undefined` or has no default is left out. */
export function fillDefaults<T extends object>(defaults: T, given: Partial<T>): T {
  const own = Object.entries(given).filter(([key, value]) => key in defaults && value !== undefined);
  return {...defaults, ...(Object.fromEntries(own) as Partial<T>)};
}
