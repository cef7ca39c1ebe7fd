import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import '../../src/define/index.js';

setCustomElementsManifest(manifest);

export const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'centered',
    options: {storySort: {order: ['Elements', 'Recipes']}},
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
  decorators: [
    (story, {globals}) => {
      // What shows through is the canvas of the scheme; axe takes it for white unless it is told.
      Object.assign(document.documentElement.style, {colorScheme: globals['scheme'], background: 'Canvas'});
      document.documentElement.dir = globals['direction'];
      return story();
    },
  ],
};

export default preview;
