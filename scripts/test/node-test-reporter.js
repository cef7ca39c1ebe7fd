// A reporter for `node --test`: one line of JSON for each test, suites left out. run-node-tests.js reads them.

/** @param {AsyncIterable<import('node:test').TestEvent>} events */
export default async function* reporter(events) {
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const {name, details, skip, todo} = data;
    // A suite fails with its tests; alone it fails when its own hook does.
    const isSuite = details.type === 'suite';
    if (isSuite && (type === 'test:pass' || details.error?.failureType === 'subtestsFailed')) continue;
    const isSkipped = skip !== undefined || todo !== undefined;
    const outcome = type === 'test:fail' ? 'failed' : isSkipped ? 'skipped' : 'passed';
    yield `${JSON.stringify({name, outcome, ms: Math.round(details.duration_ms)})}\n`;
  }
}
