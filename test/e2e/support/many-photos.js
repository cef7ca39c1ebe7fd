// Runs in the page of the memory test: the same photo, over and over.
import {toAvatar} from '../../../src/image/index.js';

globalThis.many = async (url, count) => {
  const photo = await (await fetch(url)).blob();
  for (let i = 0; i < count; i++) await toAvatar(photo);
};
