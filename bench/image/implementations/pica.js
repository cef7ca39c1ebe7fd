// pica scales pictures of any size with a good filter; the square is cut out on a canvas before.
import createPica from 'pica';

const pica = createPica();

export async function run(photo) {
  const bitmap = await createImageBitmap(photo);
  const edge = Math.min(bitmap.width, bitmap.height);
  const from = document.createElement('canvas');
  from.width = from.height = edge;
  from.getContext('2d').drawImage(bitmap, (edge - bitmap.width) / 2, (edge - bitmap.height) / 2);
  bitmap.close();
  const to = document.createElement('canvas');
  to.width = to.height = 512;
  await pica.resize(from, to);
  return pica.toBlob(to, 'image/jpeg', 0.87);
}
