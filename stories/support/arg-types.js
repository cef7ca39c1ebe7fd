// Tables and controls of Storybook from custom-elements.json. Each kind of member has keys of its own: a part of the same name does not
// replace an attribute.

/** Custom properties that are no colour: what their names end with, and the control. */
const controls = [
  [/(control-weight|overlap)$/, {type: 'number', step: 0.05}],
  [/(radius|size|padding|line|ring|width|shadow|motion)$/, 'text'],
];
const isLineColor = (name) => name === '--avatar-line';

const controlOf = (name) => (!isLineColor(name) && controls.find(([ending]) => ending.test(name))?.[1]) || 'color';

/** A row of the table. */
const row = (name, description, category, {type, value, ...rest} = {}) => ({
  name,
  description,
  table: {
    category,
    ...(type && {type: {summary: type}}),
    ...(value && {defaultValue: {summary: value}}),
  },
  control: false,
  ...rest,
});

/**
 * A control for each custom property of the elements, by its name.
 * @param {readonly object[]} elements - Declarations of custom-elements.json
 */
export function cssArgTypes(elements) {
  const properties = elements.flatMap(({cssProperties = []}) => cssProperties);
  return Object.fromEntries(
    properties.map(({name, description, default: value}) => [
      name,
      row(name, description, 'custom properties', {value, control: controlOf(name)}),
    ]),
  );
}

/** The control of a field: a switch, a select with the allowed values, a number or a text; none for an object. */
function fieldControl(type = '') {
  const names = type.split('|').map((each) => each.trim());
  const options = names.filter((each) => /^'.*'$/.test(each)).map((each) => each.slice(1, -1));
  if (options.length) return {control: 'select', options};
  if (names.includes('boolean')) return {control: 'boolean'};
  if (names.includes('number')) return {control: names.includes('string') ? 'text' : 'number'};
  return {control: names.includes('string') ? 'text' : false};
}

const fieldsOf = ({members = []}) => members.filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);

/**
 * Every row of the table of an element. The keys of attributes and properties are the names of the properties, those of custom
 * properties their names; all others have their kind before the name.
 * @param {object} element - Its declaration in custom-elements.json
 */
export function argTypesOf(element) {
  const {members = [], events = [], slots = [], cssParts = []} = element;
  const list = (kind, category, all) =>
    all.map(({name, description, type}) => [
      `${kind}:${name}`,
      row(name || '(default)', description, category, {type: type?.text}),
    ]);
  return Object.fromEntries([
    ...fieldsOf(element).map(({name, attribute, type, default: value, readonly, description}) => [
      name,
      row(attribute ?? name, description, attribute ? 'attributes' : 'properties', {
        type: type?.text,
        value,
        ...(attribute && !readonly && fieldControl(type?.text)),
      }),
    ]),
    ...list(
      'method',
      'methods',
      members.filter(({kind}) => kind === 'method').map((method) => ({...method, type: undefined})),
    ),
    ...list('event', 'events', events),
    ...list('slot', 'slots', slots),
    ...list('part', 'parts', cssParts),
    ...Object.entries(cssArgTypes([element])),
  ]);
}

/**
 * The attributes that stand for arguments, by their names; `undefined` for none. What has no attribute is a property.
 * @param {object} element - Its declaration in custom-elements.json
 * @param {Readonly<Record<string, unknown>>} args - Arguments of a story
 */
export function splitArgs(element, args) {
  const attributes = {};
  const properties = {};
  for (const {name, attribute} of fieldsOf(element)) {
    const value = args[name];
    if (value === undefined || value === null || value === false) continue;
    if (attribute && typeof value !== 'object') attributes[attribute] = value === true ? '' : String(value);
    else properties[name] = value;
  }
  return {attributes, properties};
}
