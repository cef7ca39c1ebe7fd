// `stage="dialog"`: the row stays, and a picture is cropped in a modal dialog of its own.
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {
  button,
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  isDisabled,
  liveRegionText,
  press,
  quadrantImage,
  query,
} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';

const dialogOf = (editor: AvatarEditor) => editor.shadowRoot?.querySelector('dialog') ?? null;
const focused = (editor: AvatarEditor) => editor.shadowRoot?.activeElement ?? null;
const isAsking = (editor: AvatarEditor) => Boolean(editor.shadowRoot?.querySelector('.confirm'));

async function openDialog(attributes: Record<string, string> = {}, widthPx = 220): Promise<AvatarEditor> {
  const editor = await createEditor({stage: 'dialog', 'person-id': 'ada-stage', ...attributes}, widthPx);
  editor.adapter = new FakeAdapter();
  await editor.updateComplete;
  query(editor, 'button.tile').focus();
  await chooseAndOpen(editor, await quadrantImage());
  await waitUntil(() => dialogOf(editor)?.matches(':modal'), 'no dialog');
  return editor;
}

describe('the editor with its stage in a dialog', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);

  it('opens a dialog wider than its column, with Save and Cancel in view, and keeps the row as it is', async () => {
    const editor = await createEditor({stage: 'dialog', 'person-id': 'ada-stage'}, 220);
    editor.adapter = new FakeAdapter();
    await editor.updateComplete;
    const {height} = editor.getBoundingClientRect();
    query(editor, 'button.tile').focus();
    await chooseAndOpen(editor, await quadrantImage());
    await waitUntil(() => focused(editor) === query(editor, '.area'), 'the focus is not on the picture');
    const dialog = dialogOf(editor) as HTMLDialogElement;
    expect(dialog.getBoundingClientRect().width).to.be.above(300);
    for (const name of ['Save', 'Cancel']) {
      const {top, bottom} = button(editor, name).getBoundingClientRect();
      expect(top, name).to.be.at.least(0);
      expect(bottom, name).to.be.at.most(innerHeight);
    }
    expect(editor.getBoundingClientRect().height, 'the row').to.equal(height);
    expect(dialog.querySelectorAll('.area'), 'one stage').to.have.length(1);
    expect(dialog.contains(query(editor, '.save'))).to.equal(true);
    await waitUntil(
      () => query<HTMLCanvasElement>(editor, '[data-canvas=stage]').width > 100,
      'the stage is not drawn',
    );
    await expectAccessible(editor);
  });

  it('draws the stage again when only the dialog changes its size, as on a phone that is turned', async () => {
    const editor = await openDialog();
    const dialog = dialogOf(editor) as HTMLDialogElement;
    const stage = () => query<HTMLCanvasElement>(editor, '[data-canvas=stage]');
    const isSharp = () => stage().width > 50 && stage().width === Math.round(stage().clientWidth * devicePixelRatio);
    await waitUntil(isSharp, 'the stage is not drawn');
    const before = stage().width;
    dialog.style.inlineSize = '250px';
    await waitUntil(() => stage().clientWidth * devicePixelRatio !== before, 'the stage has the same size');
    await waitUntil(isSharp, 'the stage is scaled, not drawn again');
  });

  it('closes after Save, with the focus on Choose file and the outcome announced', async () => {
    const editor = await openDialog();
    button(editor, 'Save').focus();
    await press(editor, 'Save');
    await waitUntil(() => editor.draft.phase === 'saved' && dialogOf(editor) === null, 'not closed');
    await waitUntil(() => focused(editor)?.getAttribute('aria-label') === 'Choose file', 'the focus');
    await waitUntil(() => liveRegionText(editor) === 'The picture is saved.', 'not announced');
  });

  it('closes after Cancel, with the focus on Choose file', async () => {
    const editor = await openDialog();
    button(editor, 'Cancel').focus();
    await press(editor, 'Cancel');
    await waitUntil(() => editor.draft.phase === 'empty' && dialogOf(editor) === null, 'not closed');
    await waitUntil(() => focused(editor)?.getAttribute('aria-label') === 'Choose file', 'the focus');
  });

  it('asks about unsaved changes on Escape, in the same place, and the focus goes back', async () => {
    const editor = await openDialog();
    const place = () => JSON.stringify(dialogOf(editor)?.getBoundingClientRect());
    const before = place();
    for (const answer of ['Escape', 'Keep editing']) {
      query(editor, '.area').focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => focused(editor) === button(editor, 'Keep editing'), 'the question has no focus');
      expect(place(), 'nothing moves').to.equal(before);
      if (answer === 'Escape') await sendKeys({press: 'Escape'});
      else await press(editor, answer);
      await waitUntil(() => !isAsking(editor) && focused(editor) === query(editor, '.area'), answer);
      expect(editor.draft.phase).to.equal('cropping');
    }
    await sendKeys({press: 'Escape'});
    await waitUntil(() => isAsking(editor));
    const discard = query(editor, '.confirm .button:not(.keep)');
    discard.focus();
    discard.click();
    await waitUntil(() => editor.draft.phase === 'empty' && dialogOf(editor) === null, 'not discarded');
    await waitUntil(() => focused(editor)?.getAttribute('aria-label') === 'Choose file', 'the focus');
    await chooseAndOpen(editor, await quadrantImage());
    expect(isAsking(editor), 'the next picture is not asked about').to.equal(false);
  });

  it('takes a picture that is pasted into its dialog', async () => {
    const editor = await openDialog();
    const first = (editor.draft as {openImage?: unknown}).openImage;
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await quadrantImage(300, 300));
    const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
    query(editor, '.area').dispatchEvent(event);
    await waitUntil(() => {
      const {openImage} = editor.draft as {openImage?: unknown};
      return openImage !== undefined && openImage !== first;
    }, 'the picture is not taken');
  });

  it('is modal again after the editor was moved', async () => {
    const editor = await openDialog();
    const place = editor.parentElement as HTMLElement;
    const other = await fixture<HTMLElement>(html`<div></div>`);
    other.append(editor);
    await waitUntil(() => dialogOf(editor)?.matches(':modal'), 'not modal');
    expect(editor.draft.phase).to.equal('cropping');
    place.append(editor);
  });

  it('submits the same value as without a dialog, closed with Done and opened again from the picture', async () => {
    const values: (FormDataEntryValue | null)[] = [];
    for (const stage of ['inline', 'dialog']) {
      const form = await fixture<HTMLFormElement>(
        html`<form><avatar-editor name="picture" stage=${stage}></avatar-editor></form>`,
      );
      const editor = form.querySelector('avatar-editor') as AvatarEditor;
      await chooseAndOpen(editor, await quadrantImage());
      const value = () => new FormData(form).get('picture');
      await waitUntil(() => value() instanceof File);
      if (stage === 'dialog') {
        button(editor, 'Done').focus();
        await press(editor, 'Done');
        await waitUntil(() => dialogOf(editor) === null && focused(editor) === query(editor, 'button.tile'));
        expect(editor.unsaved).to.equal(true);
        expect(isDisabled(button(editor, 'Adjust'))).to.equal(false);
        await press(editor, 'Adjust');
        await waitUntil(() => dialogOf(editor)?.matches(':modal'), 'not open again');
      }
      values.push(value());
    }
    const [inline, dialog] = values as [File, File];
    expect([dialog.type, dialog.size, dialog.name]).to.deep.equal([inline.type, inline.size, inline.name]);
  });

  it('changes nothing in the full layout', async () => {
    const editor = await createEditor({stage: 'dialog', layout: 'full'});
    await chooseAndOpen(editor, await quadrantImage());
    expect(dialogOf(editor)).to.equal(null);
  });
});
