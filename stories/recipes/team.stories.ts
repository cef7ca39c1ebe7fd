import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {people} from '../support/people.js';
import './recipes.css';

const meta: Meta = {
  title: 'Recipes/Team',
  parameters: {layout: 'padded'},
};
export default meta;

/** Who is on a project, on one line: people who do not fit are behind the `+N`. */
export const Team: StoryObj = {
  render: () => html`
    <article class="panel">
      <h2>Analytical engine</h2>
      <p class="quiet">Due on 10 December</p>
      <avatar-group label="People on this project" max="5" size="36">
        ${people.map(
          ({id, name, picture}) => html`
            <avatar-badge person-id=${id} name=${name} src=${picture ?? ''}></avatar-badge>
          `,
        )}
      </avatar-group>
    </article>
  `,
  async play({canvasElement}) {
    const group = canvasElement.querySelector('avatar-group');
    if (!group) throw new Error('The page lacks its group');
    await group.updateComplete;
    const more = group.shadowRoot?.querySelector('button');
    await expect(more?.textContent).toMatch(/7|8/);
  },
};
