// Runs in the page: opens a picture as an editor does, then makes the avatar; or the code with which it is refused.
import {assertValid, crop, decode, defaultCrop, encode, sniff} from '../../src/image/index.js';

const limits = {accept: ['image/*'], maxBytes: Infinity};

async function timed(work) {
  const began = performance.now();
  const result = await work;
  return [performance.now() - began, result];
}

globalThis.measure = async (url) => {
  const blob = await (await fetch(url)).blob();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  try {
    const [sniffMs, sniffed] = await timed(sniff(blob));
    const [openMs, image] = await timed(decode(assertValid(sniffed, limits)));
    const avatar = async () => encode(await crop(image, defaultCrop()));
    const [avatarMs, {frames}] = await timed(avatar());
    return {sniffMs, openMs, avatarMs, frames};
  } catch (error) {
    return {refused: error.facts?.violations?.[0].code ?? error.code ?? String(error)};
  }
};
