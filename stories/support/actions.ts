// What stories and their tests share: a store that forgets, a photo to choose, and the way into an editor.
import {userEvent, waitFor} from 'storybook/test';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarAdapter} from '../../src/upload/avatar-adapter.js';

/** Keeps the pictures until the page is left. */
export const forgetfulAdapter: AvatarAdapter = {
  async upload({file}, {onProgress}) {
    onProgress(file.size, file.size);
    return {url: URL.createObjectURL(file), version: String(file.lastModified)};
  },
  async remove() {},
};

/** A photo as a camera would make one: wide, with something in the middle. */
export async function photo({width = 1200, height = 900} = {}): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const sky = context.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, '#f4b183');
  sky.addColorStop(1, '#5b7fb5');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#2d3142';
  context.beginPath();
  context.arc(width / 2, height * 0.42, height * 0.2, 0, 7);
  context.arc(width / 2, height * 1.15, height * 0.45, 0, 7);
  context.fill();
  return new File([await canvas.convertToBlob({type: 'image/jpeg'})], 'photo.jpg', {type: 'image/jpeg'});
}

/** The button of this name inside an element. */
export function button(element: HTMLElement, name: string): HTMLButtonElement {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find((each) => (each.ariaLabel ?? each.textContent).trim() === name);
  if (!found) throw new Error(`There is no button '${name}': ${buttons.map((each) => each.textContent.trim())}`);
  return found;
}

/** Chooses a photo as a person would, and waits until it can be framed. */
export async function choosePhoto(editor: AvatarEditor, file?: File): Promise<void> {
  const chosen = file ?? (await photo());
  const field = editor.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) throw new Error('The editor has no field to choose a file with');
  await userEvent.upload(field, chosen);
  await waitFor(() => phase(editor, 'cropping'), {timeout: 10_000});
}

/** Presses Save and waits until the picture is stored. */
export async function save(editor: AvatarEditor): Promise<void> {
  await waitFor(() => {
    // A button that has nothing to do keeps the focus, so it is not `disabled`.
    if (button(editor, 'Save').ariaDisabled === 'true') throw new Error('Save cannot be pressed yet');
  });
  await userEvent.click(button(editor, 'Save'));
  await waitFor(() => phase(editor, 'saved'), {timeout: 10_000});
}

function phase(editor: AvatarEditor, wanted: string): void {
  if (editor.draft.phase !== wanted) throw new Error(`The editor is ${editor.draft.phase}, not ${wanted}`);
}
