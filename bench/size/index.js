// How many bytes travel, beside the avatars of others. Ours are those of the built package: run `npm run build` first.
import {budgets, measureEntry} from '../../scripts/check/measure-size.js';
import {saveReport, table} from '../table.js';

/** What is weighed, and what a page imports for it. */
const others = [
  ['lit alone', `export {LitElement, html, css} from 'lit'`],
  ['shoelace avatar', `import '@shoelace-style/shoelace/dist/components/avatar/avatar.js'`],
  ['webawesome avatar', `import '@awesome.me/webawesome/dist/components/avatar/avatar.js'`],
  ['vaadin avatar', `import '@vaadin/avatar'`],
  ['fluent avatar', `import '@fluentui/web-components/avatar.js'`],
  ['ui5 avatar', `import '@ui5/webcomponents/dist/Avatar.js'`],
];

const bytes = (number) => number?.toLocaleString('en') ?? '';

export async function run() {
  const rows = [];
  const tooLarge = [];
  for (const {what, title, page, workers, maxBytes} of budgets) {
    const {plain, now, later} = await measureEntry(page, {workers});
    rows.push([`**${title}**`, bytes(plain), bytes(now), bytes(maxBytes), bytes(later)]);
    if (now > maxBytes) tooLarge.push(what);
  }
  for (const [name, page] of others) {
    const {plain, now, later} = await measureEntry(page, {resolveDir: import.meta.dirname});
    rows.push([name, bytes(plain), bytes(now), '', bytes(later || undefined)]);
  }
  await saveReport(
    'size',
    `# Bytes

One entry with everything it needs before it can work, lit included; minified by esbuild, gzipped. Parts loaded later, on demand, are in the last column.

${table([['entry', 'minified', 'gzipped', 'at most', 'on demand'], ...rows])}`,
  );
  if (tooLarge.length) {
    console.error(`Too large: ${tooLarge.join(', ')}.`);
    process.exitCode = 1;
  }
}
