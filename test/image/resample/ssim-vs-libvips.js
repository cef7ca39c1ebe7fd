// Compares a result of the pipeline with what libvips makes of the same file. Command `ssim`: {file, crop, sizePx,
// result (base64)} → SSIM.
import path from 'node:path';
import sharp from 'sharp';
import {ssim} from '../../support/pictures/ssim.js';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
/** A turned square has no whole pixels to be cut at: many small ones come close. */
const enlargement = 4;

export const ssimCommand = {
  name: 'ssim',
  async executeCommand({command, payload}) {
    if (command !== 'ssim') return undefined;
    const {file, crop, sizePx, result} = payload;
    const luma = (picture) => picture.removeAlpha().greyscale().raw().toBuffer();
    const expected = await luma(await reference(path.join(fixtures, file), crop, sizePx));
    return ssim(await luma(sharp(Buffer.from(result, 'base64'))), expected, sizePx);
  },
};

async function reference(file, crop, sizePx) {
  // libvips reads no BMP; the PNG is the same scene.
  const upright = sharp(file.replace(/bmp$/, 'png')).autoOrient().removeAlpha();
  const {data, info} = await upright.raw().toBuffer({resolveWithObject: true});
  const scale = crop.rotation % 90 === 0 ? 1 : enlargement;
  const size = {width: info.width * scale, height: info.height * scale};
  const large = sharp(data, {raw: info}).resize({...size, fit: 'fill'});
  const mirrored = await (crop.flipped ? large.flop() : large).png().toBuffer();
  const turned = await sharp(mirrored).rotate(crop.rotation).png().toBuffer({resolveWithObject: true});
  const x = (crop.centreX - 0.5) * size.width * (crop.flipped ? -1 : 1);
  const y = (crop.centreY - 0.5) * size.height;
  const angle = (crop.rotation * Math.PI) / 180;
  const bounds = Math.abs(Math.cos(angle)) + Math.abs(Math.sin(angle));
  const edge = Math.round(Math.min(size.width, size.height) / bounds / crop.zoom);
  const left = Math.round(turned.info.width / 2 + x * Math.cos(angle) - y * Math.sin(angle) - edge / 2);
  const top = Math.round(turned.info.height / 2 + x * Math.sin(angle) + y * Math.cos(angle) - edge / 2);
  const square = await sharp(turned.data).extract({left, top, width: edge, height: edge}).png().toBuffer();
  return sharp(square).resize(sizePx, sizePx, {fit: 'fill'});
}
