import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {choosePhoto} from '../support/actions.js';
import './recipes.css';

/** Shows what the browser would send. */
function show(event: SubmitEvent) {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const lines = [...new FormData(form)].map(([name, value]) =>
    typeof value === 'string' ? `${name} = ${value}` : `${name} = ${value.name}, ${value.type}, ${value.size} bytes`,
  );
  const output = form.querySelector('output');
  if (output) output.textContent = lines.join('\n');
}

const meta: Meta = {
  title: 'Recipes/Form',
  parameters: {layout: 'padded'},
};
export default meta;

/** Without an endpoint the editor is a form control like any other: the finished file goes out with the form. */
export const Form: StoryObj = {
  render: () => html`
    <form class="page" method="post" enctype="multipart/form-data" @submit=${show}>
      <label>Display name <input name="display-name" value="Ada Lovelace" autocomplete="name" /></label>
      <avatar-editor name="photo" person-name="Ada Lovelace" required></avatar-editor>
      <p><button>Save settings</button> <button type="reset">Reset</button></p>
      <output class="sent" aria-label="What was sent"></output>
    </form>
  `,
  async play({canvas, canvasElement}) {
    const editor = canvasElement.querySelector('avatar-editor');
    const output = canvasElement.querySelector('output');
    const form = canvasElement.querySelector('form');
    if (!editor || !output || !form) throw new Error('The page lacks its elements');
    await editor.updateComplete;
    await expect(form.checkValidity()).toBe(false);
    await choosePhoto(editor);
    await waitFor(() => expect(form.checkValidity()).toBe(true));
    await waitFor(
      async () => {
        await userEvent.click(canvas.getByRole('button', {name: 'Save settings'}));
        await expect(output).toHaveTextContent(/photo = avatar\.(webp|jpg|png), image/);
      },
      {timeout: 10_000},
    );
  },
};
