import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {expect} from 'storybook/test';
import {people, personNamed} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

interface Condition {
  readonly name: string;
  readonly widthPx: number;
  readonly scheme?: 'light' | 'dark';
  readonly direction?: 'ltr' | 'rtl';
  readonly textPercent?: number;
}

const conditions: readonly Condition[] = [
  {name: 'Light, left to right, 960 px', widthPx: 960},
  {name: 'Dark, left to right, 960 px', widthPx: 960, scheme: 'dark'},
  {name: 'Light, right to left, 960 px', widthPx: 960, direction: 'rtl'},
  {name: 'Dark, right to left, 960 px', widthPx: 960, scheme: 'dark', direction: 'rtl'},
  {name: 'Light, 280 px', widthPx: 280},
  {name: 'Dark, right to left, 280 px', widthPx: 280, scheme: 'dark', direction: 'rtl'},
  {name: 'Text at 200 %, 960 px', widthPx: 960, textPercent: 200},
  {name: 'Text at 200 %, 280 px', widthPx: 280, textPercent: 200},
];

const ada = personNamed('ada');

const under = (element: () => TemplateResult) => html`
  <div class="conditions">
    ${conditions.map(({name, widthPx, scheme = 'light', direction = 'ltr', textPercent = 100}) => {
      const styles = {colorScheme: scheme, inlineSize: `${widthPx}px`, fontSize: `${textPercent}%`};
      return html`
        <section aria-label=${name} dir=${direction} style=${styleMap(styles)}>
          <h2>${name}</h2>
          ${element()}
        </section>
      `;
    })}
  </div>
`;

/** No condition may make an element wider than the room it has. */
async function staysInside({canvasElement}: {canvasElement: HTMLElement}) {
  const sections = [...canvasElement.querySelectorAll('section')];
  await expect(sections).toHaveLength(conditions.length);
  for (const section of sections) {
    await expect(`${section.ariaLabel}: ${section.scrollWidth - section.clientWidth} px too wide`).toBe(
      `${section.ariaLabel}: 0 px too wide`,
    );
  }
}

const meta: Meta = {
  title: 'Recipes/Media features',
  parameters: {
    layout: 'fullscreen',
    // The same element stands there many times on purpose.
    a11y: {config: {rules: [{id: 'landmark-unique', enabled: false}]}},
  },
  tags: ['!autodocs'],
};
export default meta;

export const Badge: StoryObj = {
  render: () =>
    under(
      () => html`
        <p class="row">
          ${people.map(
            ({name, picture, status}, index) => html`
              <avatar-badge
                name=${name}
                src=${index < 4 ? (picture ?? '') : ''}
                status=${status ?? ''}
                size="3em"
              ></avatar-badge>
            `,
          )}
        </p>
      `,
    ),
  play: staysInside,
};

export const Group: StoryObj = {
  render: () =>
    under(
      () => html`
        <avatar-group label="Team" max="4">
          ${people.map(({name, picture}) => html`<avatar-badge name=${name} src=${picture ?? ''}></avatar-badge>`)}
        </avatar-group>
      `,
    ),
  play: staysInside,
};

export const Editor: StoryObj = {
  render: () =>
    under(
      () => html`
        <avatar-editor
          person-name=${ada.name}
          person-id="condition-ada"
          src=${ada.picture ?? ''}
          .adapter=${forgetfulAdapter}
        ></avatar-editor>
      `,
    ),
  play: staysInside,
};

export const LockedEditor: StoryObj = {
  name: 'Locked editor',
  render: () =>
    under(
      () => html`
        <avatar-editor
          person-name=${ada.name}
          person-id="condition-locked"
          managed-by="Salesforce"
          .adapter=${forgetfulAdapter}
        ></avatar-editor>
      `,
    ),
  play: staysInside,
};

export const Card: StoryObj = {
  render: () => under(() => html`<profile-card .person=${ada} editable .adapter=${forgetfulAdapter}></profile-card>`),
  play: staysInside,
};
