import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {expect} from 'storybook/test';
import manifest from '../../custom-elements.json';
import {cssArgTypes} from '../support/arg-types.js';
import {people, personNamed} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

/** Custom properties by their names, and what the page is like. */
interface Theme {
  readonly [property: `--${string}`]: string | number;
  readonly page: string;
  readonly font: string;
}

const ada = personNamed('ada');
const elements = manifest.modules.flatMap(({declarations}): readonly object[] => declarations ?? []);

const meta: Meta<Theme> = {
  title: 'Recipes/Theming playground',
  parameters: {layout: 'fullscreen'},
  argTypes: {
    ...cssArgTypes(elements),
    page: {name: 'Background of the page', control: 'color'},
    font: {name: 'Font of the page', control: 'select', options: ['system-ui', 'Georgia, serif', 'monospace']},
  },
  args: {'--avatar-size': '48px', page: '', font: 'system-ui'},
};
export default meta;

/** Every custom property under a control. Set them on anything above the elements; an accent has to suit each scheme the page has. */
export const Playground: StoryObj<Theme> = {
  render: ({page, font, ...properties}) => {
    const {'--avatar-size': size, '--avatar-radius': radius, ...shared} = properties;
    const set = Object.entries(shared).filter(([, value]) => value !== '');
    const styles = {
      ...Object.fromEntries(set.map(([name, value]) => [name, String(value)])),
      background: page || null,
      fontFamily: font,
    };
    const panels = {'--avatar-radius': radius ? String(radius) : null};
    return html`
      <div class="scheme" style=${styleMap(styles)}>
        <p class="row" style=${styleMap({'--avatar-size': size ? String(size) : null})}>
          ${people.map(
            ({name, picture, status}, index) => html`
              <avatar-badge name=${name} src=${index % 2 ? (picture ?? '') : ''} status=${status ?? ''}></avatar-badge>
            `,
          )}
        </p>
        <avatar-group label="Team" max="6">
          ${people.map(({name}) => html`<avatar-badge name=${name}></avatar-badge>`)}
        </avatar-group>
        <profile-card style=${styleMap(panels)} .person=${ada} editable .adapter=${forgetfulAdapter}></profile-card>
        <avatar-editor
          style=${styleMap(panels)}
          person-id="themed-ada"
          person-name=${ada.name}
          .adapter=${forgetfulAdapter}
        ></avatar-editor>
      </div>
    `;
  },
  async play({canvasElement, args}) {
    const badge = canvasElement.querySelector('avatar-badge');
    await expect(`${badge?.getBoundingClientRect().width}px`).toBe(args['--avatar-size']);
  },
};

/** A house style in six lines: square corners, an own accent, a serif face. */
export const HouseStyle: StoryObj<Theme> = {
  ...Playground,
  name: 'House style',
  args: {
    '--avatar-accent': 'light-dark(#7a2e5d, #e6a8cb)',
    '--avatar-radius': '0',
    '--avatar-size': '56px',
    '--avatar-ring-width': '2px',
    font: 'Georgia, serif',
  },
};
