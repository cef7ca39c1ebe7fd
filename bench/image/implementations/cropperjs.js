import Cropper from 'cropperjs';

export async function run(photo) {
  const image = new Image();
  image.src = URL.createObjectURL(photo);
  const frame = document.createElement('div');
  frame.style.cssText = 'width:320px;height:320px';
  document.body.append(frame);
  frame.append(image);
  const cropper = new Cropper(image, {container: frame});
  const canvas = cropper.getCropperCanvas();
  canvas.style.cssText = 'width:320px;height:320px';
  await cropper.getCropperImage().$ready();
  const selection = cropper.getCropperSelection();
  cropper.getCropperImage().$center('cover');
  selection.$change(0, 0, 320, 320);
  const result = await selection.$toCanvas({width: 512, height: 512});
  const blob = await new Promise((resolve) => result.toBlob(resolve, 'image/jpeg', 0.87));
  URL.revokeObjectURL(image.src);
  frame.remove();
  return blob;
}
