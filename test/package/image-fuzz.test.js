// A hundred thousand mutated headers: each gets an answer or a typed refusal, quickly. The seed is fixed.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {build} from 'esbuild';

const mutations = 100_000;
const mutatedBytes = 2048;
// Far above what any takes: a loop without an end would show, a busy machine does not.
const slowestMs = 2000;
const seeds = [
  ...['orientation-6.jpg', 'photo.jpg', 'quarters.png', 'animated.png', 'quarters.gif', 'animated.gif', 'quarters.bmp'],
  ...['quarters.webp', 'animated.webp', 'quarters.avif', 'phone.heic', 'bomb.avif', 'bomb.gif', 'drawing.svg'],
];

/** The same numbers in every run. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 4) % below;
  };
}

function mutate(original, random) {
  const bytes = original.slice(0, random(8) === 0 ? random(original.length) : original.length);
  if (bytes.length === 0) return bytes;
  for (let changes = random(6); changes >= 0; changes--) {
    const at = random(Math.min(bytes.length, mutatedBytes));
    const kind = random(4);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes.fill(0xff, at, at + 1 + random(8));
    else if (kind === 2) bytes.fill(0, at, at + 1 + random(8));
    else bytes.copyWithin(at, random(bytes.length), random(bytes.length));
  }
  return bytes;
}

function assertSound({width, height, orientation, type, thumbnail, blob}) {
  for (const edge of [width, height]) assert.ok(Number.isInteger(edge) && edge >= 0, `an edge of ${edge}`);
  assert.ok(orientation >= 1 && orientation <= 8, `orientation ${orientation}`);
  assert.match(type, /^\w+\/[\w.+-]+$/);
  if (thumbnail) assert.ok(0 <= thumbnail.start && thumbnail.start < thumbnail.end && thumbnail.end <= blob.size);
}

/** As much of a Blob as is read here, without the cost of a real one. */
const blobOf = (bytes) => ({
  size: bytes.length,
  slice: (start, end) => ({arrayBuffer: async () => bytes.slice(start, end).buffer}),
});

async function loadStages() {
  const {outputFiles} = await build({
    stdin: {
      contents: `export * from './src/image/stages/sniff.js'; export * from './src/image/stages/check.js'`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

test(`${mutations} mutated headers each get an answer or a refusal with a code`, async () => {
  const {sniff, assertValid} = await loadStages();
  const originals = seeds.map((name) =>
    new Uint8Array(readFileSync(`test/fixtures/${name}`)).subarray(0, 4 * mutatedBytes),
  );
  const random = randomFrom(20261122);
  let accepted = 0;
  let slowest = 0;
  for (let i = 0; i < mutations; i++) {
    const bytes = mutate(originals[i % originals.length], random);
    const began = performance.now();
    const sniffed = await sniff(blobOf(bytes));
    assertSound(sniffed);
    slowest = Math.max(slowest, performance.now() - began);
    try {
      assertValid(sniffed, {accept: ['image/*']});
      accepted += 1;
    } catch (error) {
      assert.equal(error.name, 'FileRejectedError', String(error));
    }
  }
  assert.ok(slowest < slowestMs, `the slowest took ${slowest} ms`);
  assert.ok(accepted > mutations / 10, 'many mutations leave a picture that can be opened');
});
