import 'avatar-elements/define';
import {failingAdapter} from 'avatar-elements/testing';
import {fireEvent, waitFor, within} from '@testing-library/dom';

test('the app says that the picture could not be saved', async () => {
  document.body.innerHTML =
    '<avatar-editor person-id="ada" person-name="Ada Lovelace"></avatar-editor><output></output>';
  const editor = document.querySelector('avatar-editor');
  const output = document.querySelector('output');
  editor.adapter = failingAdapter('offline', {});
  editor.src = 'https://avatars.test/ada/1';
  editor.addEventListener('avatar-failed', ({error}) => (output.textContent = `Not saved: ${error.code}`));
  await editor.updateComplete;

  // Testing Library does not look into shadow roots by itself: give it the one of the element.
  const inside = within(editor.shadowRoot);
  fireEvent.click(inside.getByRole('checkbox', {name: 'Remove picture'}));
  await editor.updateComplete;
  fireEvent.click(inside.getByRole('button', {name: 'Save'}));

  await waitFor(() => expect(output.textContent).toBe('Not saved: offline'));
});
