// No save lost or stored twice, no picture of another person, every badge right: seeded interleavings of 3 tabs, 2 users, 2 scopes and 11 faults.
// `RUNS=10000 node --test test/package/outbox-model.test.js` runs them all; `SEED=17 RUNS=1` repeats one and prints what happened.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {faults} from '../support/outbox-model/model.js';
import {runSeeds} from '../support/outbox-model/run.js';

const runs = Number(process.env.RUNS ?? 500);
const first = Number(process.env.SEED ?? 1);

test(`${runs} interleavings of saves, faults and people leave everything right`, {timeout: 3_600_000}, async (t) => {
  const began = Date.now();
  const {failed, faults: seen, total, diary} = await runSeeds({first, runs, keepsDiary: Boolean(process.env.SEED)});
  if (diary.length) console.log(diary.join('\n'));
  t.diagnostic(`${runs} runs in ${Math.round((Date.now() - began) / 1000)} s: ${JSON.stringify(total)}`);
  assert.deepEqual(failed.slice(0, 20), [], `${failed.length} of ${runs} runs went wrong`);
  if (runs >= 500) assert.deepEqual(Object.keys(seen).sort(), [...faults].sort());
  if (runs >= 500) assert.ok(total.stored > runs && total.queued > runs / 4, 'the runs save and queue');
});
