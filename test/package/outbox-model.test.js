// Nothing lost, nothing doubled, nobody wrong, every badge right: seeded interleavings of 3 tabs, 2 users, 2 scopes and 11 faults.
// `RUNS=10000 node --test test/package/outbox-model.test.js` runs them all; `SEED=17 RUNS=1` repeats one and prints what happened.
import assert from 'node:assert/strict';
import {setMaxListeners} from 'node:events';
import {test} from 'node:test';
import {bundleTab, faults, Model} from '../support/outbox-model/model.js';

const runs = Number(process.env.RUNS ?? 500);
const first = Number(process.env.SEED ?? 1);

test(`${runs} interleavings of saves, faults and people leave everything right`, {timeout: 3_600_000}, async (t) => {
  setMaxListeners(0);
  const code = await bundleTab();
  const began = Date.now();
  const failed = [];
  const seen = new Set();
  const total = {saves: 0, stored: 0, queued: 0};
  for (let seed = first; seed < first + runs; seed++) {
    const model = await new Model(code, seed).run();
    for (const key of Object.keys(total)) total[key] += model.counts[key];
    for (const fault of Object.keys(model.counts.faults)) seen.add(fault);
    if (model.violations.length) failed.push(`seed ${seed}: ${model.violations.join('; ')}`);
    if (process.env.SEED) console.log(model.diary.join('\n'));
  }
  t.diagnostic(`${runs} runs in ${Math.round((Date.now() - began) / 1000)} s: ${JSON.stringify(total)}`);
  assert.deepEqual(failed.slice(0, 20), [], `${failed.length} of ${runs} runs went wrong`);
  if (runs >= 500) assert.deepEqual([...seen].sort(), [...faults].sort());
  if (runs >= 500) assert.ok(total.stored > runs && total.queued > runs / 4, 'the runs save and queue');
});
