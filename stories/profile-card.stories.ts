import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {ProfileCard} from '../src/elements/profile-card/profile-card.js';
import {AvatarError} from '../src/errors.js';
import type {ProfileSaveEvent, ProfileSyncEvent} from '../src/events.js';
import type {Person} from '../src/people/person.js';
import {personNamed} from './support/people.js';
import {button, forgetfulAdapter} from './support/actions.js';

const ada: Person = {...personNamed('ada'), pronouns: 'she/her', links: ['https://example.org/ada']};

interface Arguments {
  readonly person: Person;
  readonly editable: string | null;
  readonly managedBy?: string;
  readonly syncLabel?: string;
  readonly actions?: string;
}

const meta: Meta<Arguments> = {
  title: 'Elements/profile-card',
  component: 'profile-card',
  args: {person: ada, editable: ''},
  render: ({person, editable, managedBy, syncLabel, actions}) => html`
    <profile-card
      .person=${person}
      .adapter=${forgetfulAdapter}
      editable=${editable ?? nothing}
      managed-by=${managedBy ?? nothing}
      sync-label=${syncLabel ?? nothing}
      actions=${actions ?? nothing}
    ></profile-card>
  `,
};
export default meta;

type Story = StoryObj<Arguments>;

function cardIn(canvasElement: HTMLElement): ProfileCard {
  const card = canvasElement.querySelector('profile-card');
  if (!card) throw new Error('There is no card');
  return card;
}

/** Presses 'Edit contact details' and gives back the card with its form. */
async function editing(canvasElement: HTMLElement): Promise<ProfileCard> {
  const card = cardIn(canvasElement);
  await userEvent.click(button(card, 'Edit contact details'));
  await waitFor(() => expect(card.shadowRoot?.querySelector('form')).toBeTruthy());
  return card;
}

/** Types at the end of a field of the form. */
async function typeInto(card: ProfileCard, field: string, text: string): Promise<HTMLInputElement> {
  const input = card.shadowRoot?.querySelector<HTMLInputElement>(`#${field}`);
  if (!input) throw new Error(`There is no field ${field}`);
  await userEvent.type(input, text);
  return input;
}

/** One's own card: a pen, contact details to edit, Sync and Sign out. */
export const Own: Story = {args: {syncLabel: 'Outlook sync', actions: 'sync sign-out'}};

/** A managed person whose viewer may not take them over: why, and no button. */
export const ManagedByOthers: Story = {args: {managedBy: 'Salesforce', actions: ''}};

/** Another person's: nothing to change. */
export const SomebodyElse: Story = {
  args: {person: {...personNamed('grace'), email: 'grace@example.org'}, editable: null},
};

/** A name in another script, and nothing more known. */
export const AnotherScript: Story = {args: {person: personNamed('omar'), editable: null}};

/** The fields have labels, types and autofill; what is wrong is said at the field, and the focus goes there. */
export const Editing: Story = {
  async play({canvasElement}) {
    const card = await editing(canvasElement);
    const email = await typeInto(card, 'email', ' at work');
    await userEvent.click(button(card, 'Save'));
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
  },
};

/** The host decides which fields may be changed. */
export const LimitedChanges: Story = {
  args: {editable: 'phone title'},
  async play({canvasElement}) {
    const card = await editing(canvasElement);
    await expect(card.shadowRoot?.querySelectorAll('input.field').length).toBe(2);
  },
};

/** Another person changed the phone meanwhile: both are shown, and neither is overwritten. */
export const ChangedElsewhere: Story = {
  async play({canvasElement}) {
    const card = await editing(canvasElement);
    await typeInto(card, 'phone', '1');
    card.person = {...ada, phone: '+45 12 34 56 78'};
    await card.updateComplete;
    await expect(button(card, 'Use theirs')).toBeTruthy();
  },
};

/** The server refused one field, in its own words. */
export const FieldRefused: Story = {
  render: ({person}) => html`
    <profile-card
      editable
      .person=${person}
      @profile-save=${(event: ProfileSaveEvent) =>
        event.respondWith(
          Promise.reject(new AvatarError('field-invalid', {field: 'phone', message: 'This number is taken.'})),
        )}
    ></profile-card>
  `,
  async play({canvasElement}) {
    const card = await editing(canvasElement);
    await typeInto(card, 'phone', '1');
    await userEvent.click(button(card, 'Save'));
    await waitFor(() => expect(card.shadowRoot?.textContent).toContain('This number is taken.'));
  },
};

/** The answer of the host drives the row: busy, done with the time, failed with Retry. */
export const SyncFailed: Story = {
  render: ({person}) => html`
    <profile-card
      editable
      sync-label="Outlook sync"
      .person=${person}
      @profile-sync=${(event: ProfileSyncEvent) => event.respondWith(Promise.reject(new AvatarError('offline', {})))}
    ></profile-card>
  `,
  async play({canvasElement}) {
    const card = cardIn(canvasElement);
    const row = card.shadowRoot?.querySelector<HTMLElement>('.row');
    if (!row) throw new Error('There is no row to press');
    await userEvent.click(row);
    await waitFor(() => expect(row.dataset['phase']).toBe('failed'));
  },
};

/** Another system owns the record. The host may agree to let people manage it by hand. */
export const Managed: Story = {args: {managedBy: 'Salesforce'}};

/** The pen opens a dialog with the editor. */
export const ChangePicture: Story = {
  async play({canvasElement}) {
    const card = cardIn(canvasElement);
    await userEvent.click(button(card, 'Change profile picture'));
    await waitFor(() => expect(card.shadowRoot?.querySelector('dialog')?.open).toBe(true));
  },
};

/** The host's own content: details, actions and a footer. */
export const WithSlots: Story = {
  render: ({person}) => html`
    <profile-card .person=${person}>
      <p slot="details">With us since 1842</p>
      <button slot="actions" type="button">Send a message</button>
      <small slot="footer">Last seen today</small>
    </profile-card>
  `,
};

/** One card for a list of people: it opens for whom the pointer rests on, or the keyboard reaches. */
export const HoverCard: Story = {
  render: () => html`
    <p>
      ${['grace', 'alan', 'hedy'].map((id) => {
        const {name, picture} = personNamed(id);
        return html`<button type="button" popovertarget="who">
          <avatar-badge decorative person-id=${id} name=${name} src=${picture ?? nothing} size="40"></avatar-badge>
          ${name}
        </button>`;
      })}
    </p>
    <profile-card id="who" popover hover></profile-card>
  `,
  async play({canvas, canvasElement}) {
    const card = cardIn(canvasElement);
    await userEvent.hover(canvas.getByRole('button', {name: 'Alan Turing'}));
    await waitFor(() => expect(card.matches(':popover-open')).toBe(true), {timeout: 3000});
    await expect(card.shadowRoot?.textContent).toContain('Alan Turing');
  },
};
