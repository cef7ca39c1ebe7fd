// The uncaught errors while the tests of a suite ran.

/** Call it within `describe`. The list is emptied before each test, and holds an error's text and where it came from. */
export function uncaughtErrors(): readonly string[] {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    const error: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
    errors.push(error instanceof Error ? `${error.message}\n${error.stack}` : String(error));
    event.preventDefault();
  };
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  beforeEach(() => errors.splice(0));
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  return errors;
}

/** Call it within `describe`. The list is emptied before each test, and holds what was given to `reportError`. */
export function reportedErrors(): readonly string[] {
  const {reportError} = globalThis;
  const errors: string[] = [];
  beforeEach(() => {
    errors.length = 0;
    globalThis.reportError = (thrown) => errors.push(String(thrown));
  });
  after(() => {
    globalThis.reportError = reportError;
  });
  return errors;
}
