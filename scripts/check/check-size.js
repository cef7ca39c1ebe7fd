// Fails when what a page has to load became too large: see measure-size.js for what is counted. `npm run check:size -- badge group`
// checks those alone.
import {budgets, measureEntry} from './measure-size.js';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !budgets.some(({what}) => what === name));
if (unknown.length) throw new Error(`There is no budget for ${unknown.join(', ')}.`);

let tooLarge = false;
for (const {what, page, workers, maxBytes} of budgets.filter(({what}) => !names.length || names.includes(what))) {
  const {now, later} = await measureEntry(page, {workers});
  const verdict = now <= maxBytes ? 'fits' : 'TOO LARGE';
  tooLarge ||= now > maxBytes;
  console.log(`${what}: ${now} bytes gzipped of ${maxBytes}, ${later} more on demand: ${verdict}`);
}
if (tooLarge) process.exit(1);
