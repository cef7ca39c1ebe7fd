import {expect, fixture, html} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {createEditor, quadrantImage, untilPhase} from '../page-object.js';

function transferOf(...items: (File | {text: string})[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const item of items) {
    if (item instanceof File) transfer.items.add(item);
    else transfer.setData('text/plain', item.text);
  }
  return transfer;
}

/** Pastes at this place; true if an editor took it. */
function paste(target: EventTarget, clipboardData: DataTransfer): boolean {
  const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
  // Firefox hands on an empty one in place of what the constructor is given.
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

function drag(target: EventTarget, type: string, dataTransfer: DataTransfer): boolean {
  const event = new DragEvent(type, {dataTransfer, bubbles: true, composed: true, cancelable: true});
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

const isOpening = (editor: AvatarEditor) => editor.draft.phase !== 'empty';

async function discard(...editors: AvatarEditor[]): Promise<void> {
  for (const editor of editors) {
    if (isOpening(editor)) await untilPhase(editor, 'cropping');
    editor.cancel();
    await editor.updateComplete;
  }
}

/** An element in a closed shadow root. */
async function inClosedRoot(element: Element): Promise<{root: ShadowRoot; host: HTMLElement}> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({mode: 'closed'});
  root.append(element);
  return {root, host};
}

describe('pasting a picture into an editor', () => {
  it('works wherever the focus is, but not in text fields', async () => {
    const editor = await createEditor();
    const picture = transferOf(await quadrantImage());
    const page = await fixture<HTMLElement>(html`
      <div>
        <main tabindex="-1"></main>
        <button>A button</button>
        <input type="checkbox" />
        <div role="group" tabindex="0"><span>text</span></div>
        <input />
        <input type="search" />
        <textarea></textarea>
        <div contenteditable><p>words</p></div>
      </div>
    `);
    for (const selector of ['main', 'button', '[type=checkbox]', '[role=group]', 'span']) {
      const target = page.querySelector<HTMLElement>(selector) as HTMLElement;
      target.focus();
      expect(paste(target, picture), selector).to.equal(true);
      await discard(editor);
    }
    for (const selector of ['input:not([type])', '[type=search]', 'textarea', '[contenteditable]', 'p']) {
      expect(paste(page.querySelector(selector) as Element, picture), selector).to.equal(false);
      expect(isOpening(editor), selector).to.equal(false);
    }
    expect(paste(page.querySelector('main') as Element, transferOf({text: 'words'})), 'text').to.equal(false);
  });

  it('works in closed shadow roots, and does not take what a text field in one may want', async () => {
    const editor = await createEditor();
    const picture = await quadrantImage();
    const field = document.createElement('input');
    const {root} = await inClosedRoot(editor);
    root.append(field);
    await editor.updateComplete;
    expect(paste(field, transferOf(picture)), 'a text field in the same root').to.equal(false);
    expect(paste(editor, transferOf(picture)), 'the editor').to.equal(true);
    await discard(editor);
    expect(paste(root.host, transferOf(picture)), 'around it').to.equal(true);
    await discard(editor);
    const unknown = document.createElement('closed-field');
    document.body.append(unknown);
    try {
      expect(paste(unknown, transferOf(picture, {text: 'words'})), 'text and picture').to.equal(false);
      expect(paste(unknown, transferOf(picture)), 'a picture only').to.equal(true);
    } finally {
      unknown.remove();
    }
    await discard(editor);
  });

  it('reaches the nearer of two editors, and never one that is hidden or behind a modal dialog', async () => {
    const picture = transferOf(await quadrantImage());
    const [first, second] = [await createEditor(), await createEditor()];
    const page = await fixture<HTMLElement>(html`
      <div>
        <section id="one"><h2 tabindex="-1">One</h2></section>
        <section id="two"><h2 tabindex="-1">Two</h2></section>
        <dialog><button>Close</button></dialog>
        <dialog id="plain"><button>Close</button></dialog>
      </div>
    `);
    page.querySelector('#one')?.append(first);
    page.querySelector('#two')?.append(second);
    const winner = async (target: Element) => {
      paste(target, picture);
      const taken = [first, second].map(isOpening);
      await discard(first, second);
      return taken.indexOf(true);
    };
    const all = [...page.querySelectorAll('h2')];
    expect(await winner(all[0] as Element)).to.equal(0);
    expect(await winner(all[1] as Element)).to.equal(1);
    expect(await winner(document.body), 'equally near').to.equal(0);
    first.readonly = true;
    await first.updateComplete;
    expect(await winner(all[0] as Element), 'the nearer one accepts none').to.equal(1);
    first.readonly = false;
    await first.updateComplete;
    const dialog = page.querySelector('dialog') as HTMLDialogElement;
    dialog.append(second);
    expect(await winner(document.body), 'the dialog is closed').to.equal(0);
    dialog.showModal();
    expect(await winner(dialog.querySelector('button') as Element), 'in the dialog').to.equal(1);
    expect(await winner(document.body), 'the dialog is modal').to.equal(1);
    dialog.close();
    const plain = page.querySelector<HTMLDialogElement>('#plain') as HTMLDialogElement;
    plain.showModal();
    expect(await winner(plain), 'no editor in the modal dialog').to.equal(-1);
    plain.close();
    first.inert = true;
    expect(await winner(document.body), 'inert').to.equal(-1);
  });
});

describe('dropping a picture on an editor', () => {
  it('works in closed shadow roots', async () => {
    const editor = await createEditor();
    const {host} = await inClosedRoot(editor);
    await editor.updateComplete;
    const transfer = transferOf(await quadrantImage());
    expect(drag(host, 'dragover', transfer), 'beside it').to.equal(false);
    expect(drag(editor, 'dragover', transfer)).to.equal(true);
    expect(drag(editor, 'drop', transfer)).to.equal(true);
    await untilPhase(editor, 'cropping');
  });

  it('reaches the editor under the pointer, else the nearest that takes drops from the page', async () => {
    const [first, second, third] = [await createEditor(), await createEditor(), await createEditor()];
    first.dropTarget = third.dropTarget = 'page';
    const beside = document.createElement('p');
    third.after(beside);
    for (const editor of [first, second, third]) await editor.updateComplete;
    const transfer = transferOf(await quadrantImage());
    const winner = async (target: Element) => {
      drag(target, 'dragover', transfer);
      await Promise.all([first, second, third].map((editor) => editor.updateComplete));
      const shown = [first, second, third].map(hasOverlay);
      expect(shown.filter(Boolean)).to.have.length(1);
      drag(target, 'drop', transfer);
      const taken = [first, second, third].map(isOpening);
      await discard(first, second, third);
      return taken.indexOf(true);
    };
    expect(await winner(second)).to.equal(1);
    expect(await winner(beside)).to.equal(2);
    expect(await winner(document.body)).to.equal(0);
    const text = transferOf({text: 'words'});
    expect(drag(document.body, 'dragover', text), 'text that is dragged to a field of the page').to.equal(false);
  });

  const hasOverlay = (editor: AvatarEditor) => editor.shadowRoot?.querySelector('.drop-overlay') !== null;
});
