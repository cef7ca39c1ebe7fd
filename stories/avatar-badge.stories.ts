import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {AvatarBadge} from '../src/elements/avatar-badge/avatar-badge.js';
import {generateNames} from '../test/elements/avatar-badge/generated-names.js';
import {people} from './support/people.js';

const meta: Meta<AvatarBadge> = {
  title: 'Elements/avatar-badge',
  component: 'avatar-badge',
  args: {name: 'Ada Lovelace', size: 64},
};
export default meta;
type Story = StoryObj<AvatarBadge>;

/** A name is enough: the colour is the person's own, here and everywhere else. */
export const Initials: Story = {};

/** Names from all over the world. */
export const Scripts: Story = {
  render: ({size}) => html`
    ${['Will Wong', 'Łukasz Piech', 'Ада Лавлейс', 'خسرو رحیمی', '山田 太郎', '강현', 'คำปัน แก้ว', 'ஔவை', '👩🏽‍🚀'].map(
      (name) => html`<avatar-badge name=${name} size=${size ?? 64}></avatar-badge> `,
    )}
  `,
};

/** Two hundred difficult names, in thirty scripts. */
export const TwoHundredNames: Story = {
  render: ({size}) => html`
    ${[...generateNames(200)].map((name) => html`<avatar-badge name=${name} size=${size ?? 64}></avatar-badge> `)}
  `,
};

/** The picture lies above the initials, and takes their place once it has decoded. */
export const Pictures: Story = {
  render: ({size}) => html`
    ${people.map(
      ({name, picture}) => html`<avatar-badge name=${name} src=${picture ?? ''} size=${size ?? 64}></avatar-badge> `,
    )}
  `,
  async play({canvasElement}) {
    const first = canvasElement.querySelector('avatar-badge');
    await waitFor(() => expect(first?.renderRoot.querySelector('[part~="initials"]')).toHaveTextContent(/^$/));
  },
};

/** Told by shape and by words: full, clock, minus, hollow. */
export const Status: Story = {
  render: ({name, size}) => html`
    ${['online', 'away', 'busy', 'offline'].map(
      (status) => html`<avatar-badge name=${name ?? ''} size=${size ?? 64} status=${status}></avatar-badge> `,
    )}
  `,
};

export const Shapes: Story = {
  render: ({name, size}) => html`
    ${['circle', 'rounded', 'square'].map(
      (shape) => html`<avatar-badge name=${name ?? ''} size=${size ?? 64} shape=${shape}></avatar-badge> `,
    )}
  `,
};

/** A picture that cannot be shown leaves the initials where they are: this one is no picture. */
export const FailingPicture: Story = {
  args: {src: 'data:image/png;base64,AAAA'},
  async play({canvasElement}) {
    const badge = canvasElement.querySelector('avatar-badge');
    await waitFor(() => expect(badge?.renderRoot.querySelector('img')).toBeNull());
    await expect(badge?.renderRoot.textContent).toContain('AL');
  },
};

/** A ring in a colour of the host's. */
export const Ring: Story = {
  render: ({name, size}) => html`
    <avatar-badge
      name=${name ?? ''}
      size=${size ?? 64}
      style="--avatar-ring-width: 3px; --avatar-ring-color: light-dark(#2459b8, #8ab4f8)"
    ></avatar-badge>
  `,
};

/** Without a name, an icon: ours or the host's. */
export const Nobody: Story = {
  render: ({size}) => html`
    <avatar-badge size=${size ?? 64}></avatar-badge>
    <avatar-badge size=${size ?? 64} label="Robot"><span aria-hidden="true">⚙</span></avatar-badge>
  `,
};
