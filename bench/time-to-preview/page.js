// Runs in the page: from a chosen photo until something of it is on the screen.
import {assertValid, decode, sniff} from '../../src/image/index.js';

const limits = {maxPixels: Infinity, maxBytes: Infinity};

const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function show(picture) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 320;
  canvas.getContext('2d').drawImage(picture, 0, 0, 320, 320);
  document.body.replaceChildren(canvas);
  await painted();
}

const ways = {
  async ours(photo) {
    const file = assertValid(await sniff(photo), limits);
    await new Promise((resolve, reject) => {
      const work = decode(file, {onPreview: (bitmap) => resolve(show(bitmap))});
      work.then(({bitmap}) => resolve(show(bitmap)), reject);
    });
  },
  async img(photo) {
    const image = new Image(320, 320);
    image.src = URL.createObjectURL(photo);
    document.body.replaceChildren(image);
    await image.decode();
    await painted();
  },
};

globalThis.measure = async (way, url) => {
  const photo = await (await fetch(url)).blob();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const began = performance.now();
  await ways[way](photo);
  return performance.now() - began;
};
