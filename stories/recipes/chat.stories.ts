import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {personNamed} from '../support/people.js';
import './recipes.css';

const messages = [
  {from: 'ada', at: '09:41', text: 'The engine can weave algebraical patterns now.'},
  {from: 'alan', at: '09:42', text: 'Can it decide whether it will ever stop?'},
  {from: 'omar', at: '09:44', text: 'التقويم الجديد جاهز.'},
  {from: 'grace', at: '09:47', text: 'I found a moth in the relay.'},
  {from: 'ume', at: '09:52', text: '明日の授業の資料を送りました。'},
];

const meta: Meta = {
  title: 'Recipes/Chat',
  parameters: {layout: 'padded'},
};
export default meta;

/** The name stands beside the badge, so the badge is `decorative`: a screen reader reads it once. */
export const Chat: StoryObj = {
  render: () => html`
    <div role="log" aria-label="Messages">
      <ol class="chat">
        ${messages.map(({from, at, text}) => {
          const {id, name, picture, status} = personNamed(from);
          return html`
            <li>
              <avatar-badge
                person-id=${id}
                name=${name}
                src=${picture ?? ''}
                status=${status ?? ''}
                size="40"
                decorative
              ></avatar-badge>
              <div>
                <b><bdi>${name}</bdi></b> <time>${at}</time>
                <p dir="auto">${text}</p>
              </div>
            </li>
          `;
        })}
      </ol>
    </div>
  `,
  async play({canvas, canvasElement}) {
    await expect(canvas.getAllByRole('listitem')).toHaveLength(messages.length);
    await expect(canvasElement.querySelectorAll('avatar-badge')).toHaveLength(messages.length);
  },
};
