// Runs in the page: builds, renames and removes badges, and says how long each took until it was painted.
import {create, rename} from 'implementation';

const first = ['Ada', 'Bo', 'Chi', 'Dag', 'Eva', 'Finn', 'Gro', 'Hal', 'Ida', 'Jon', 'Kim', 'Lea', 'Mio'];
const last = ['Lind', 'Moe', 'Nash', 'Odd', 'Pike', 'Quist', 'Ray', 'Sand', 'Tran', 'Ueda', 'Voss'];

function person(index, {pictures, areKeyed} = {}) {
  const [given, family] = [first[index % first.length], last[index % last.length]];
  const src = pictures && `/picture/${index % pictures}.png`;
  return {name: `${given} ${family}`, initials: given[0] + family[0], src, key: areKeyed && `person ${index}`};
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function timed(work) {
  const start = performance.now();
  work();
  await painted();
  return performance.now() - start;
}

const container = document.createElement('main');
document.body.append(container);

Object.assign(globalThis, {
  async warmUp(pictures) {
    const {localName} = create(person(0));
    if (localName.includes('-')) await customElements.whenDefined(localName);
    const images = Array.from({length: pictures}, (_, index) =>
      Object.assign(new Image(), {src: `/picture/${index}.png`}),
    );
    await Promise.all(images.map((image) => image.decode()));
    globalThis.kept = images;
    container.append(create(person(0)));
    await painted();
    container.replaceChildren();
    await painted();
  },
  build: (count, options) =>
    timed(() => {
      const all = document.createDocumentFragment();
      for (let index = 0; index < count; index++) all.append(create(person(index, options)));
      container.append(all);
    }),
  renameAll: () => timed(() => [...container.children].forEach((element, index) => rename(element, person(index + 1)))),
  removeAll: () => timed(() => container.replaceChildren()),
});
