// The fastest way for types without a scaled decode: createImageBitmap with a size, in a worker.
const code = `onmessage = async ({data: photo}) => {
  const whole = await createImageBitmap(photo, {resizeHeight: 512, resizeQuality: 'high'});
  const canvas = new OffscreenCanvas(512, 512);
  canvas.getContext('2d').drawImage(whole, (512 - whole.width) / 2, 0);
  whole.close();
  postMessage(await canvas.convertToBlob({type: 'image/jpeg', quality: 0.87}));
}`;
let worker;

export function run(photo) {
  worker ??= new Worker(URL.createObjectURL(new Blob([code], {type: 'text/javascript'})));
  return new Promise((resolve) => {
    worker.onmessage = ({data}) => resolve(data);
    worker.postMessage(photo);
  });
}
