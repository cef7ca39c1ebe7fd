// Every element rendered in Node with @lit-labs/ssr and a hostile value in each of its attributes and properties: the markup has the
// same elements and attributes as with a harmless value, no address that a page would not ask for, and no CSS of others.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {bundleForServer} from '../support/markup/bundle-for-server.js';

// The parser that @lit-labs/ssr depends on.
const {parseFragment} = createRequire(fileURLToPath(import.meta.resolve('@lit-labs/ssr')))('parse5');

const hostile = {
  'a script': '"><script>alert(1)</script>',
  'a script in single quotes': "'><script>alert(1)</script>",
  'an end of the template': '</span></template><img src=x onerror=alert(1)>',
  'an end of a style and a comment': '</style>--><svg onload=alert(1)>',
  'an attribute': '" onmouseover="alert(1)" x="',
  'an attribute without quotes': 'x onerror=alert(1)',
  'an escaped quote': '&quot; onload=&quot;alert(1)',
  'a marker of Lit': '<!--/lit-part--><?lit$0$><!--lit-node 0--><b>',
  'a declaration': '40px;background:url(https://evil.example/a)',
  'a declaration in a function': 'calc(1px);background:url(https://evil.example/a)',
  'an address in a function': 'url(https://evil.example/a)',
  'a declaration behind a comment': '40px/**/;--avatar-background:red',
  'an end of a block': '1px}*{display:none}',
  'an escape of CSS': '40px\\3b background:red',
  'an import': '1px;@import "https://evil.example/a"',
  'javascript:': 'javascript:alert(1)',
  'javascript: with a newline': ' java\nscript\t:alert(1)',
  'javascript: behind a control character': '\u0001javascript:alert(1)',
  'vbscript:': 'VBSCRIPT:msgbox(1)',
  'an SVG of data': 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'a page of data': 'data:text/html,<script>alert(1)</script>',
  'http: of others': 'http://evil.example/a.png',
  'an address with a password': 'https://user:secret@evil.example/a.png',
  'a srcset': '/photo.jpg 1x, javascript:alert(1) 2x',
  'a newline': 'a\n\r\n\u2028b',
  'a NUL': 'a\0"><script>\0',
  'a lone surrogate': '\ud800"><b>\udfff',
  'text from right to left': '\u202e"><b>',
  constructor: 'constructor',
  __proto__: '__proto__',
  toString: 'toString',
  'a very large number': '1e999',
  'a negative number': '-1',
  NaN: 'NaN',
  'a very long text': '"<'.repeat(5_000),
};

/** What a host may set a property to by mistake, or from a record that it did not check. */
const notTexts = {
  'an object': {toString: () => '"><script>alert(1)</script>'},
  'a list': ['"><script>'],
  null: null,
  undefined,
  true: true,
  NaN,
  Infinity,
};

/** Between them they bring about everything that an attribute can make an element show. */
const harmless = [
  '',
  'Ada',
  'Ada Lovelace',
  '2',
  '100', // More than the `total` of the groups: all people are shown.
  '40px',
  '3em',
  'busy',
  'square',
  '/photo.jpg',
  '/photo.jpg 2x',
  '2026-01-01T00:00:00Z',
  '?',
  null,
  undefined,
];

/** What stands beside the attribute: an element with a name, and one that shows as much as markup alone can make it show. */
const contexts = {
  'avatar-badge': ['', 'name="Ada" src="/photo.jpg" srcset="/photo.jpg 2x" size="3em" status="busy"'],
  'avatar-group': ['', 'label="Team" max="1" total="9" size="3em"'],
  'avatar-editor': ['', 'person-id="ada" person-name="Ada" managed-by="HR" src="/photo.jpg"', 'show-actions readonly'],
  'avatar-provider': ['', 'endpoint="/people/{personId}"'],
  'profile-card': ['', 'person-id="ada" name="Ada" src="/photo.jpg" editable managed-by="HR" synced-at="2026-01-01"'],
};

const elements = JSON.parse(readFileSync('custom-elements.json', 'utf8')).modules.flatMap(({declarations = []}) =>
  declarations.filter(({tagName}) => tagName),
);

let folder;
let server;
/** The text of each element's style sheet, by tag name: no value is in it. */
const styleSheets = new Map();

before(async () => {
  folder = mkdtempSync(path.resolve('.tmp-ssr-'));
  await bundleForServer(
    folder,
    `export const renderWith = (tag, context, name, value) => {
      const [element, others, attribute] = [tag, context, name].map(unsafeStatic);
      return collectResult(render(html\`<\${element} \${others} \${attribute}=\${value}></\${element}>\`));
    };`,
  );
  server = await import(pathToFileURL(path.join(folder, 'server.js')));
  for (const {tagName} of elements) {
    const [sheet = ''] = /<style>.*?<\/style>/s.exec(await server.renderWith(tagName, '', 'id', 'x')) ?? [];
    styleSheets.set(tagName, sheet);
  }
});

after(() => rmSync(folder, {recursive: true, force: true}));

/** Every element of the markup, those in templates too, as the reader of a page sees them. */
function* nodesOf(parent) {
  for (const node of (parent.content ?? parent).childNodes ?? []) {
    if (node.tagName) yield node;
    yield* nodesOf(node);
  }
}

/** Elements with the names of their attributes. Those of the element itself are what the host has written. */
function skeletonOf([host, ...nodes]) {
  const lines = nodes.map(({tagName, attrs}) => `${tagName} ${attrs.map(({name}) => name).join(' ')}`);
  return [host.tagName, ...lines].join('\n');
}

/** The styles of the elements are custom properties of theirs with lengths and colours. */
const OWN_PROPERTY = /^--(?:avatar-size|_box|_initials-background|_initials-color|_picture-size)$/;
const LENGTHS_AND_COLORS = /^(?!.*(?:url|image|src)\(|.*\/\*)(?:[\w\s.,+*%/-]|\((?=[^(]*\)|.*\)$)|\))+$/;

function isOwnStyle(style) {
  return style.split(';').every((declaration) => {
    const [property, ...value] = declaration.split(':');
    return !declaration || (OWN_PROPERTY.test(property) && LENGTHS_AND_COLORS.test(value.join(':')));
  });
}

const ADDRESS_ATTRIBUTES = new Set(['src', 'srcset', 'href', 'action', 'formaction', 'poster', 'data', 'xlink:href']);

/** Only what the page has of its own; none of the hostile addresses is. */
function isOwnAddress(name, value) {
  const addresses = name === 'srcset' ? value.split(/,\s/).map((part) => part.trim().split(/\s/)[0]) : [value];
  return addresses.every((address) => new URL(address, 'https://page.example/').origin === 'https://page.example');
}

/** What no value may bring about, whatever it is. */
function violations(nodes) {
  const found = [];
  for (const {tagName, attrs} of nodes) {
    if (tagName === 'script') found.push('a script');
    for (const {name, value} of attrs) {
      if (name.startsWith('on')) found.push(`${tagName} ${name}`);
      if (name === 'style' && !isOwnStyle(value)) found.push(`style of ${tagName}: ${value}`);
      // What the host has written on the element itself is not requested.
      const isAddress = ADDRESS_ATTRIBUTES.has(name) && !tagName.includes('-');
      if (isAddress && !isOwnAddress(name, value)) found.push(`${tagName} ${name}: ${value}`);
    }
  }
  return found;
}

/** The elements of what a server renders. Parsing the same style sheets thousands of times would take minutes. */
async function renderNodes(tag, others, name, value) {
  const markup = await server.renderWith(tag, others, name, value);
  return [...nodesOf(parseFragment(markup.replace(styleSheets.get(tag), '<style></style>')))];
}

test('what a hostile value could bring about would be noticed', () => {
  for (const markup of [
    '<script>alert(1)</script>',
    '<b onclick="alert(1)"></b>',
    '<template shadowrootmode="open"><svg onload="alert(1)"></svg></template>',
    '<b style="--avatar-size:40px;background:url(https://evil.example/a)"></b>',
    '<b style="--avatar-size:url(https://evil.example/a)"></b>',
    '<img src="javascript:alert(1)">',
    '<img srcset="/photo.jpg 1x, http://evil.example/a 2x">',
  ])
    assert.equal(violations([...nodesOf(parseFragment(markup))]).length, 1, markup);
  assert.notEqual(
    ...['<b></b>', '<b title=""></b>'].map((markup) => skeletonOf([...nodesOf(parseFragment(`<i>${markup}`))])),
  );
});

for (const {tagName: tag, attributes} of elements) {
  describe(`${tag} rendered on a server with a hostile`, () => {
    for (const {name: attribute, fieldName = attribute} of attributes) {
      test(attribute, async () => {
        for (const context of contexts[tag]) {
          const others = context.replace(new RegExp(`(?:^|(?<= ))${attribute}(?:="[^"]*")?(?= |$)`), '');
          for (const name of [attribute, `.${fieldName}`]) {
            const known = new Set();
            for (const value of harmless) known.add(skeletonOf(await renderNodes(tag, others, name, value)));
            const values = {...hostile, ...(name.startsWith('.') && notTexts)};
            for (const [what, value] of Object.entries(values)) {
              const nodes = await renderNodes(tag, others, name, value);
              const skeleton = skeletonOf(nodes);
              const where = `${what} in ${name} beside “${others}”`;
              assert.ok(known.has(skeleton), `${where}:\n${skeleton}`);
              assert.deepEqual(violations(nodes), [], where);
            }
          }
        }
      });
    }
  });
}
