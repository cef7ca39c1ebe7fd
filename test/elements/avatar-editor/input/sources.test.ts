import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarSelectEvent} from '../../../../src/events.js';
import {button, createEditor, query, messageOf, nextEvent, quadrantImage, untilPhase} from '../page-object.js';

type Item = File | {text: string; type: string};

function transferOf(...items: Item[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const item of items) {
    if (item instanceof File) transfer.items.add(item);
    else transfer.setData(item.type, item.text);
  }
  return transfer;
}

function drag(target: EventTarget, type: string, dataTransfer: DataTransfer, relatedTarget?: EventTarget) {
  const event = new DragEvent(type, {dataTransfer, relatedTarget, bubbles: true, composed: true, cancelable: true});
  target.dispatchEvent(event);
  return event;
}

function paste(target: EventTarget, clipboardData: DataTransfer) {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  // Firefox hands on an empty one in place of what the constructor is given.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  target.dispatchEvent(event);
  return event;
}

const sourceOf = async (editor: AvatarEditor) => (await nextEvent<AvatarSelectEvent>(editor, 'avatar-select')).source;

describe('avatar-editor, dropping', () => {
  it('tints the circle while a file hovers and opens it when it is dropped', async () => {
    const editor = await createEditor();
    const transfer = transferOf(await quadrantImage());
    drag(editor, 'dragenter', transfer);
    await editor.updateComplete;
    expect(query(editor, '.drop-overlay').checkVisibility()).to.equal(true);
    expect(messageOf(editor)).to.equal('Drop the picture here');
    const source = sourceOf(editor);
    expect(drag(editor, 'drop', transfer).defaultPrevented).to.equal(true);
    expect(await source).to.equal('drop');
    await untilPhase(editor, 'cropping');
    expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
  });

  it('forgets the tint when the file leaves the page', async () => {
    const editor = await createEditor();
    drag(editor, 'dragenter', transferOf(await quadrantImage()));
    drag(editor, 'dragleave', transferOf(await quadrantImage()));
    await editor.updateComplete;
    expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
  });

  it('takes a drop anywhere on the page only where it was asked to', async () => {
    const editor = await createEditor();
    expect(drag(document.body, 'drop', transferOf(await quadrantImage())).defaultPrevented).to.equal(false);
    editor.dropTarget = 'page';
    expect(drag(document.body, 'drop', transferOf(await quadrantImage())).defaultPrevented).to.equal(true);
    await untilPhase(editor, 'cropping');
  });

  it('says in a sentence what several files, a link and text are not', async () => {
    const editor = await createEditor();
    const picture = await quadrantImage();
    for (const [items, sentence] of [
      [[picture, new File(['x'], 'second.png')], 'Choose just one picture.'],
      [
        [{text: 'https://example.org/', type: 'text/uri-list'}],
        'This is a link, not a picture. Choose a picture file.',
      ],
      [[{text: 'hello', type: 'text/plain'}], 'This is text, not a picture. Choose a picture file.'],
    ] as const) {
      drag(editor, 'drop', transferOf(...items));
      await editor.updateComplete;
      expect(messageOf(editor)).to.equal(sentence);
      expect(editor.draft.phase).to.equal('empty');
    }
  });

  it('takes no file that may not be dropped on it, and keeps the browser from leaving the page for it', async () => {
    const editor = await createEditor({sources: 'choose'});
    const transfer = transferOf(await quadrantImage());
    const link = transferOf({text: 'https://example.org/', type: 'text/uri-list'});
    for (const change of [{sources: 'choose'}, {sources: 'drop', disabled: true}, {disabled: false, readonly: true}]) {
      Object.assign(editor, change);
      await editor.updateComplete;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = drag(editor, type, transfer);
        expect(event.defaultPrevented, type).to.equal(true);
        expect(event.dataTransfer?.dropEffect, type).to.equal('none');
      }
      expect(drag(editor, 'drop', link).defaultPrevented, 'a link').to.equal(false);
      expect(drag(document.body, 'drop', transfer).defaultPrevented, 'beside it').to.equal(false);
      await editor.updateComplete;
      expect(editor.shadowRoot?.querySelector('.drop-overlay')).to.equal(null);
      expect(editor.draft.phase).to.equal('empty');
    }
  });
});

describe('avatar-editor, pasting', () => {
  it('opens a picture that is pasted while nothing in particular has the focus', async () => {
    const editor = await createEditor();
    const source = sourceOf(editor);
    expect(paste(document.body, transferOf(await quadrantImage())).defaultPrevented).to.equal(true);
    expect(await source).to.equal('paste');
    await untilPhase(editor, 'cropping');
  });

  it('lets only the first of two editors take what is pasted to the page', async () => {
    const [first, second] = [await createEditor(), await createEditor()];
    paste(document.body, transferOf(await quadrantImage()));
    await untilPhase(first, 'cropping');
    expect(second.draft.phase).to.equal('empty');
  });

  it('leaves what is pasted into a text field alone', async () => {
    const editor = await createEditor();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    expect(paste(field, transferOf(await quadrantImage())).defaultPrevented).to.equal(false);
    field.remove();
    expect(editor.draft.phase).to.equal('empty');
  });

  it('says that pasted text is no picture, where it was pasted into the editor', async () => {
    const editor = await createEditor();
    button(editor, 'Take photo').focus();
    paste(editor, transferOf({text: 'hello', type: 'text/plain'}));
    await editor.updateComplete;
    expect(messageOf(editor)).to.contain('This is text');
  });
});

describe('avatar-editor, offering sources', () => {
  it('offers only those it was given', async () => {
    const editor = await createEditor({sources: 'choose'});
    expect(editor.shadowRoot?.querySelector('.open-camera')).to.equal(null);
    expect(button(editor, 'Choose file').checkVisibility()).to.equal(true);
    editor.sources = 'camera';
    await editor.updateComplete;
    expect(editor.shadowRoot?.querySelector('.choose-file')).to.equal(null);
    expect(editor.shadowRoot?.querySelector('button.tile')).to.equal(null);
  });

  it('opens the system’s chooser from code and from both buttons', async () => {
    const editor = await createEditor({accept: 'image/png'});
    const input = query<HTMLInputElement>(editor, 'input[type=file]');
    let opened = 0;
    input.addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    editor.showPicker();
    query(editor, 'button.tile').click();
    query(editor, '.choose-file').click();
    expect(opened).to.equal(3);
    expect(input.accept).to.equal('image/png');
  });
});
