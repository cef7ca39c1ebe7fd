// Runs the tests that Node itself runs: many of them drive a browser and bundle pages, so each file is a process of its own.
import {execFile} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {progress, slowest} from '../../test/support/runner/test-results.js';
import {mapWithConcurrency} from '../concurrency.js';

const reporter = path.resolve('scripts/test/node-test-reporter.js');

/** They drive browsers and wait for most of their time: two files at a time leave more than half of two cores idle. */
const LANES = 3;

/** The files that take longest begin first, so that none of them is left alone at the end. */
const slowFiles = [
  'test/e2e/upload-flow.test.js',
  'test/server/cost.test.js',
  'test/e2e/workflows.test.js',
  'test/browser/host/csp.test.js',
  'test/e2e/concurrent-saves.test.js',
  'test/package/typings.test.js',
];

/** Folders whose tests another runner runs, or that hold packages; the latter link back to this folder. */
const otherFolders = new Set(['node_modules', 'runners', 'bundlers', 'fixtures']);

/** The files below a folder that end so, without those of packages. */
export function filesBelow(folder, ending) {
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return otherFolders.has(entry.name) ? [] : filesBelow(file, ending);
      return file.endsWith(ending) ? [file] : [];
    })
    .sort();
}

/** Every `*.test.js` below test/; tests that run inside a browser are TypeScript. */
export const nodeTestFiles = () => filesBelow('test', '.test.js');

/** One file in a process; `output` is what it says, in one piece because another file runs beside it. */
function runFile(file, report) {
  const args = [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${reporter}`,
    `--test-reporter-destination=${report}`,
    file,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, {maxBuffer: 50_000_000}, (error, stdout, stderr) => {
      const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
      const results = lines.map((line) => ({runner: 'Node', file, ...JSON.parse(line)}));
      if (error && !results.some(({outcome}) => outcome === 'failed'))
        results.push({runner: 'Node', file, name: 'the file itself', outcome: 'failed', ms: 0});
      resolve({results, output: stdout + stderr});
    });
  });
}

/**
 * Runs the files, a few at a time, and shows the output of those that fail.
 * @returns {Promise<import('../../test/support/runner/test-results.js').TestResult[]>}
 */
export async function runNodeTests(files = nodeTestFiles()) {
  const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-node-tests-'));
  const all = [];
  const startedAt = Date.now();
  let finished = 0;
  const slowFirst = [
    ...slowFiles.filter((file) => files.includes(file)),
    ...files.filter((file) => !slowFiles.includes(file)),
  ];
  const runNext = async (file) => {
    const fileStartedAt = Date.now();
    const {results, output} = await runFile(file, path.join(folder, `${file.replace(/\W/g, '-')}.json`));
    all.push(...results);
    if (results.some(({outcome}) => outcome === 'failed')) console.log(output);
    console.log(progress(++finished, files.length, file, results, fileStartedAt, startedAt));
  };
  await mapWithConcurrency(slowFirst, runNext, LANES);
  rmSync(folder, {recursive: true, force: true});
  console.log(`Slowest tests:\n${slowest(all)}`);
  return all;
}
