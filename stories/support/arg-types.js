// Controls and tables of Storybook from custom-elements.json.

/** Custom properties that are no colour: what their names end with, and the control. */
const controls = [
  [/(control-weight|overlap)$/, {type: 'number', step: 0.05}],
  [/(radius|size|padding|line|ring|width|shadow|motion)$/, 'text'],
];
const isLineColor = (name) => name === '--avatar-line';

const controlOf = (name) => (!isLineColor(name) && controls.find(([ending]) => ending.test(name))?.[1]) || 'color';

/**
 * A control for each custom property of the elements, by its name.
 * @param {readonly object[]} elements - Declarations of custom-elements.json
 */
export function cssArgTypes(elements) {
  const properties = elements.flatMap(({cssProperties = []}) => cssProperties);
  return Object.fromEntries(
    properties.map(({name, description, default: value}) => [
      name,
      {
        name,
        description,
        control: controlOf(name),
        table: {category: 'custom properties', ...(value && {defaultValue: {summary: value}})},
      },
    ]),
  );
}
