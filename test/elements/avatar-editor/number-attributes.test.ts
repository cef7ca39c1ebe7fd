// A number attribute that holds no positive number counts as left out.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-editor.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';

const defaults = {
  maxBytes: 10_000_000,
  minEdge: 1,
  maxPixels: 250_000_000,
  outputSize: 512,
  outputMaxBytes: Infinity,
  timeoutMs: 30_000,
};

const attributeOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the number attributes of an editor', () => {
  for (const [property, value] of Object.entries(defaults)) {
    it(`take the default in place of a wrong value: ${attributeOf(property)}`, async () => {
      const editor = await fixture<AvatarEditor>(html`<avatar-editor person-name="Ada"></avatar-editor>`);
      for (const wrong of ['many', '', ' ', '-1', '0', 'NaN']) {
        editor.setAttribute(attributeOf(property), wrong);
        await editor.updateComplete;
        expect(Reflect.get(editor, property), `'${wrong}'`).to.equal(value);
      }
      editor.setAttribute(attributeOf(property), '64');
      await editor.updateComplete;
      expect(Reflect.get(editor, property)).to.equal(64);
      editor.removeAttribute(attributeOf(property));
      await editor.updateComplete;
      expect(Reflect.get(editor, property), 'removed').to.equal(value);
      expect(editor.renderRoot.textContent).to.include('10 MB');
    });
  }
});
