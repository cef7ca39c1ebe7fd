// Files of more chunks than a function takes arguments, and work in slices for a large GIF.
import {expect} from '@open-wc/testing';
import {createChunk} from '../../../src/image/animation/png-chunks.js';
import {repairGif} from '../../../src/image/integrity/ends/gif-end.js';
import {repairPng} from '../../../src/image/integrity/ends/png-end.js';
import {ascii, bytesOf, u16le, u32be} from '../../support/pictures/bytes.js';
import {seededRandom} from '../../support/seeded/seeded-random.js';

const EDGE = 400;

const noise = (length: number): Uint8Array<ArrayBuffer> => {
  const random = seededRandom(1);
  return Uint8Array.from({length}, () => Math.floor(random() * 256));
};

/** A GIF of noise whose data are in blocks of `blockBytes`. */
function gifInBlocks(edge: number, blockBytes: number): Uint8Array<ArrayBuffer> {
  const data: number[] = [];
  let [held, count] = [0, 0];
  const put = (code: number): void => {
    held |= code << count;
    for (count += 9; count >= 8; count -= 8, held >>>= 8) data.push(held & 255);
  };
  // A clear code before the codes need ten bits.
  noise(edge * edge).forEach((value, i) => (i % 250 === 0 && put(256), put(value)));
  put(257);
  data.push(held);
  const header = [...ascii('GIF89a'), ...u16le(edge), ...u16le(edge), 0xf7, 0, 0, ...new Uint8Array(768)];
  const frame = [0x2c, 0, 0, 0, 0, ...u16le(edge), ...u16le(edge), 0, 8];
  const bytes = new Uint8Array(header.length + frame.length + data.length * 2 + 2);
  bytes.set([...header, ...frame]);
  let at = header.length + frame.length;
  for (let i = 0; i < data.length; i += blockBytes) {
    const block = data.slice(i, i + blockBytes);
    bytes.set([block.length, ...block], at);
    at += block.length + 1;
  }
  bytes.set([0, 0x3b], at);
  return bytes.slice(0, at + 2);
}

async function pngInChunks(edge: number): Promise<Uint8Array<ArrayBuffer>> {
  const row = edge + 1;
  const rows = noise(row * edge).map((value, i) => (i % row === 0 ? 0 : value));
  const deflated = await bytesOf(
    await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).blob(),
  );
  const header = createChunk('IHDR', Uint8Array.from([...u32be(edge), ...u32be(edge), 8, 0, 0, 0, 0]));
  const data = Array.from(deflated, (byte) => createChunk('IDAT', Uint8Array.of(byte)));
  const signature = Uint8Array.of(0x89, ...ascii('PNG\r\n\x1a\n'));
  return bytesOf(new Blob([signature, header, ...data, createChunk('IEND', new Uint8Array())]));
}

describe('a file of many chunks', () => {
  it('is complete: a GIF of 180,000 blocks', async () => {
    const gif = gifInBlocks(EDGE, 1);
    expect(await repairGif(gif)).to.equal(gif);
    expect(await repairGif(gif.slice(0, -1000)), 'without its last pixels').to.equal(undefined);
  });

  it('is complete, and repaired where a checksum is wrong: a PNG of 160,000 chunks', async () => {
    const png = await pngInChunks(EDGE);
    expect(await repairPng(png)).to.equal(png);
    const at = 8 + 25 + 13 * 70_000 + 12;
    png[at] = (png[at] ?? 0) ^ 1;
    const repaired = await repairPng(png);
    expect(repaired?.length).to.be.below(png.length);
    const bitmap = await createImageBitmap(new Blob([repaired ?? '']));
    expect([bitmap.width, bitmap.height]).to.deep.equal([EDGE, EDGE]);
  });

  it('is read in slices, so that the page stays responsive: a GIF of 4 megapixels', async () => {
    const gif = gifInBlocks(2000, 255);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const startedAt = performance.now();
    expect(await repairGif(gif)).to.equal(gif);
    clearInterval(timer);
    const tookMs = performance.now() - startedAt;
    if (tookMs > 60) expect(turns, `turns of the page in ${tookMs} ms`).to.be.above(1);
  });
});
