// Readers of the API see the values that an attribute allows, never the name of a type they would have to look up.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';

const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const json = (file) => JSON.parse(read(file));

const elements = json('custom-elements.json')
  .modules.flatMap(({declarations = []}) => declarations)
  .filter(({tagName}) => tagName);
const attributes = elements.flatMap(({tagName, attributes = []}) =>
  attributes.map(({name, type}) => ({tagName, name, parts: (type?.text ?? 'unknown').split(' | ')})),
);
const listed = attributes
  .map(({parts, ...attribute}) => ({...attribute, values: parts.filter((part) => /^'.*'$/.test(part))}))
  .filter(({values}) => values.length);

test('names no type of this library as the type of an attribute', () => {
  const plain = /^(string|number|boolean|null|undefined|Date|'.*')$/;
  const hidden = attributes.filter(({parts}) => !parts.every((part) => plain.test(part)));
  assert.deepEqual(hidden, []);
  assert.ok(listed.some(({tagName, name}) => tagName === 'avatar-badge' && name === 'status'));
  assert.ok(listed.some(({tagName, name}) => tagName === 'avatar-editor' && name === 'output-type'));
});

for (const {tagName, name, values} of listed) {
  test(`lists the values of ${name} of <${tagName}> in api.md, llms.txt, the data of VS Code and web-types`, () => {
    const section = (text, heading) => text.split(new RegExp(`^${heading}$`, 'm'))[1].split(/^## /m)[0];
    const row = section(read('docs/api.md'), `## \`<${tagName}>\``)
      .split('\n')
      .find((line) => line.startsWith(`| \`${name}\``));
    const line = section(read('llms.txt'), `## <${tagName}>`)
      .split('\n')
      .find((each) => each.startsWith(`- \`${name}:`));
    for (const value of values) {
      assert.ok(row.includes(value), `api.md: ${value}`);
      assert.ok(line.includes(value), `llms.txt: ${value}`);
    }
    const bare = values.map((value) => value.slice(1, -1)).sort();
    const vscode = json('dist/vscode.html-custom-data.json')
      .tags.find((tag) => tag.name === tagName)
      .attributes.find((attribute) => attribute.name === name);
    assert.deepEqual(vscode.values.map((value) => value.name).sort(), bare);
    const webTypes = json('dist/web-types.json')
      .contributions.html.elements.find((element) => element.name === tagName)
      .attributes.find((attribute) => attribute.name === name);
    for (const value of bare) assert.ok(JSON.stringify(webTypes.value).includes(value), `web-types: ${value}`);
  });
}
