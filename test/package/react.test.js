// avatar-elements/react on a server: what can be an attribute is in the HTML, under the name that custom-elements.json gives it.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import * as components from 'avatar-elements/react';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';

const {modules} = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const elements = modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);

/** Named as in HTML and passed on by React itself. */
const reactsOwn = new Set(['crossOrigin', 'referrerPolicy']);

test('there is a component for every element', () => {
  assert.deepEqual(Object.keys(components).sort(), elements.map(({name}) => name).sort());
});

for (const {name, tagName, members} of elements) {
  describe(name, () => {
    const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);

    test('puts text under the attributes of the element', () => {
      for (const {name: field, attribute} of fields.filter(({name, attribute}) => attribute && !reactsOwn.has(name))) {
        const html = renderToString(createElement(components[name], {[field]: 'text'}));
        assert.equal(html, `<${tagName} ${attribute}="text"></${tagName}>`);
      }
    });

    test('leaves objects to the page', () => {
      for (const {name: field} of fields) {
        const html = renderToString(createElement(components[name], {[field]: {is: 'an object'}}));
        if (!reactsOwn.has(field)) assert.equal(html, `<${tagName}></${tagName}>`);
      }
    });

    test('leaves listeners to the page, and false out', () => {
      const html = renderToString(createElement(components[name], {onAvatarSaved() {}, hidden: true}, 'inside'));
      assert.match(html, new RegExp(`^<${tagName} hidden=""[^>]*>inside</${tagName}>$`));
    });
  });
}

test('a class is a class', () => {
  assert.match(
    renderToString(createElement(components.AvatarBadge, {className: 'small', decorative: true})),
    /class="small"/,
  );
  assert.doesNotMatch(renderToString(createElement(components.AvatarBadge, {decorative: false})), /decorative/);
});
