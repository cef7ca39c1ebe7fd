import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import '../../../src/define/index.js';
import {inheritedProperties} from './inherited-properties.js';
import {waitUntil} from '../../support/wait-until.js';

/** What the page around an element decides. */
const kept = ['font-family', 'color-scheme', 'visibility', 'cursor', 'pointer-events', 'direction', '-webkit-locale'];
/** What it decides for the elements with text of a usual size as well. */
const keptInPanels = [...kept, 'font-size', 'writing-mode', '-webkit-writing-mode'];

/** The element that holds all text of an element, and what the page decides about it. */
const elements = {
  'avatar-badge': {markup: '<avatar-badge name="Wanda Maximoff"></avatar-badge>', inner: '[part~="base"]', kept},
  'avatar-group': {
    markup: '<avatar-group max="1" total="9"><avatar-badge name="Ada"></avatar-badge></avatar-group>',
    inner: '.more',
    kept,
  },
  'profile-card': {markup: '<profile-card name="Ada Lovelace"></profile-card>', inner: '.card', kept: keptInPanels},
  'avatar-editor': {markup: '<avatar-editor person-name="Ada"></avatar-editor>', inner: '.base', kept: keptInPanels},
};

const stylesOf = (element: Element) => {
  const style = getComputedStyle(element);
  return new Map([...style].map((name) => [name, style.getPropertyValue(name)]));
};

/** Where the text of an element is, from its corner. */
function textEdges(element: Element): string {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [box, text] = [element.getBoundingClientRect(), range.getBoundingClientRect()];
  return [text.left - box.left, text.top - box.top, text.width, text.height, box.width, box.height]
    .map(Math.round)
    .join();
}

describe('Inherited styles of the page', () => {
  for (const [tag, {markup, inner, kept}] of Object.entries(elements))
    it(`leave the text of <${tag}> as it is`, async () => {
      const parent = await fixture<HTMLElement>(html`<div style="width: 600px"></div>`);
      parent.innerHTML = markup;
      const innerIn = () => parent.querySelector(tag)?.shadowRoot?.querySelector(inner);
      await waitUntil(innerIn);
      const element = innerIn() as Element;
      // Placed once nothing moves for three frames.
      for (let frames = 0, before = ''; frames < 3; before = textEdges(element)) {
        await nextFrame();
        frames = textEdges(element) === before ? frames + 1 : 0;
      }
      const [plain, plainEdges] = [stylesOf(element), textEdges(element)];
      const properties = [...inheritedProperties()].filter(([name]) => !kept.includes(name));
      expect(properties.length).to.be.above(40);
      const wrong = properties.flatMap(([name, value]) => {
        parent.style.setProperty(name, value);
        const changed = [...stylesOf(element)]
          .filter(([name, value]) => value !== plain.get(name))
          .map(([name]) => name);
        const edges = textEdges(element);
        parent.style.removeProperty(name);
        return changed.length || edges !== plainEdges
          ? [`${name}: ${value} changes ${changed.slice(0, 4).join()} ${edges}`]
          : [];
      });
      expect(wrong).to.deep.equal([]);
    });
});
