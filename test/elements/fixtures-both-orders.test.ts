// Every markup of the tests, the stories and the docs becomes the same page whatever was there first, the markup or the elements,
// in whatever order the elements are defined, and however the markup comes in.
import {expect} from '@open-wc/testing';
import {specialMarkups} from '../support/markup/special-markups.js';
import {openPage, putMarkup, streamMarkup, ways, type OrderedPage, type Way} from '../support/both-orders.js';
import {deepSnapshot} from '../support/deep-snapshot.js';

interface Sample {
  readonly name: string;
  readonly markup: string;
}

interface Variant {
  /** Entries that are defined before the markup comes, and after it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly way: Way | 'stream';
}

const all = (await (await fetch('/markups')).json()) as Sample[];
const isServerRendered = ({markup}: Sample) => markup.includes('shadowrootmode');
const samples = all.filter((sample) => !isServerRendered(sample));
const serverRendered = all.filter(isServerRendered);

/** Each sample in a box of its own, all of them within the screen but not painted, and with ids of its own. */
const pageOf = (samples: readonly Sample[]): string =>
  samples
    .map(({markup}, i) => {
      const own = markup.replace(/(?<=\s)(id|for|form|popovertarget|aria-\w+by)="([^"]+)"/g, `$1="$2-${i}"`);
      return `<section id="sample-${i}" style="position: absolute; inset: 0; overflow: auto; visibility: hidden">${own}</section>`;
    })
    .join('');

function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

/** Waits until every element has rendered and every picture is there, and a while more until nothing changes. */
async function snapshotsOf(page: OrderedPage, count: number): Promise<string[]> {
  const read = () => Array.from({length: count}, (_, i) => deepSnapshot(page.find(`#sample-${i}`)).join('\n'));
  let last: string[] = [];
  for (let same = 0; same < 2;) {
    const elements = elementsIn(page.document);
    await Promise.all(
      elements.flatMap((element) => ('updateComplete' in element ? [element.updateComplete as Promise<unknown>] : [])),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const isLoading = elements.some(
      (element) => element.localName === 'img' && !(element as HTMLImageElement).complete,
    );
    const next = read();
    same = !isLoading && next.every((snapshot, i) => snapshot === last[i]) ? same + 1 : 0;
    last = next;
  }
  return last;
}

async function render(samples: readonly Sample[], {before = [], after = [], way}: Variant): Promise<string[]> {
  const page = await openPage({order: 'defined first', modules: before});
  const errors: string[] = [];
  const onError = ({message}: ErrorEvent) => errors.push(message);
  const onRejection = ({reason}: PromiseRejectionEvent) => errors.push(String(reason));
  const listen = () => {
    page.window.addEventListener('error', onError);
    page.window.addEventListener('unhandledrejection', onRejection);
  };
  listen();
  if (way === 'stream') {
    await streamMarkup(page, pageOf(samples));
    listen(); // `document.open()` has removed them.
  } else putMarkup(page.document.body, pageOf(samples), way);
  await page.define(after);
  const snapshots = await snapshotsOf(page, samples.length);
  page.remove();
  expect(errors).to.deep.equal([]);
  return snapshots;
}

/** The first line that differs, of each sample where one does. */
function differences(
  samples: readonly Sample[],
  actual: readonly string[],
  expected: readonly (string | undefined)[],
): string[] {
  return samples.flatMap(({name}, i) => {
    const [is, should] = [actual[i], expected[i]].map((snapshot) => snapshot?.split('\n') ?? []) as [
      string[],
      string[],
    ];
    const at = Array.from({length: Math.max(is.length, should.length)}, (_, line) => line);
    const line = at.find((line) => is[line] !== should[line]);
    return line === undefined ? [] : [`${name}: ${is[line]?.trim()} instead of ${should[line]?.trim()}`];
  });
}

const tags = ['avatar-badge', 'avatar-group', 'avatar-editor', 'avatar-provider', 'profile-card'] as const;
const everything = ['index'];

/** The entries one by one, each of them first and last once; the slower engines try only some orders. */
const isChromium = navigator.userAgent.includes('Chrome/');
const orders = tags.map((_, i) => [...tags.slice(i), ...tags.slice(0, i)]).slice(0, isChromium ? undefined : 1);

const variants: Variant[] = [
  ...ways.map((way): Variant => ({after: everything, way})),
  ...ways.filter((way) => way !== 'innerHTML').map((way): Variant => ({before: everything, way})),
  {before: everything, way: 'stream'},
  {after: everything, way: 'stream'},
  ...[...orders, [...tags].reverse()].map((after): Variant => ({after, way: 'innerHTML'})),
  ...orders.map((order): Variant => ({before: order.slice(0, 2), after: order.slice(2), way: 'stream'})),
];

const nameOf = ({before = [], after = [], way}: Variant): string =>
  [before.length && `${before.join(', ')} defined`, `markup by ${way}`, after.length && `${after.join(', ')} defined`]
    .filter(Boolean)
    .join(', then ');

describe('the markups of tests, stories and docs', function () {
  this.timeout(60_000);
  let expected: string[];
  before(async () => {
    expected = await render(samples, {before: everything, way: 'innerHTML'});
  });

  it('are found, with every element among them', () => {
    expect(all.length).to.be.above(150);
    for (const tag of tags) expect(all.filter(({markup}) => markup.includes(`<${tag}`)).length, tag).to.be.above(9);
    for (const place of ['test/elements/', 'stories/', 'README.md', 'docs/guides/'])
      expect(
        all.some(({name}) => name.startsWith(place)),
        place,
      ).to.equal(true);
    for (const [name, markup] of Object.entries(specialMarkups))
      expect(
        all.some((sample) => sample.markup === markup),
        name,
      ).to.equal(true);
  });

  it('are streamed so that elements are connected before they have children', async () => {
    const page = await openPage({order: 'parsed first', modules: []});
    const children: number[] = [];
    const {HTMLElement} = page.window;
    page.window.customElements.define(
      'test-parsed',
      class extends HTMLElement {
        connectedCallback() {
          children.push(this.childNodes.length);
        }
      },
    );
    await streamMarkup(page, '<test-parsed><p>One</p></test-parsed><test-parsed>Two</test-parsed>');
    expect(page.find('main').textContent).to.equal('OneTwo');
    expect(children).to.deep.equal([0, 0]);
    page.remove();
  });

  for (const variant of variants) {
    it(`become the same page: ${nameOf(variant)}`, async () => {
      const actual = await render(samples, variant);
      // Outside of a shadow root a <slot> in a group is a child like any other, so those samples are not compared.
      const isSlotted = ({markup}: Sample) => variant.way === 'declarative shadow root' && markup.includes('<slot');
      const should = expected.map((snapshot, i) => (isSlotted(samples[i] as Sample) ? actual[i] : snapshot));
      expect(differences(samples, actual, should)).to.deep.equal([]);
    });
  }
});

describe('markups with declarative shadow roots', function () {
  this.timeout(60_000);

  for (const order of [everything, ...orders]) {
    it(`become the same page before and after the elements are defined: ${order.join(', ')}`, async () => {
      const expected = await render(serverRendered, {before: order, way: 'declarative shadow root'});
      expect(serverRendered.length).to.be.above(2);
      const actual = await render(serverRendered, {after: order, way: 'declarative shadow root'});
      expect(differences(serverRendered, actual, expected)).to.deep.equal([]);
    });
  }
});
