// Runs seeds of the model in threads: the promise hooks of Node's test runner make one seed take several times as long, and what the
// tabs of a seed have left unfinished stays in memory until its thread ends.
import {setMaxListeners} from 'node:events';
import {parentPort, Worker, workerData} from 'node:worker_threads';
import {bundleTab, Model} from './model.js';

const SEEDS_PER_THREAD = 500;

const emptyResult = () => ({failed: [], faults: {}, total: {saves: 0, stored: 0, queued: 0}, diary: []});

function addCounts(sum, counts) {
  for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
}

async function runHere({code, first, runs, keepsDiary}) {
  setMaxListeners(0);
  const result = emptyResult();
  for (let seed = first; seed < first + runs; seed++) {
    const {counts, diary, violations} = await new Model(code, seed).run();
    const {faults, ...total} = counts;
    addCounts(result.total, total);
    addCounts(result.faults, faults);
    if (violations.length) result.failed.push(`seed ${seed}: ${violations.join('; ')}`);
    if (keepsDiary) result.diary.push(...diary);
  }
  return result;
}

function runInThread(modelRuns) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {workerData: {modelRuns}});
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => code && reject(new Error(`The thread of the model ended with ${code}`)));
  });
}

/** What `runs` seeds from `first` on did: `failed` has a line for each seed that went wrong, `diary` what happened in them. */
export async function runSeeds({first, runs, keepsDiary}) {
  const code = await bundleTab();
  const sum = emptyResult();
  for (let done = 0; done < runs; done += SEEDS_PER_THREAD) {
    const size = Math.min(SEEDS_PER_THREAD, runs - done);
    const {failed, faults, total, diary} = await runInThread({code, first: first + done, runs: size, keepsDiary});
    sum.failed.push(...failed);
    sum.diary.push(...diary);
    addCounts(sum.total, total);
    addCounts(sum.faults, faults);
  }
  return sum;
}

if (workerData?.modelRuns) parentPort.postMessage(await runHere(workerData.modelRuns));
