import type {Args, Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {action} from 'storybook/actions';
import manifest from '../../custom-elements.json';
import '../../src/define/index.js';
import {argTypesOf, splitArgs} from '../support/arg-types.js';

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly events?: readonly {readonly name: string}[];
}

const declarations = manifest.modules.flatMap(({declarations}): readonly Declaration[] => declarations ?? []);
const declarationOf = (tag: unknown) => declarations.find(({tagName}) => tagName === tag);
const eventNames = new Set(declarations.flatMap(({events = []}) => events.map(({name}) => name)));

const watched = new WeakSet<Element>();

/** Logs every event of the elements in the Actions panel, also those that do not bubble. */
function logEvents(canvas: Element): void {
  if (watched.has(canvas)) return;
  watched.add(canvas);
  for (const name of eventNames) {
    const log = action(name);
    canvas.addEventListener(name, ({target}) => log((target as Element).localName), {capture: true});
  }
}

/** The element with attributes, so that the code that is shown has them too. */
function renderElement(args: Args, tag: string): HTMLElement {
  const element = document.createElement(tag);
  const {attributes, properties} = splitArgs(declarationOf(tag) ?? {}, args);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, properties);
}

export const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'centered',
    options: {storySort: {order: ['Elements', 'Recipes']}},
    docs: {
      extractArgTypes: (tag: unknown) => argTypesOf(declarationOf(tag) ?? {}),
      extractComponentDescription: (tag: unknown) => declarationOf(tag)?.description ?? '',
    },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true},
    },
    direction: {
      description: 'Direction',
      toolbar: {icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true},
    },
  },
  initialGlobals: {scheme: 'light', direction: 'ltr'},
  render: (args, {component}) => html`${renderElement(args, String(component))}`,
  decorators: [
    (story, {args, canvasElement, globals}) => {
      // What shows through is the canvas of the scheme; axe takes it for white unless it is told.
      Object.assign(document.documentElement.style, {colorScheme: globals['scheme'], background: 'Canvas'});
      document.documentElement.dir = globals['direction'];
      for (const [name, value] of Object.entries(args))
        if (name.startsWith('--')) canvasElement.style.setProperty(name, String(value ?? ''));
      logEvents(canvasElement);
      return story();
    },
  ],
};

export default preview;
