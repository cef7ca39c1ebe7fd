import {expect, fixture, html} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {browserAdapter} from '../../../src/upload/adapters/browser-adapter.js';
import {
  chooseAndOpen,
  choose,
  colorAt,
  query,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  untilPhase,
} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

async function formWith(attributes: Record<string, string> = {}) {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <input name="title" value="Analyst" />
      <fieldset><avatar-editor name="avatar" person-name="Ada Lovelace"></avatar-editor></fieldset>
      <button>Send</button>
    </form>
  `);
  const editor = form.querySelector('avatar-editor') as AvatarEditor;
  for (const [name, value] of Object.entries(attributes)) editor.setAttribute(name, value);
  await editor.updateComplete;
  return {form, editor, fieldset: form.querySelector('fieldset') as HTMLFieldSetElement};
}

const entriesOf = (form: HTMLFormElement) => [...new FormData(form).keys()];
const finished = (form: HTMLFormElement) =>
  waitUntil(() => new FormData(form).get('avatar') instanceof File, 'the form carries no file');

/** What the form's own listener sees when the form is sent. */
function sending(form: HTMLFormElement): Promise<FormData> {
  return new Promise((resolve) => {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      resolve(new FormData(form, event.submitter));
    });
  });
}

describe('avatar-editor in a form', () => {
  it('submits nothing while untouched', async () => {
    const {form} = await formWith({src: '/favicon.ico'});
    expect(entriesOf(form)).to.deep.equal(['title']);
  });

  it('submits the finished square under its name', async () => {
    const {form, editor} = await formWith();
    await chooseAndOpen(editor, await quadrantImage());
    await finished(form);
    const file = new FormData(form).get('avatar') as File;
    expect(file.name).to.match(/^avatar\./);
    expect(await colorAt(file, 0.75, 0.25)).to.equal('green');
    expect(entriesOf(form)).to.deep.equal(['title', 'avatar']);
  });

  it('submits -clear=on instead once Clear is ticked, and neither once it is unticked', async () => {
    const {form, editor} = await formWith({src: '/test/fixtures/quarters.png'});
    await chooseAndOpen(editor, await quadrantImage());
    await finished(form);
    query(editor, '.check input').click();
    await editor.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([
      ['title', 'Analyst'],
      ['avatar-clear', 'on'],
    ]);
    query(editor, '.check input').click();
    await editor.updateComplete;
    expect(entriesOf(form)).to.deep.equal(['title']);
  });

  it('has the form wait for the picture when it is sent at once after choosing', async () => {
    const {form, editor} = await formWith();
    await choose(editor, await quadrantImage(2000, 1500));
    expect(editor.draft.phase).to.equal('opening');
    const sent = sending(form);
    form.querySelector('button')?.click();
    const file = (await sent).get('avatar') as File;
    expect(file).to.be.instanceOf(File);
    expect(await colorAt(file, 0.25, 0.25)).to.equal('red');
  });

  it('sends the newest framing, not the one before it', async () => {
    const {form, editor} = await formWith();
    await chooseAndOpen(editor, await quadrantImage());
    await finished(form);
    await press(editor, 'Adjust');
    await press(editor, 'Flip horizontally');
    const sent = sending(form);
    form.requestSubmit();
    expect(await colorAt((await sent).get('avatar') as File, 0.25, 0.25)).to.equal('green');
  });

  it('carries what is framed even where the form is read at once, without waiting', async () => {
    const {form, editor} = await formWith({'output-max-bytes': '60000'});
    const opened = nextEvent(editor, 'avatar-selected');
    void editor.open(await quadrantImage(2000, 1500));
    await opened;
    const first = new FormData(form).get('avatar') as File;
    expect(first.name).to.match(/^avatar\.(webp|jpg|png)$/);
    expect(first.size).to.be.within(1, 60_000);
    expect(await colorAt(first, 0.25, 0.25)).to.equal('red');
    await finished(form);
    await press(editor, 'Adjust');
    await press(editor, 'Flip horizontally');
    const entries = new FormData(form).getAll('avatar') as File[];
    expect(entries).to.have.length(1);
    const {width} = await createImageBitmap(entries[0] as File);
    expect(width).to.equal(512);
    expect(await colorAt(entries[0] as File, 0.25, 0.25)).to.equal('green');
  });

  it('lays what is transparent on white in a JPEG that cannot wait', async () => {
    const {form, editor} = await formWith({'output-type': 'image/jpeg', accept: 'image/*'});
    const opened = nextEvent(editor, 'avatar-selected');
    const canvas = new OffscreenCanvas(600, 600);
    canvas.getContext('2d');
    void editor.open(await canvas.convertToBlob());
    await opened;
    expect(await colorAt(new FormData(form).get('avatar') as File, 0.5, 0.5)).to.equal('white');
  });

  it('does not send a form whose file turns out to be none', async () => {
    const {form, editor} = await formWith();
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    await choose(editor, new File(['hello'], 'me.png', {type: 'image/png'}));
    form.requestSubmit();
    await untilPhase(editor, 'empty');
    expect(messageOf(editor)).to.contain('Choose a');
    expect(submitted).to.equal(false);
  });

  it('hides Save and Cancel unless asked for them', async () => {
    const {editor} = await formWith();
    expect(editor.shadowRoot?.querySelector('.save')).to.equal(null);
    editor.showActions = true;
    await editor.updateComplete;
    expect(query(editor, '.save').checkVisibility()).to.equal(true);
  });

  it('keeps out of the form where it has a store of its own', async () => {
    const {form, editor} = await formWith();
    editor.adapter = browserAdapter();
    await chooseAndOpen(editor, await quadrantImage());
    expect(query(editor, '.save').checkVisibility()).to.equal(true);
    expect(entriesOf(form)).to.deep.equal(['title']);
  });

  it('is not valid while it is required and empty, and points at its circle', async () => {
    const {form, editor} = await formWith({required: ''});
    expect(editor.validity.valueMissing).to.equal(true);
    expect(editor.validationMessage).to.equal('Choose a picture.');
    expect(form.checkValidity()).to.equal(false);
    form.reportValidity();
    expect(editor.shadowRoot?.activeElement).to.equal(query(editor, 'button.tile'));
    await chooseAndOpen(editor, await quadrantImage());
    expect(form.checkValidity()).to.equal(true);
  });

  it('is valid with a stored picture, and not once that is to be cleared', async () => {
    const {editor} = await formWith({required: '', src: '/test/fixtures/quarters.png'});
    expect(editor.checkValidity()).to.equal(true);
    editor.clear();
    await editor.updateComplete;
    expect(editor.checkValidity()).to.equal(false);
  });

  it('says what is wrong where the picture cannot be finished', async () => {
    const {editor} = await formWith({'output-max-bytes': '20'});
    await chooseAndOpen(editor, await quadrantImage());
    await waitUntil(() => editor.validity.customError, 'still valid');
    expect(editor.validationMessage).to.contain('can’t be reduced to 20 byte');
  });

  it('offers and submits nothing while its fieldset is disabled', async () => {
    const {form, editor, fieldset} = await formWith();
    await chooseAndOpen(editor, await quadrantImage());
    await finished(form);
    fieldset.disabled = true;
    await editor.updateComplete;
    expect(entriesOf(form)).to.deep.equal(['title']);
    for (const name of ['.choose-file', '.open-camera'])
      expect(query<HTMLButtonElement>(editor, name).disabled).to.equal(true);
    fieldset.disabled = false;
    await editor.updateComplete;
    expect(entriesOf(form)).to.deep.equal(['title', 'avatar']);
  });

  it('offers nothing while it is read only', async () => {
    const {editor} = await formWith({readonly: '', src: '/test/fixtures/quarters.png'});
    const controls = [...(editor.shadowRoot?.querySelectorAll('button, input') ?? [])];
    expect(controls.filter((control) => control.checkVisibility({visibilityProperty: true}))).to.have.length(0);
    await editor.open(await quadrantImage());
    editor.clear();
    expect(editor.draft.phase).to.equal('empty');
  });

  it('forgets the picture when the form is reset', async () => {
    const {form, editor} = await formWith();
    await chooseAndOpen(editor, await quadrantImage());
    await finished(form);
    form.reset();
    await editor.updateComplete;
    expect(editor.draft.phase).to.equal('empty');
    expect(entriesOf(form)).to.deep.equal(['title']);
  });

  it('comes back as it was when the browser restores the page', async () => {
    const {form, editor} = await formWith();
    const kept = new FormData();
    kept.append('avatar', await quadrantImage(512, 512));
    editor.formStateRestoreCallback(kept);
    await untilPhase(editor, 'cropping');
    await finished(form);
    const cleared = new FormData();
    cleared.append('avatar-clear', 'on');
    editor.formStateRestoreCallback(cleared);
    await editor.updateComplete;
    expect(entriesOf(form)).to.deep.equal(['title', 'avatar-clear']);
  });

  it('belongs to a form elsewhere by the form attribute', async () => {
    const box = await fixture(html`
      <div>
        <form id="elsewhere"></form>
        <avatar-editor name="photo" form="elsewhere"></avatar-editor>
      </div>
    `);
    const [form, editor] = [box.querySelector('form'), box.querySelector('avatar-editor')];
    expect(editor?.form).to.equal(form);
    editor?.clear();
    await editor?.updateComplete;
    expect([...new FormData(form as HTMLFormElement).keys()]).to.deep.equal(['photo-clear']);
  });
});
