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

/** Starts the block that listens. @param {string} page @param {Record<string, string>} [changes] what is otherwise here, by what it is on the page */
export async function startSample(page, changes = {}) {
  const block = blocksOf(page, 'js').find((code) => code.includes('.listen(3000)'));
  const all = {
    ...changes,
    '.listen(3000)': ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })",
  };
  let code = block;
  for (const [before, after] of Object.entries(all)) {
    if (!code.includes(before)) throw new Error(`${page} has no ${before} any more`);
    code = code.replace(before, () => after);
  }
  const {folder, drop} = sampleFolder();
  const given = code.includes('function mayChange') ? session.replace('const mayChange = isSignedInAs;', '') : session;
  writeFileSync(path.join(folder, 'sample.mjs'), `${code}\n${given}`);
  const running = spawn(process.execPath, ['--no-warnings', 'sample.mjs'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise((resolve, reject) => {
    running.stdout.once('data', (data) => resolve(Number(String(data))));
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
