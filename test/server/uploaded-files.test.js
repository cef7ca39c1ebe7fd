import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import sharp from 'sharp';
import {reencodeWithSharp} from '../../dist/server/node.js';
import {png, withExif, routes, put, form, get, statusOf, endlessBody} from './avatar-requests.js';

const pngOfSize = (width, height) => {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

describe('what is taken', () => {
  it('at most maxBytes, and hardly more is read', async () => {
    const handle = routes({maxBytes: 1_000_000});
    const {stream, read} = endlessBody();
    const refused = await handle(put(stream));
    assert.deepEqual([refused.status, (await refused.json()).maxBytes], [413, 1_000_000]);
    assert.ok(read.bytes < 1_500_000, `${read.bytes} bytes read`);
    assert.ok(read.isCancelled);
    const announced = endlessBody();
    assert.equal(await statusOf(handle, put(announced.stream, {'Content-Length': '50000000'})), 413);
    assert.ok(announced.read.bytes <= 100_000);
    assert.equal(await statusOf(handle, form(Buffer.alloc(1_000_001))), 413);
    const exact = Buffer.concat([png, Buffer.alloc(1_000_000 - png.length)]);
    assert.equal(await statusOf(handle, put(exact)), 201);
  });

  it('by the bytes and not by what is claimed', async () => {
    const handle = routes();
    const {url} = await (await handle(put(withExif, {'Content-Type': 'image/png'}))).json();
    assert.equal((await handle(get(url))).headers.get('content-type'), 'image/jpeg');
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<!doctype html><script>1</script>',
      '%PDF-1.7',
      'MZ',
      '\0',
    ];
    for (const bytes of others) {
      assert.equal(await statusOf(handle, put(bytes, {'Content-Type': 'image/png'})), 415, bytes);
    }
    const svg = routes({accept: ['image/svg+xml', 'image/*', 'image/png']});
    assert.equal(await statusOf(svg, put('<svg xmlns="http://www.w3.org/2000/svg"/>')), 415);
    assert.equal(await statusOf(handle, put('')), 422);
    assert.equal(await statusOf(handle, put(png.subarray(0, 12))), 422);
    assert.equal(await statusOf(routes({accept: ['image/jpeg']}), put(png)), 415);
  });

  it('no more pixels than maxPixels, by the header', async () => {
    const refused = await routes()(put(pngOfSize(30_000, 30_000)));
    assert.deepEqual([refused.status, (await refused.json()).maxPixels], [422, 2048 ** 2]);
    assert.equal(await statusOf(routes(), put(pngOfSize(0, 100))), 415);
  });

  it('only a form that can be read and has the field', async () => {
    const handle = routes();
    assert.equal(await statusOf(handle, form(png, 'photo')), 422);
    assert.equal(await statusOf(routes({fieldName: 'photo'}), form(png, 'photo')), 201);
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x']) {
      assert.equal(await statusOf(handle, put('nothing of a form', {'Content-Type': type})), 400);
    }
  });

  it('written anew, so that nothing else of the file is stored', async () => {
    const handle = routes({reencode: reencodeWithSharp(sharp, {sizePx: 32}), onError: () => {}});
    const {url} = await (await handle(put(withExif))).json();
    const served = await handle(get(url));
    assert.equal(served.headers.get('content-type'), 'image/webp');
    const bytes = Buffer.from(await served.arrayBuffer());
    const {width, height, exif} = await sharp(bytes).metadata();
    assert.deepEqual([width, height, exif], [32, 32, undefined]);
    assert.ok(withExif.includes('secret-artist') && !bytes.includes('secret-artist'));
    const polyglot = Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]);
    const clean = await handle(get((await (await handle(put(polyglot))).json()).url));
    assert.ok(!Buffer.from(await clean.arrayBuffer()).includes('<script>'));
    assert.equal(await statusOf(handle, put(png.subarray(0, png.length - 30))), 415);
  });

  it('an animation stays one', async () => {
    const gif = readFileSync('test/fixtures/animated.gif');
    const handle = routes({reencode: reencodeWithSharp(sharp, {type: 'image/png'})});
    const {url} = await (await handle(put(gif))).json();
    const bytes = Buffer.from(await (await handle(get(url))).arrayBuffer());
    const [before, after] = await Promise.all([gif, bytes].map((file) => sharp(file, {animated: true}).metadata()));
    assert.ok(before.pages > 1);
    assert.deepEqual([after.format, after.pages], ['webp', before.pages]);
  });
});
