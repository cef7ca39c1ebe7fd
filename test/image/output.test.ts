import {expect} from '@open-wc/testing';
import {parse} from 'exifr';
import {assertValid, crop, defaultCrop, decode, sniff, toAvatar, type AvatarError} from '../../src/image/index.js';
import {imageWorker} from '../../src/image/worker/clients.js';
import {checkedFixture, colourAt, fixture, pixelsOf, quartersOf, rejection, upright} from './support.js';

const everything = {tiff: true, exif: true, gps: true, xmp: true, icc: true, iptc: true, jfif: false, ihdr: false};

describe('the result', () => {
  it('carries no metadata of the original: no EXIF, GPS, XMP, colour profile', async () => {
    const photo = await fixture('photo.jpg');
    expect(await parse(await photo.arrayBuffer(), everything)).to.include.keys('Make', 'GPSLatitude');
    for (const type of ['image/jpeg', 'image/png'] as const) {
      const avatar = await toAvatar(photo, {sizePx: 96, type});
      expect(await parse(await avatar.arrayBuffer(), everything), type).to.equal(undefined);
    }
    const webp = await toAvatar(photo, {sizePx: 96, type: 'image/webp'});
    const text = new TextDecoder('latin1').decode(await webp.arrayBuffer());
    expect(text).not.to.match(/EXIF|XMP |ICCP|Fixture/);
  });

  it('has only the chunks of a PNG that the picture needs', async () => {
    for (const name of ['photo.jpg', 'transparent.png']) {
      const png = await toAvatar(await fixture(name), {sizePx: 96, type: 'image/png'});
      const view = new DataView(await png.arrayBuffer());
      const names = new Set<string>();
      for (let at = 8; at < view.byteLength; at += 12 + view.getUint32(at))
        names.add(String.fromCharCode(...new Uint8Array(view.buffer, at + 4, 4)));
      expect([...names], name).to.deep.equal(['IHDR', 'IDAT', 'IEND']);
    }
  });

  it('ends where the picture ends: what was behind the original is gone', async () => {
    const photo = new Blob([await fixture('photo.jpg'), 'secret behind the picture']);
    const avatar = await toAvatar(photo, {sizePx: 96, type: 'image/jpeg'});
    const bytes = new Uint8Array(await avatar.arrayBuffer());
    expect([...bytes.slice(-2)]).to.deep.equal([0xff, 0xd9]);
    expect(new TextDecoder('latin1').decode(bytes)).not.to.include('secret');
  });

  it('keeps the colours of a Display-P3 photo', async () => {
    const photo = await fixture('display-p3.jpg');
    const pixels = await pixelsOf(await toAvatar(photo, {sizePx: 32, type: 'image/png'}));
    const [red = 0, green = 0, blue = 0] = pixels.data;
    expect(Math.abs(red - 200) + Math.abs(green - 60) + Math.abs(blue - 60), `${red} ${green} ${blue}`).to.be.below(12);
  });

  it('is the same on every screen: its size is in pixels', async () => {
    const {width} = await pixelsOf(await toAvatar(await fixture('photo.jpg'), {sizePx: 100}));
    expect(width).to.equal(100);
  });

  it('is whole to its edges where the square lies between two pixels', async function () {
    this.timeout(60_000); // Eight of the pictures have 16 megapixels.
    const sizes = [
      [1001, 700],
      [700, 1001],
      [4624, 3468],
    ] as const;
    const frames = [{}, {rotation: 90}, {rotation: 180}, {zoom: 1.37, centreX: 1, centreY: 1}];
    for (const [width, height] of sizes) {
      const white = new OffscreenCanvas(width, height);
      const context = white.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      for (const type of ['image/png', 'image/jpeg']) {
        const picture = await white.convertToBlob({type});
        for (const frame of frames) {
          const crop = {...defaultCrop(), ...frame};
          const {data} = await pixelsOf(await toAvatar(picture, {sizePx: 96, type: 'image/png', crop}));
          const what = `${type} of ${width} × ${height}, ${JSON.stringify(frame)}`;
          expect(Math.min(...data), what).to.be.above(252);
        }
      }
    }
  });

  it('is free of moiré: fine stripes turn grey when scaled down', async () => {
    const stripes = new OffscreenCanvas(2000, 2000);
    const context = stripes.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 2000, 2000);
    context.fillStyle = '#000';
    for (let x = 0; x < 2000; x += 2) context.fillRect(x, 0, 1, 2000);
    for (const type of ['image/png', 'image/jpeg']) {
      const blob = await stripes.convertToBlob({type, quality: 1});
      const {data} = await pixelsOf(await toAvatar(blob, {sizePx: 150, type: 'image/png'}));
      const greys = data.filter((_, i) => i % 4 === 0);
      expect(Math.max(...greys) - Math.min(...greys), type).to.be.below(12);
    }
  });
});

describe('HEIC', () => {
  const limits = {accept: ['image/*']};

  it('is named, and asks for a decoder where the browser has none', async () => {
    const file = assertValid(await sniff(await fixture('phone.heic')), limits);
    expect([file.type, file.width, file.height]).to.deep.equal(['image/heic', 640, 480]);
    const error = (await rejection(decode(file))) as AvatarError;
    expect(error.toData()).to.deep.equal({code: 'decoder-missing', type: 'image/heic'});
  });

  it('goes through the decoder the host passes in, then the way of every photo', async () => {
    const photo = await fixture('photo.jpg');
    const decoders = {heic: async () => ({heicTo: async () => photo})};
    const image = await decode(assertValid(await sniff(await fixture('phone.heic')), limits), {decoders});
    expect([image.width, image.height]).to.deep.equal([640, 480]);
    expect((await crop(image, defaultCrop(), {sizePx: 64})).bitmap.width).to.equal(64);
    const avatar = await toAvatar(await fixture('phone.heic'), {sizePx: 64, decoders});
    expect((await pixelsOf(avatar)).width).to.equal(64);
  });

  it('comes out as it went in through heic-to, the decoder the docs name', async function () {
    this.timeout(60_000);
    const photo = await fixture('quarters.heic');
    const decoders = {heic: () => import('heic-to/csp')};
    const avatar = await toAvatar(photo, {sizePx: 64, decoders, type: 'image/png'});
    expect(quartersOf(await pixelsOf(avatar))).to.equal(upright);
  });

  it('reports it when that decoder cannot open it either', async () => {
    const decoders = {heic: async () => ({heicTo: () => Promise.reject(new Error('ERR_LIBHEIF'))})};
    const error = (await rejection(toAvatar(await fixture('phone.heic'), {decoders}))) as AvatarError;
    expect(error.toData()).to.deep.equal({code: 'decode-failed', type: 'image/heic'});
  });

  it('does not call a picture damaged whose decoder cannot be fetched', async () => {
    const failure = new TypeError('Failed to fetch');
    const decoders = {heic: () => Promise.reject(failure)};
    expect(await rejection(toAvatar(await fixture('phone.heic'), {decoders}))).to.equal(failure);
  });
});

describe('many photos', () => {
  it('a hundred at once all come out, one after the other', async function () {
    this.timeout(60_000);
    const photo = await fixture('photo.jpg');
    const files = await Promise.all(Array.from({length: 100}, () => toAvatar(photo, {sizePx: 64})));
    expect(new Set(files.map(({size}) => size)).size).to.equal(1);
  });

  it('thirty large ones in a row leave nothing behind, and the worker can be started again', async function () {
    this.timeout(120_000);
    const file = await checkedFixture('generated/photo-12mp.jpg');
    const heap = () => (performance as {memory?: {usedJSHeapSize: number}}).memory?.usedJSHeapSize ?? 0;
    const once = async () => (await decode(file, {maxEdgePx: 64})).bitmap.close();
    await once();
    const before = heap();
    for (let i = 0; i < 30; i++) await once();
    expect(heap() - before).to.be.below(20_000_000);
    imageWorker.terminate();
    expect(colourAt(await pixelsOf(await toAvatar(file.blob, {sizePx: 32})), 0.5, 0.5)).not.to.equal('clear');
  });
});
