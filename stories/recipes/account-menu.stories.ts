import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {personNamed} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

const ada = personNamed('ada');

const meta: Meta = {
  title: 'Recipes/Account menu',
  parameters: {layout: 'fullscreen'},
};
export default meta;

/** A plain `<button popovertarget>` opens the card; no script of the host is needed. */
export const AccountMenu: StoryObj = {
  render: () => html`
    <header class="bar">
      <strong>Example Company</strong>
      <button type="button" class="face" popovertarget="account">
        <avatar-badge
          person-id="ada"
          name=${ada.name}
          src=${ada.picture ?? ''}
          size="36"
          label="Your account"
        ></avatar-badge>
      </button>
    </header>
    <profile-card
      id="account"
      popover
      .person=${ada}
      .adapter=${forgetfulAdapter}
      editable
      actions="sync sign-out"
    ></profile-card>
  `,
  async play({canvasElement}) {
    const card = canvasElement.querySelector('profile-card');
    const face = canvasElement.querySelector('button');
    if (!card || !face) throw new Error('The page lacks its card, or the button to open it');
    await userEvent.click(face);
    await expect(card.matches(':popover-open')).toBe(true);
    await expect(card.shadowRoot?.textContent).toContain(ada.name);
  },
};
