// The layers of src/, lowest first. A file may import from its own layer and from those below it; folders that share a layer do not
// import each other. The rule `layers/imports` of eslint.config.js reads this list.

/** Each layer's folders and files, as paths below src/ without an extension. */
export const LAYERS = [
  ['shared'],
  ['errors'],
  ['image', 'upload', 'people'],
  ['faces'],
  ['pending-saves', 'forget-everything'],
  ['flow'],
  ['respondable-event', 'locales'],
  ['profile-events'],
  ['events'],
  ['elements', 'server'],
  ['define', 'types'],
  ['development', 'react', 'index', 'testing'],
];

/** The folder or file of LAYERS that a path below src/ belongs to. */
export function unitOf(file) {
  return file.split('/')[0].replace(/\.(ts|js)$/, '');
}

const layerOf = (unit) => LAYERS.findIndex((units) => units.includes(unit));

/**
 * Why one file of src/ may not import another; nothing where it may.
 * @param {string} from a path below src/
 * @param {string} to a path below src/
 */
export function importProblem(from, to) {
  const [own, other] = [unitOf(from), unitOf(to)];
  for (const unit of [own, other]) if (layerOf(unit) < 0) return `${unit} has no layer in scripts/check/layers.js`;
  if (own === other || layerOf(own) > layerOf(other)) return undefined;
  return layerOf(own) === layerOf(other)
    ? `${own} and ${other} share a layer and do not import each other`
    : `${own} is a layer below ${other}`;
}

/** True for the layers that know no element and no Lit. */
export function isBelowElements(file) {
  return layerOf(unitOf(file)) < layerOf('elements');
}
