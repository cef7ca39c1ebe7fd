// libvips in a process of its own, cold and warm, as a page of its own is for the others: the photo on stdin, JSON on stdout.
import {buffer} from 'node:stream/consumers';
import sharp from 'sharp';

const photo = await buffer(process.stdin);

async function once() {
  const began = performance.now();
  const result = await sharp(photo).autoOrient().resize(512, 512).jpeg({quality: 87}).toBuffer();
  return [performance.now() - began, result];
}

const [cold] = await once();
const [warm, result] = await once();
console.log(JSON.stringify({cold, warm, bytes: result.length, result: result.toString('base64')}));
