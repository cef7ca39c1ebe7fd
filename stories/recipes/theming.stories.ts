import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {expect} from 'storybook/test';
import {people, personNamed} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

interface Theme {
  accent: string;
  radius: number;
  badgeSize: number;
  badgeBackground: string;
  badgeText: string;
  ringWidth: number;
  ringColor: string;
  firstBackground: string;
  firstText: string;
  online: string;
  away: string;
  busy: string;
  overlap: number;
  groupRing: number;
  page: string;
  ink: string;
  font: string;
}

const ada = personNamed('ada');

const meta: Meta<Theme> = {
  title: 'Recipes/Theming playground',
  parameters: {layout: 'fullscreen'},
  argTypes: {
    accent: {name: '--avatar-accent', control: 'color'},
    radius: {name: '--avatar-radius', control: {type: 'range', min: 0, max: 24}},
    badgeSize: {name: '--avatar-size', control: {type: 'range', min: 16, max: 128}},
    badgeBackground: {name: '--avatar-background', control: 'color'},
    badgeText: {name: '--avatar-text', control: 'color'},
    ringWidth: {name: '--avatar-ring-width', control: {type: 'range', min: 0, max: 6}},
    ringColor: {name: '--avatar-ring-color', control: 'color'},
    firstBackground: {name: '--avatar-palette-0-background', control: 'color'},
    firstText: {name: '--avatar-palette-0-text', control: 'color'},
    online: {name: '--avatar-online', control: 'color'},
    away: {name: '--avatar-away', control: 'color'},
    busy: {name: '--avatar-busy', control: 'color'},
    overlap: {name: '--avatar-overlap', control: {type: 'range', min: 0, max: 0.8, step: 0.05}},
    groupRing: {name: '--avatar-group-ring', control: {type: 'range', min: 0, max: 6}},
    page: {name: 'Background of the page', control: 'color'},
    ink: {name: 'Text of the page', control: 'color'},
    font: {name: 'Font of the page', control: 'select', options: ['system-ui', 'Georgia, serif', 'monospace']},
  },
  args: {
    accent: 'light-dark(#2459b8, #9dc1ff)',
    radius: 10,
    badgeSize: 48,
    badgeBackground: '',
    badgeText: '',
    ringWidth: 0,
    ringColor: '',
    firstBackground: '',
    firstText: '',
    online: '',
    away: '',
    busy: '',
    overlap: 0.25,
    groupRing: 2,
    page: '',
    ink: '',
    font: 'system-ui',
  },
};
export default meta;

/** Every custom property under a control. Set them on anything above the elements; an accent has to suit each scheme the page has. */
export const Playground: StoryObj<Theme> = {
  render: (theme) => {
    const styles = {
      '--avatar-accent': theme.accent || null,
      '--avatar-background': theme.badgeBackground || null,
      '--avatar-text': theme.badgeText || null,
      '--avatar-ring-width': `${theme.ringWidth}px`,
      '--avatar-ring-color': theme.ringColor || null,
      '--avatar-palette-0-background': theme.firstBackground || null,
      '--avatar-palette-0-text': theme.firstText || null,
      '--avatar-online': theme.online || null,
      '--avatar-away': theme.away || null,
      '--avatar-busy': theme.busy || null,
      '--avatar-overlap': String(theme.overlap),
      '--avatar-group-ring': `${theme.groupRing}px`,
      background: theme.page || null,
      color: theme.ink || null,
      fontFamily: theme.font,
    };
    const panels = {'--avatar-radius': `${theme.radius}px`};
    return html`
      <div class="scheme" style=${styleMap(styles)}>
        <p class="row" style=${styleMap({'--avatar-size': `${theme.badgeSize}px`})}>
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
    await expect(badge?.getBoundingClientRect().width).toBe(args.badgeSize);
  },
};

/** A house style in six lines: square corners, an own accent, a serif face. */
export const HouseStyle: StoryObj<Theme> = {
  ...Playground,
  name: 'House style',
  args: {accent: 'light-dark(#7a2e5d, #e6a8cb)', radius: 0, badgeSize: 56, ringWidth: 2, font: 'Georgia, serif'},
};
