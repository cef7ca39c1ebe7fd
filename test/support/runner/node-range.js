// Ranges of Node versions in `engines.node`: `>=20.19`, `^20.19.0 || >=22`, `20.x`, `18 - 22`. Prerelease versions are not known here.

const parts = (text) =>
  text
    .split('.')
    .filter((part) => !/^[xX*]$/.test(part))
    .map(Number);

/** Below, at or above zero, like `a - b`; parts that are not named count as equal. */
function compare(version, named) {
  for (const [index, part] of named.entries()) {
    if (version[index] !== part) return version[index] - part;
  }
  return 0;
}

/** Whether the version meets one comparator; a bare `20` stands for every 20.x.x. */
function meets(version, comparator) {
  const match = /^(>=|<=|>|<|=|\^|~)?v?((?:\d+|[xX*])(?:\.(?:\d+|[xX*]))*)$/.exec(comparator);
  if (!match) throw new Error(`"${comparator}" is no version range`);
  const [, operator = '=', text] = match;
  const named = parts(text);
  const order = compare(version, named);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '^':
      return order >= 0 && version[0] === named[0];
    case '~':
      return order >= 0 && compare(version, named.slice(0, 2)) === 0;
    default:
      return order === 0;
  }
}

/** Whether a version such as `20.19.0` is in the range. */
export function satisfies(version, range) {
  const own = parts(version);
  return range.split('||').some((alternative) =>
    alternative
      .trim()
      .replace(/^(\S+)\s+-\s+(\S+)$/, '>=$1 <=$2')
      .replace(/(>=|<=|>|<|=|\^|~)\s+/g, '$1')
      .split(/\s+/)
      .filter(Boolean)
      .every((comparator) => meets(own, comparator)),
  );
}
