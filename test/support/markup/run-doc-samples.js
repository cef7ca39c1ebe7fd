// Runs the samples of docs/backends as they are on the page: in a process of their own, with what the page calls yours put before them.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';

/** The code blocks of a page in one language. @param {string} page @param {string} language */
export function blocksOf(page, language) {
  const text = readFileSync(`docs/backends/${page}.md`, 'utf8');
  return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, own]) => own === language)
    .map(([, , code]) => code);
}

/** A folder in which samples find what they import: servers' packages in test/tools, the others at the root. */
export function sampleFolder() {
  const folder = mkdtempSync(path.resolve('test/tools/.tmp-sample-'));
  return {folder, drop: () => rmSync(folder, {recursive: true, force: true})};
}

/** Who is signed in is said in a header: the one thing all samples leave to their reader. */
const session = `
  const isSignedInAs = ({headers}, id) => (headers.get ? headers.get('x-user') : headers['x-user']) === id;
  const mayChange = isSignedInAs;
  const graphToken = async () => 'token';
`;

const listening = ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })";

/**
 * Starts the block that listens. A block that reads PORT and prints its address needs no change.
 *
 * @param {string} page
 * @param {Record<string, string>} [changes] what is otherwise here, by what it is on the page
 * @param {Record<string, string>} [env] environment variables
 */
export async function startSample(page, changes = {}, env = {}) {
  const block = blocksOf(page, 'js').find((code) => code.includes('.listen('));
  const all = block.includes('process.env.PORT') ? changes : {...changes, '.listen(3000)': listening};
  let code = block;
  for (const [before, after] of Object.entries(all)) {
    if (!code.includes(before)) throw new Error(`${page} has no ${before} any more`);
    code = code.replace(before, () => after);
  }
  const {folder, drop} = sampleFolder();
  const missing = code.includes('function mayChange')
    ? session.replace('const mayChange = isSignedInAs;', '')
    : session;
  const isComplete = code.includes('const isSignedInAs');
  writeFileSync(path.join(folder, 'sample.mjs'), isComplete ? code : `${code}\n${missing}`);
  const running = spawn(process.execPath, ['--no-warnings', 'sample.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, PORT: '0', ...env},
  });
  const port = await new Promise((resolve, reject) => {
    running.stdout.once('data', (data) => resolve(Number(/(\d+)\s*$/.exec(String(data))[1])));
    running.once('exit', () => reject(new Error(`The sample of ${page} ended`)));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    async stop() {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill();
      await ended;
      drop();
    },
  };
}
