import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {people} from '../support/people.js';
import './recipes.css';

const meta: Meta = {
  title: 'Recipes/Table of employees',
  parameters: {layout: 'padded'},
};
export default meta;

/** Pictures load as rows come near the screen; people without one are told apart by colour and initials. */
export const Employees: StoryObj = {
  render: () => html`
    <table class="people">
      <caption>
        Employees
      </caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Team</th>
          <th scope="col">What they do</th>
        </tr>
      </thead>
      <tbody>
        ${people.map(
          ({id, name, picture, department, title}) => html`
            <tr>
              <th scope="row">
                <avatar-badge
                  person-id=${id}
                  name=${name}
                  src=${picture ?? ''}
                  size="32"
                  loading="lazy"
                  decorative
                ></avatar-badge>
                <bdi>${name}</bdi>
              </th>
              <td>${department}</td>
              <td>${title}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `,
  async play({canvas}) {
    await expect(canvas.getAllByRole('rowheader')).toHaveLength(people.length);
  },
};
