import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {AvatarGroup} from '../src/elements/avatar-group/avatar-group.js';
import {people} from './support/people.js';

const badges = () =>
  people.map(({name, picture}) => html`<avatar-badge name=${name} src=${picture ?? ''}></avatar-badge>`);

const meta: Meta<AvatarGroup> = {title: 'Elements/avatar-group', component: 'avatar-group'};
export default meta;
type Story = StoryObj<AvatarGroup>;

/** Four people and a button with the names of the others. */
export const Max: Story = {
  render: () => html`<avatar-group label="Reviewers" max="4">${badges()}</avatar-group>`,
  async play({canvasElement}) {
    const group = canvasElement.querySelector('avatar-group');
    await waitFor(() => expect(group?.renderRoot.querySelector('.more')?.textContent?.trim()).toBe('+8'));
  },
};

/** Without `max`, as many as fit. Drag the corner. */
export const AsManyAsFit: Story = {
  render: () => html`
    <div style="width: 320px; overflow: hidden; resize: horizontal; padding: 8px">
      <avatar-group label="Reviewers">${badges()}</avatar-group>
    </div>
  `,
};

/** The server knows of more people than it sent. */
export const Total: Story = {
  render: () => html`<avatar-group label="Followers" max="5" total="1234" size="48">${badges()}</avatar-group>`,
};

/** The first of two lies on top. */
export const FirstOnTop: Story = {
  render: () => html`<avatar-group label="Reviewers" max="6" stack="first">${badges()}</avatar-group>`,
};

/** The names of those who do not fit, in a menu. */
export const Names: Story = {
  ...Max,
  async play({canvasElement}) {
    const group = canvasElement.querySelector('avatar-group');
    await waitFor(() => expect(group?.renderRoot.querySelector('.more')).not.toBeNull());
    group?.renderRoot.querySelector<HTMLButtonElement>('.more')?.click();
    await waitFor(() => expect(group?.renderRoot.querySelector('.names:popover-open')).not.toBeNull());
  },
};
