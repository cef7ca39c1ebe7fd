import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {personNamed} from '../support/people.js';
import {choosePhoto, forgetfulAdapter, save} from '../support/actions.js';
import './recipes.css';

const ada = personNamed('ada');

const meta: Meta = {
  title: 'Recipes/Settings page',
  parameters: {layout: 'fullscreen'},
};
export default meta;

/** The badge in the header has never heard of the editor: it follows the person. */
export const SettingsPage: StoryObj = {
  render: () => html`
    <avatar-provider .adapter=${forgetfulAdapter}>
      <header class="bar">
        <strong>Example Company</strong>
        <avatar-badge person-id="settings-ada" name=${ada.name} size="32"></avatar-badge>
      </header>
      <main class="page">
        <h1>Your profile</h1>
        <section class="panel" aria-labelledby="picture">
          <h2 id="picture">Picture</h2>
          <p class="quiet">Colleagues see it beside your messages and in the directory.</p>
          <avatar-editor person-id="settings-ada" person-name=${ada.name}></avatar-editor>
        </section>
      </main>
    </avatar-provider>
  `,
  async play({canvasElement}) {
    const editor = canvasElement.querySelector('avatar-editor');
    const badge = canvasElement.querySelector('avatar-badge');
    if (!editor || !badge) throw new Error('The page lacks its elements');
    await editor.updateComplete;
    await expect(badge.shadowRoot?.textContent.trim()).toBe('AL');
    await choosePhoto(editor);
    await save(editor);
    await waitFor(() => expect(badge.shadowRoot?.querySelector('img, canvas')).toBeVisible());
  },
};
