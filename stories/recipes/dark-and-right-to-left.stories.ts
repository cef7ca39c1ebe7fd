import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {personNamed} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

const ada = personNamed('ada');
const omar = personNamed('omar');

const meta: Meta = {
  title: 'Recipes/Dark and right to left',
  parameters: {layout: 'fullscreen'},
};
export default meta;

/** `color-scheme: dark` on anything above is all it takes. */
export const Dark: StoryObj = {
  render: () => html`
    <div class="scheme dark">
      <profile-card .person=${ada} editable .adapter=${forgetfulAdapter}></profile-card>
      <avatar-editor
        person-id="dark-ada"
        person-name=${ada.name}
        src=${ada.picture ?? ''}
        .adapter=${forgetfulAdapter}
      ></avatar-editor>
    </div>
  `,
  async play({canvasElement}) {
    const card = canvasElement.querySelector('profile-card');
    if (!card) throw new Error('The page lacks its card');
    await expect(getComputedStyle(card).colorScheme).toBe('dark');
  },
};

/** Direction is inherited, as everything else is. */
export const RightToLeft: StoryObj = {
  name: 'Right to left',
  render: () => html`
    <div class="scheme" dir="rtl">
      <profile-card .person=${omar} editable .adapter=${forgetfulAdapter}></profile-card>
      <avatar-editor person-id="rtl-omar" person-name=${omar.name} .adapter=${forgetfulAdapter}></avatar-editor>
    </div>
  `,
  async play({canvasElement}) {
    const card = canvasElement.querySelector('profile-card');
    if (!card) throw new Error('The page lacks its card');
    await expect(getComputedStyle(card).direction).toBe('rtl');
  },
};
