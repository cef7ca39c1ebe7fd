// Every inherited CSS property of the engine, with a value that is not its initial one.

const candidates = [
  ...[
    '2em',
    '7px',
    '3',
    '0.5',
    '50%',
    '90deg',
    'hidden',
    'none',
    'auto',
    'all',
    'rtl',
    'vertical-rl',
    'italic',
    'bold',
    'right',
    'pre',
  ],
  ...[
    'uppercase',
    'small-caps',
    'normal',
    'crosshair',
    'dark',
    'collapse',
    'bottom',
    'hide',
    'inside',
    'square',
    'manual',
    'under',
  ],
  ...[
    'break-all',
    'break-word',
    'anywhere',
    'balance',
    'strict',
    'keep-all',
    'exact',
    'only',
    'upright',
    'over right',
    'under right',
  ],
  ...[
    'rgb(1, 2, 3)',
    '3px 4px rgb(1, 2, 3)',
    '3px rgb(1, 2, 3)',
    '"a" "b"',
    '"dot"',
    'monospace',
    '"wght" 900',
    '"smcp"',
    'condensed',
  ],
  ...[
    'pixelated',
    'geometricPrecision',
    'optimizeSpeed',
    'evenodd',
    'round',
    'end',
    'disc',
    'visible',
    'first last',
    'space',
    'sub',
  ],
  ...[
    'oldstyle-nums',
    'historical-forms',
    'stretch',
    'super',
    'emoji',
    'no-autospace',
    'allow-end',
    'trim-start',
    'each-line',
    'circle',
    'antialiased',
    'read-write',
    'after-white-space',
  ],
];

/** The properties by name. A property counts as inherited when a child without styles has the value of its parent. */
export function inheritedProperties(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const parent = document.createElement('div');
  const child = parent.appendChild(document.createElement('div'));
  parent.style.display = 'none'; // Without a box there are no used values, which would look inherited.
  document.body.append(parent);
  const [outer, inner] = [getComputedStyle(parent), getComputedStyle(child)];
  for (const name of new Set(outer)) {
    if (/^(width|height|inline-size|block-size)$/.test(name)) continue; // WebKit computes them without a box as well.
    const initial = outer.getPropertyValue(name);
    for (const value of candidates) {
      if (!CSS.supports(name, value)) continue;
      parent.style.setProperty(name, value);
      const computed = outer.getPropertyValue(name);
      const isInherited = computed !== initial && inner.getPropertyValue(name) === computed;
      parent.style.removeProperty(name);
      if (isInherited) {
        found.set(name, value);
        break;
      }
    }
  }
  parent.remove();
  return found;
}
