// No competitor, but the floor under ours: the file read and decoded as we decode it, in a worker, and nothing done with it.
import {sniff} from '../../../src/image/index.js';

const code = `onmessage = async ({data: {photo, type, width, height, share}}) => {
  if (type === 'image/jpeg') {
    const data = await photo.arrayBuffer();
    const size = {desiredWidth: Math.ceil(width * share), desiredHeight: Math.ceil(height * share)};
    const decoder = new ImageDecoder({type, data, transfer: [data], ...size});
    (await decoder.decode()).image.close();
    decoder.close();
  } else (await createImageBitmap(photo, {resizeWidth: Math.ceil(width * share), resizeQuality: 'medium'})).close();
  postMessage(new Blob());
}`;
let worker;

export async function run(photo) {
  worker ??= new Worker(URL.createObjectURL(new Blob([code], {type: 'text/javascript'})));
  const {type, width, height} = await sniff(photo);
  const scale = 512 / Math.min(width, height);
  const share = type === 'image/jpeg' ? Math.ceil(scale * 8) / 8 : 1 / 2 ** Math.floor(-Math.log2(scale));
  return new Promise((resolve) => {
    worker.onmessage = ({data}) => resolve(data);
    worker.postMessage({photo, type, width, height, share});
  });
}
