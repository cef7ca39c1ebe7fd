// Tests of a real server that is not installed here are shown as left out; test/support/servers/index.js says in the terminal why.

const leftOut: readonly string[] = await (await fetch('/servers-left-out')).json();

export const isLeftOut = (server: string): boolean => leftOut.includes(server);

/** `describe` for tests that need the server, `s3`, `tus` or `nginx`, or the libraries of test/tools/dom-owners.js: `dom-owners`. */
export const describeWith = (server: string): Mocha.SuiteFunction | Mocha.PendingSuiteFunction =>
  isLeftOut(server) ? describe.skip : describe;
