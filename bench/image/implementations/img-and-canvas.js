// What a page does without any library.
export async function run(photo) {
  const image = new Image();
  image.src = URL.createObjectURL(photo);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 512;
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  const edge = Math.min(image.naturalWidth, image.naturalHeight);
  const [x, y] = [(image.naturalWidth - edge) / 2, (image.naturalHeight - edge) / 2];
  context.drawImage(image, x, y, edge, edge, 0, 0, 512, 512);
  URL.revokeObjectURL(image.src);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.87));
}
