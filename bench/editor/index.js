// How smoothly a 48-megapixel photo follows the pointer, with the CPU throttled four times: frames a second and the longest
// frame while it is dragged for two seconds.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {choosePhoto, openEditorPage, untilPhase} from '../../test/support/pages/editor-page.js';
import {jpegOf} from '../image/photos.js';
import {saveReport, median, table} from '../table.js';

const samples = Number(process.env.SAMPLES ?? 5);
const dragMs = 2000;
const throttles = [1, 4];

export async function run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'editor-'));
  const file = path.join(folder, 'photo.jpg');
  writeFileSync(file, await jpegOf('48 MP'));
  const editor = await openEditorPage('<avatar-editor max-bytes="50000000" max-pixels="50000000"></avatar-editor>');
  const rows = [['CPU', 'frames a second', 'median frame, ms', '95 % within, ms', 'longest frame, ms']];
  try {
    await choosePhoto(editor.page, file);
    await untilPhase(editor.page, 'cropping');
    await editor.page.locator('avatar-editor [aria-label="Zoom in"]').click({clickCount: 3});
    const devtools = await editor.page.context().newCDPSession(editor.page);
    for (const rate of throttles) {
      await devtools.send('Emulation.setCPUThrottlingRate', {rate});
      const drags = [];
      for (let sample = 0; sample < samples; sample++) drags.push(await drag(editor.page));
      const of = (name) => median(drags.map((one) => one[name])).toFixed(1);
      rows.push([
        rate === 1 ? 'as it is' : `slowed ${rate}×`,
        of('perSecond'),
        of('middle'),
        of('most'),
        of('longest'),
      ]);
    }
  } finally {
    await editor.close();
    rmSync(folder, {recursive: true});
  }
  await saveReport(
    'editor',
    `# Dragging a 48 MP photo\n\nMedians of ${samples} drags of two seconds.\n\n${table(rows)}`,
  );
}

/** Drags in a circle, one move a frame, and measures the frames in between. */
async function drag(page) {
  const intervals = await page.evaluate(async (lengthMs) => {
    const area = document.querySelector('avatar-editor').shadowRoot.querySelector('.area');
    const {left, top, width} = area.getBoundingClientRect();
    const move = (type, angle) =>
      area.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          button: 0,
          bubbles: true,
          composed: true,
          clientX: left + width / 2 + Math.cos(angle) * 60,
          clientY: top + width / 2 + Math.sin(angle) * 60,
        }),
      );
    const frame = () => new Promise(requestAnimationFrame);
    const found = [];
    await frame();
    let last = performance.now();
    const start = last;
    move('pointerdown', 0);
    while (last - start < lengthMs) {
      move('pointermove', (last - start) / 150);
      await frame();
      const now = performance.now();
      found.push(now - last);
      last = now;
    }
    move('pointerup', 0);
    return found;
  }, dragMs);
  const sorted = [...intervals].sort((a, b) => a - b);
  const total = intervals.reduce((sum, ms) => sum + ms, 0);
  return {
    perSecond: (intervals.length / total) * 1000,
    middle: median(sorted),
    most: sorted[Math.floor(sorted.length * 0.95)],
    longest: sorted.at(-1),
  };
}
