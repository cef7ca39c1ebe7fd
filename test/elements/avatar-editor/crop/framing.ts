// An editor in which a picture is framed, and what its tests press and read.
import {sendKeys} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {Crop} from '../../../../src/image/stages/types.js';
import {chooseAndOpen, createEditor, query, quadrantImage, untilPainted} from '../page-object.js';

export const cropOf = (editor: AvatarEditor) =>
  (editor.draft as {openImage: {history: {present: Crop}}}).openImage.history.present;
export const area = (editor: AvatarEditor) => query(editor, '.area');

export async function framing(widthPx = 1000, heightPx = 750) {
  const editor = await createEditor({layout: 'full'});
  await chooseAndOpen(editor, await quadrantImage(widthPx, heightPx));
  await untilPainted(editor);
  return editor;
}

function hold(editor: AvatarEditor, key: string, modifiers: KeyboardEventInit) {
  area(editor).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...modifiers}));
}

export async function type(editor: AvatarEditor, ...keys: string[]) {
  area(editor).focus();
  for (const key of keys) {
    const [modifier, plain = ''] = key.length > 1 && key.includes('+') ? key.split('+') : [];
    // WebDriver cannot hold a key down.
    if (modifier) hold(editor, plain, {shiftKey: modifier === 'Shift', ctrlKey: modifier === 'Control'});
    else await sendKeys({press: key});
  }
  await editor.updateComplete;
}
