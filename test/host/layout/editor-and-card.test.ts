// An editor and a card in parents that are as wide as what is inside them: neither disappears, neither is wider than its place.
import {expect, fixture, html} from '@open-wc/testing';
import {button, chooseAndOpen, quadrantImage} from '../../elements/avatar-editor/page-object.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import '../../../src/define/profile-card.js';
import {parents} from './parents.js';

/** Parents without a width of their own, with room for an element; `$` is the element. */
const roomy: Readonly<Record<string, string>> = {
  'flex row': '<div style="display:flex">$<span>name</span></div>',
  'flex column at the start': '<div style="display:flex;flex-direction:column;align-items:flex-start">$</div>',
  'inline-flex': '<div style="display:inline-flex">$<span>name</span></div>',
  'auto column of a grid': '<div style="display:grid;grid-template-columns:auto 1fr">$<span>name</span></div>',
  'centred grid': '<div style="display:grid;place-items:center">$</div>',
  'table cell': '<table><tr><td>$</td><td>name</td></tr></table>',
  'inline-block': '<div style="display:inline-block">$</div>',
  float: '<div style="overflow:hidden"><div style="float:left">$</div></div>',
  absolute: '<div style="position:relative;height:500px"><div style="position:absolute">$</div></div>',
  'min-content': '<div style="width:min-content">$</div>',
  'max-content': '<div style="width:max-content">$</div>',
  'fit-content': '<div style="width:fit-content">$</div>',
  'right to left': '<div dir="rtl" style="display:flex">$<span>name</span></div>',
  'dialog of the host': '<dialog>$</dialog>',
  'popover of the host': '<div popover="manual">$</div>',
};

const tags: Readonly<Record<string, string>> = {
  editor: '<avatar-editor person-id="ada" person-name="Ada Lovelace" endpoint="/api/{personId}"></avatar-editor>',
  card: '<profile-card person-id="ada" name="Ada Lovelace" editable></profile-card>',
};

async function place(around: string, tag: string): Promise<HTMLElement & {updateComplete: Promise<boolean>}> {
  const root = await fixture<HTMLElement>(html`<div></div>`);
  root.style.cssText = 'width: 600px; font: 16px/1.5 sans-serif';
  root.innerHTML = around.replace('$', tag);
  root.querySelector('dialog')?.showModal();
  root.querySelector<HTMLElement>('[popover]')?.showPopover();
  const element = root.querySelector<HTMLElement & {updateComplete: Promise<boolean>}>('avatar-editor, profile-card');
  await element?.updateComplete;
  return element as NonNullable<typeof element>;
}

for (const [name, tag] of Object.entries(tags))
  describe(`The ${name} in any parent`, () => {
    for (const [parent, around] of Object.entries(roomy))
      it(`has its width in a parent as wide as its content: ${parent}`, async () => {
        const element = await place(around, tag);
        expect(element.offsetWidth).to.be.within(300, 600);
        expect(element.scrollWidth).to.be.at.most(element.offsetWidth);
      });

    for (const [parent, around] of Object.entries(parents))
      if (!/10px|12px|min-content/.test(around))
        it(`is visible: ${parent}`, async () => {
          expect((await place(around, tag)).offsetWidth).to.be.at.least(50);
        });
  });

it('An editor in the dialog of a host keeps its width while a picture is cropped', async () => {
  const editor = (await place(roomy['dialog of the host'] as string, tags.editor as string)) as AvatarEditor;
  await chooseAndOpen(editor, await quadrantImage());
  expect(editor.offsetWidth).to.be.within(300, 600);
  for (const label of ['Save', 'Cancel']) {
    const {left, right} = button(editor, label).getBoundingClientRect();
    const dialog = editor.closest('dialog')?.getBoundingClientRect();
    expect(left).to.be.at.least(dialog?.left ?? 0);
    expect(right).to.be.at.most(dialog?.right ?? 0);
  }
});
