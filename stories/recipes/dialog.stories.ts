import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {personNamed} from '../support/people.js';
import {choosePhoto, forgetfulAdapter, save} from '../support/actions.js';
import './recipes.css';

const grace = personNamed('grace');
const dialogOf = (event: Event) => (event.currentTarget as HTMLElement).closest('dialog');
const open = (event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector('dialog')?.showModal();

const meta: Meta = {
  title: 'Recipes/Dialog',
  parameters: {layout: 'padded'},
};
export default meta;

/** A native `<dialog>` around the editor; it closes when the picture is saved, or given up. */
export const Dialog: StoryObj = {
  render: () => html`
    <div>
      <button type="button" class="face" @click=${open}>
        <avatar-badge person-id="dialog-grace" name=${grace.name} size="96" decorative></avatar-badge>
        Change picture
      </button>
      <dialog
        aria-labelledby="dialog-title"
        @avatar-saved=${(event: Event) => dialogOf(event)?.close()}
        @avatar-cancelled=${(event: Event) => dialogOf(event)?.close()}
      >
        <h2 id="dialog-title">Change profile picture</h2>
        <avatar-editor person-id="dialog-grace" person-name=${grace.name} .adapter=${forgetfulAdapter}></avatar-editor>
      </dialog>
    </div>
  `,
  async play({canvas, canvasElement}) {
    const dialog = canvasElement.querySelector('dialog');
    const editor = canvasElement.querySelector('avatar-editor');
    if (!dialog || !editor) throw new Error('The page lacks its elements');
    await userEvent.click(canvas.getByRole('button', {name: 'Change picture'}));
    await expect(dialog).toHaveAttribute('open');
    await choosePhoto(editor);
    await save(editor);
    await waitFor(() => expect(dialog).not.toHaveAttribute('open'));
    const badge = canvasElement.querySelector('avatar-badge');
    await waitFor(() => expect(badge?.shadowRoot?.querySelector('img, canvas')).toBeVisible());
  },
};
