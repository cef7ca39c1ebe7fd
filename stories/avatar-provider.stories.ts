import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {Directory} from '../src/people/directory.js';
import {people} from './support/people.js';

/** A directory as a host would write one over its own API; this one answers from memory, a moment later. */
function directoryOf(asked: (ids: readonly string[]) => void): Directory {
  return {
    async people(ids, {signal}) {
      asked(ids);
      await new Promise((resolve) => setTimeout(resolve, 300));
      signal.throwIfAborted();
      return people.filter(({id}) => ids.includes(id));
    },
  };
}

const meta: Meta = {title: 'Elements/avatar-provider', component: 'avatar-provider'};
export default meta;

/** Badges with only a `person-id`. However many there are, the directory is asked once. */
export const PeopleByIdAlone: StoryObj = {
  render: () => html`
    <avatar-provider
      .directory=${directoryOf((ids) => {
        const output = document.querySelector('output');
        if (output) output.value = `${output.value} ${ids.length}`.trim();
      })}
    >
      <p>
        ${[...people, ...people, ...people].map(({id}) => html`<avatar-badge person-id=${id} size="40"></avatar-badge> `)}
      </p>
      <p>People in each question to the directory: <output></output></p>
    </avatar-provider>
  `,
  async play({canvasElement}) {
    const badges = [...canvasElement.querySelectorAll('avatar-badge')];
    await waitFor(
      () =>
        expect(
          badges.every((badge) =>
            Boolean(badge.shadowRoot?.querySelector('img') ?? badge.shadowRoot?.textContent?.trim()),
          ),
        ).toBe(true),
      {
        timeout: 5000,
      },
    );
    await expect(canvasElement.querySelector('output')?.value).toBe(String(people.length));
  },
};

/** A card that is given nothing but an id finds out the rest. */
export const CardByIdAlone: StoryObj = {
  render: () => html`
    <avatar-provider .directory=${directoryOf(() => {})}>
      <profile-card person-id="ada"></profile-card>
    </avatar-provider>
  `,
  async play({canvasElement}) {
    const card = canvasElement.querySelector('profile-card');
    await waitFor(() => expect(card?.shadowRoot?.textContent).toContain('Ada Lovelace'));
  },
};

/** The words of everything inside, one by one. */
export const OwnWords: StoryObj = {
  render: () => html`
    <avatar-provider .messages=${{card: {syncName: 'Outlook sync', signOut: 'Log off'}}}>
      <profile-card editable actions="sync sign-out" .person=${people[0]}></profile-card>
    </avatar-provider>
  `,
  async play({canvasElement}) {
    const card = canvasElement.querySelector('profile-card');
    await waitFor(() => expect(card?.shadowRoot?.textContent).toContain('Log off'));
  },
};
