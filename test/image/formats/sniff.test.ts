import {expect} from '@open-wc/testing';
import {sniff} from '../../../src/image/index.js';
import {fixture, rejection} from '../support.js';

const said = async (name: string) => {
  const {type, width, height, animated, alpha} = await sniff(await fixture(name));
  return `${type} ${width}×${height}${animated ? ' animated' : ''}${alpha ? ' alpha' : ''}`;
};

describe('sniff', () => {
  const pictures = {
    'photo.jpg': 'image/jpeg 640×480',
    'quarters.png': 'image/png 96×64',
    'quarters.webp': 'image/webp 96×64',
    'quarters.avif': 'image/avif 96×64',
    'quarters.gif': 'image/gif 96×64 alpha',
    'quarters.bmp': 'image/bmp 96×64',
    'transparent.png': 'image/png 64×64 alpha',
    'animated.gif': 'image/gif 48×32 animated alpha',
    'animated.png': 'image/apng 48×32 animated',
    'animated.webp': 'image/webp 48×32 animated alpha',
  };
  for (const [name, answer] of Object.entries(pictures)) {
    it(`reads ${answer} from the bytes of ${name}`, async () => expect(await said(name)).to.equal(answer));
  }

  const others = {
    'text.jpg': 'text/plain',
    'page.jpg': 'text/html',
    'drawing.svg': 'image/svg+xml',
    'document.pdf': 'application/pdf',
    'scan.tiff': 'image/tiff',
    'film.mp4': 'video/mp4',
    'empty.jpg': 'application/octet-stream',
  };
  for (const [name, type] of Object.entries(others)) {
    it(`names ${name} as ${type}`, async () => {
      const sniffed = await sniff(await fixture(name));
      expect(sniffed.type).to.equal(type);
      expect(sniffed.truncated).to.equal(false);
    });
  }

  const lies = {
    'bomb.png': 'image/png 60000×60000',
    'bomb.gif': 'image/gif 65535×65535',
    'bomb.jpg': 'image/jpeg 64250×64250',
    'bomb.bmp': 'image/bmp 2147483647×2147483647',
    'bomb.avif': 'image/avif 17000×17000',
  };
  for (const [name, answer] of Object.entries(lies)) {
    it(`reads what ${name} claims without believing it`, async () => expect(await said(name)).to.equal(answer));
  }

  it('says when the header is cut short', async () => {
    for (const name of ['cut-header.jpg', 'cut-header.png']) {
      expect((await sniff(await fixture(name))).truncated, name).to.equal(true);
    }
  });

  it('reads the orientation a camera wrote', async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const sniffed = await sniff(await fixture(`orientation-${orientation}.jpg`));
      expect(sniffed.orientation).to.equal(orientation);
    }
  });

  it('finds the thumbnail a camera embedded', async () => {
    const photo = await fixture('photo.jpg');
    const {thumbnail} = await sniff(photo);
    const bitmap = await createImageBitmap(photo.slice(thumbnail?.start, thumbnail?.end));
    expect([bitmap.width, bitmap.height]).to.deep.equal([160, 120]);
  });

  it('finds the frame header behind a megabyte of metadata', async () => {
    const photo = await (await fixture('photo.jpg')).arrayBuffer();
    const segment = new Uint8Array(65_537);
    segment.set([0xff, 0xed, 0xff, 0xff]);
    const padded = new Blob([photo.slice(0, 2), ...Array<Uint8Array<ArrayBuffer>>(16).fill(segment), photo.slice(2)]);
    const {width, height} = await sniff(padded);
    expect([width, height]).to.deep.equal([640, 480]);
  });

  it('reads only a bounded part of a huge file', async () => {
    let read = 0;
    const huge = {
      size: 4e9,
      slice: (start: number, end: number) => {
        read += end - start;
        // Segments without an end: comment after comment.
        const bytes = new Uint8Array(end - start).fill(0xff);
        for (let i = start === 0 ? 2 : 0; i < bytes.length; i += 6)
          bytes.set([0xff, 0xfe, 0, 4, 1, 1], Math.min(i, bytes.length - 6));
        if (start === 0) bytes.set([0xff, 0xd8]);
        return new Blob([bytes]);
      },
    } as unknown as Blob;
    // The decoder decides, which does not know this file: the size stays unknown.
    const {truncated, width} = await sniff(huge);
    expect([truncated, width]).to.deep.equal([false, 0]);
    expect(read).to.be.below(3_000_000);
  });

  it('finds the second frame of an animation behind a megabyte of the first, in few steps', async () => {
    const still = new Uint8Array(await (await fixture('quarters.gif')).arrayBuffer());
    const first = still.indexOf(0x2c); // Where the first frame is described.
    const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2];
    const run = Uint8Array.from({length: 256}, (_, i) => (i === 0 ? 255 : i));
    const long = [...Array<Uint8Array<ArrayBuffer>>(4096).fill(run), Uint8Array.of(0)];
    const moving = new Blob([
      still.slice(0, first),
      ...[frame, frame].flatMap((own) => [Uint8Array.from(own), ...long]),
    ]);
    let slices = 0;
    const counted = {
      size: moving.size,
      slice: (start: number, end: number) => {
        slices += 1;
        return moving.slice(start, end);
      },
    } as unknown as Blob;
    expect((await sniff(counted)).animated).to.equal(true);
    expect(slices).to.be.below(10);
  });

  it('stops with the reason of its signal', async () => {
    const reason = new DOMException('enough', 'AbortError');
    const blob = await fixture('photo.jpg');
    expect(await rejection(sniff(blob, {signal: AbortSignal.abort(reason)}))).to.equal(reason);
  });
});
