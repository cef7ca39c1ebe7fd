// docs/architecture.md lists the functions between the press of Save and the request; this test counts them.
import {expect} from '@open-wc/testing';
import {chooseAndOpen, createEditor, press, quadrantImage, uniquePersonId} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

/** Only V8 keeps the callers of an awaited promise in a stack trace. */
const hasAsyncStacks = navigator.userAgent.includes('Chrome/');
const MAX_CALLS = 8;
const HOST_UPLOAD = 'upload() of src/elements/avatar-editor/save/with-host-upload.ts';

/** The named functions of this library that are running, the innermost first. Callbacks without a name are part of the function around them. */
function runningFunctions(): string[] {
  const lines = (new Error().stack ?? '').split('\n');
  return lines.flatMap((line) => {
    const [, name, file] = /at (?:async )?(?:[\w$]+\.)?([\w$]+) \(\S*?\/(src\/[^?:]+)/.exec(line) ?? [];
    return name ? [`${name}() of ${file}`] : [];
  });
}

async function documentedFunctions(): Promise<string[]> {
  const page = await (await fetch('/docs/architecture.md')).text();
  const walk = page.split('## Walk 1: a save')[1]?.split('\n## ')[0] ?? '';
  return [...walk.matchAll(/^\d+\. `(\w+\(\))` of `(src\/[\w./-]+)`/gm)].map(([, name, file]) => `${name} of ${file}`);
}

describe('avatar-editor, the way of a save', () => {
  const {stackTraceLimit} = Error;
  const {send} = XMLHttpRequest.prototype;
  before(() => (Error.stackTraceLimit = Infinity));
  after(() => (Error.stackTraceLimit = stackTraceLimit));
  afterEach(() => (XMLHttpRequest.prototype.send = send));

  it('has at most eight calls from the press to the request, those of the architecture page', async function () {
    if (!hasAsyncStacks) this.skip();
    const editor = await createEditor({'person-id': uniquePersonId(), endpoint: '/avatars/{personId}'});
    await chooseAndOpen(editor, await quadrantImage());
    let toHost: string[] = [];
    let toRequest: string[] | undefined;
    editor.addEventListener('avatar-save', () => (toHost = runningFunctions()));
    XMLHttpRequest.prototype.send = function () {
      toRequest ??= runningFunctions();
      this.abort();
    };
    await press(editor, 'Save');
    await waitUntil(() => toRequest, 'no request was sent');
    editor.cancel();
    // A promise between the queue and the host's upload cuts the trace: two traces are joined there.
    const outer = toHost.slice(toHost.indexOf(HOST_UPLOAD));
    const inner = toRequest?.slice(0, toRequest.indexOf(HOST_UPLOAD)) ?? [];
    const calls = [...inner, ...outer].reverse();
    expect(calls).to.deep.equal(await documentedFunctions());
    expect(calls).to.have.length.at.most(MAX_CALLS).and.at.least(2);
  });
});
