// Films of hosts that show another person in an element that is there already: no frame shows a picture under another name.
import {expect} from '@open-wc/testing';
import '../../src/define/index.js';
import {frames, recordFrames} from '../support/pictures/record-frames.js';
import {colorOf, TestPictures, type TestColor} from '../support/pictures/test-pictures.js';
import {waitUntil} from '../support/wait-until.js';

interface Person {
  readonly id?: string;
  readonly name: string;
  readonly color: TestColor;
  readonly src: string;
}

/** How a host binds a person to each element. `isProperty`: as frameworks do that set properties. */
const elements: Readonly<Record<string, (person: Person) => readonly [attributes: object, properties: object]>> = {
  'avatar-badge': ({id, name, src}) => [
    {'person-id': id, name, src},
    {personId: id, name, src},
  ],
  'avatar-editor': ({id, name, src}) => [
    {'person-id': id, 'person-name': name, src},
    {personId: id, personName: name, src},
  ],
  'profile-card': ({id, name, src}) => [
    {'person-id': id, name, src},
    id ? {person: {id, name, picture: src}} : {name, src},
  ],
};
/** Elements around a badge. */
const wrappers: Readonly<Record<string, string>> = {
  'avatar-badge': '$',
  'badge in a group': '<avatar-group>$<avatar-badge name="Zoe"></avatar-badge></avatar-group>',
  'badge in a link in a group': '<avatar-group max="1"><a href="#a">$</a><a href="#z">Zoe</a></avatar-group>',
};

/** One element that a host uses again and again, found anew each time: a snapshot puts another one in its place. */
class Row {
  readonly #find: () => Element;
  readonly #tag: string;
  readonly #way: string;

  constructor(room: HTMLElement, {tag, markup, way}: Cell) {
    const index = room.childElementCount;
    const row = document.createElement('div');
    row.innerHTML = `<b></b>${markup.replace('$', `<${tag}></${tag}>`)}`;
    room.append(row);
    this.#find = () => room.children[index] as Element;
    [this.#tag, this.#way] = [tag, way];
  }

  /** The name that the host has written beside the element. */
  get #label(): HTMLElement {
    return this.#find().querySelector('b') as HTMLElement;
  }

  get #element(): HTMLElement {
    return this.#find().querySelector(this.#tag) as HTMLElement;
  }

  show(person: Person): void {
    this.#label.textContent = person.name;
    const [attributes, properties] = elements[this.#tag]?.(person) ?? [{}, {}];
    if (this.#way === 'properties') return void Object.assign(this.#element, properties);
    for (const [name, value] of Object.entries(attributes))
      if (value === undefined) this.#element.removeAttribute(name);
      else this.#element.setAttribute(name, value);
  }

  /** 'Ada: red', as it is painted now. */
  get look(): string {
    const colors = paintedIn(this.#element.shadowRoot as ShadowRoot);
    return `${this.#label.textContent}: ${[...new Set(colors)].sort().join()}`;
  }
}

/** The colours of all pictures that can be seen, also in the elements inside. */
function paintedIn(root: ShadowRoot): TestColor[] {
  const pictures = [...root.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('img, canvas')];
  const visible = pictures.filter((picture) => getComputedStyle(picture).visibility === 'visible');
  const inside = [...root.querySelectorAll('*')].flatMap((child) => child.shadowRoot ?? []);
  return [...visible.map(colorOf).filter((color) => color !== ''), ...inside.flatMap(paintedIn)];
}

interface Cell {
  readonly name: string;
  readonly tag: string;
  readonly markup: string;
  readonly way: string;
}

const cells: readonly Cell[] = ['attributes', 'properties'].flatMap((way) => [
  ...Object.entries(wrappers).map(([name, markup]) => ({name: `${name}, ${way}`, tag: 'avatar-badge', markup, way})),
  ...['avatar-editor', 'profile-card'].map((tag) => ({name: `${tag}, ${way}`, tag, markup: '$', way})),
]);

/** What a film may show. */
const allowed = ({name, color}: Person): string[] => [`${name}: `, `${name}: ${color}`];

for (const identity of ['with ids', 'by name alone'])
  describe(`Recycled elements, people ${identity}`, () => {
    let room: HTMLElement;
    let pictures: TestPictures;
    let ada: Person;
    let bo: Person;
    let cy: Person;

    beforeEach(() => {
      room = document.createElement('div');
      document.body.append(room);
      pictures = new TestPictures();
      const idSuffix = Math.random();
      const person = (name: string, color: TestColor, src: string): Person => ({
        id: identity === 'with ids' ? `${name}-${idSuffix}` : undefined,
        ...{name, color, src},
      });
      ada = person('Ada', 'red', pictures.url('red'));
      bo = person('Bo', 'blue', pictures.heldUrl('blue'));
      cy = person('Cy', 'lime', pictures.url('lime'));
    });
    afterEach(() => room.remove());

    /** One row for each element and way of binding, all showing this person. */
    async function rowsOf(person: Person): Promise<Map<string, Row>> {
      const rows = new Map(cells.map((cell) => [cell.name, new Row(room, cell)]));
      for (const row of rows.values()) row.show(person);
      await untilAll(rows, person);
      return rows;
    }

    async function untilAll(rows: Map<string, Row>, {name, color}: Person): Promise<void> {
      await waitUntil(() => [...rows.values()].every(({look}) => look === `${name}: ${color}`)).catch(() => {});
      for (const [cell, {look}] of rows) expect(look, cell).to.equal(`${name}: ${color}`);
    }

    /** Runs the host's work under a film, and tells each frame that is not allowed. */
    async function film(
      rows: Map<string, Row>,
      people: readonly Person[],
      work: () => Promise<void>,
    ): Promise<readonly string[]> {
      const films = [...rows].map(([cell, row]) => [cell, recordFrames(() => row.look)] as const);
      await work();
      const right = people.flatMap(allowed);
      const seen = films.map(([cell, one]) => [cell, one.stop()] as const);
      for (const [cell, looks] of seen) expect(looks.length, `frames of ${cell}`).to.be.above(0);
      return seen.flatMap(([cell, looks]) =>
        looks.filter((look) => !right.includes(look)).map((look) => `${cell}: ${look}`),
      );
    }

    it('show no picture of the last person while the next one is loading', async () => {
      const rows = await rowsOf(ada);
      const wrong = await film(rows, [ada, bo], async () => {
        for (const row of rows.values()) row.show(bo);
        await waitUntil(async () => (await pictures.requests()).some(({url}) => url === bo.src), 'the request');
        await waitUntil(() => [...rows.values()].every(({look}) => look.startsWith('Bo: ')), 'the name');
        await frames();
        await pictures.release();
        await untilAll(rows, bo);
      });
      expect(wrong).to.deep.equal([]);
    });

    it('show no picture of an earlier person while a virtual list is scrolled, nor one that arrives late', async () => {
      const rows = await rowsOf(ada);
      const wrong = await film(rows, [ada, bo, cy], async () => {
        for (const person of [bo, cy, ada, bo, ada, cy, bo, ada]) {
          for (const row of rows.values()) row.show(person);
          await frames(2);
        }
        for (const row of rows.values()) row.show(cy);
        await pictures.release();
        await untilAll(rows, cy);
        await frames();
      });
      expect(wrong).to.deep.equal([]);
    });

    it('show no picture of the last person after a snapshot is restored', async () => {
      const rows = await rowsOf(ada);
      const wrong = await film(rows, [ada, bo], async () => {
        const snapshot = room.innerHTML;
        for (const row of rows.values()) row.show(bo);
        await frames();
        room.innerHTML = snapshot;
        for (const row of rows.values()) row.show(bo);
        await frames();
        await pictures.release();
        await untilAll(rows, bo);
      });
      expect(wrong).to.deep.equal([]);
    });

    it('keep the picture of the same person until the next one has loaded', async () => {
      const rows = await rowsOf(ada);
      const films = [...rows].map(([cell, row]) => [cell, recordFrames(() => row.look)] as const);
      const next: Person = {...ada, color: 'blue', src: bo.src};
      for (const row of rows.values()) row.show(next);
      await frames();
      await pictures.release();
      await untilAll(rows, next);
      for (const [cell, one] of films) {
        const looks = one.stop().filter((look) => look !== 'Ada: blue,red'); // While a badge fades from one to the other.
        expect(looks, cell).to.deep.equal(['Ada: red', 'Ada: blue']);
      }
    });
  });
