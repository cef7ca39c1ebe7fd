import {expect} from '@open-wc/testing';
import '../../src/define/avatar-editor.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarRejectedEvent} from '../../src/events.js';
import {
  chooseFile,
  failingAdapter,
  memoryAdapter,
  samplePicture,
  saveAvatar,
  waitForSaved,
  type EditorElement,
} from '../../src/testing/index.js';
import {rejectionOf} from '../support/expect-rejection.js';

function createEditor(properties: Partial<AvatarEditor> = {}): AvatarEditor {
  const editor = document.createElement('avatar-editor');
  Object.assign(editor, {personId: 'ada', adapter: memoryAdapter()}, properties);
  document.body.append(editor);
  return editor;
}

const messageOf = (reason: unknown) => (reason instanceof Error ? reason.message : String(reason));

afterEach(() => document.body.replaceChildren());

describe('chooseFile', () => {
  it('resolves with avatar-selected once the picture can be cropped', async () => {
    const editor = createEditor();
    const file = samplePicture('ada.png');
    const event = await chooseFile(editor, file);
    expect(event.type).to.equal('avatar-selected');
    expect(event).to.include({file, personId: 'ada', source: 'choose'});
    expect(editor.draft.phase).to.equal('cropping');
  });

  it('resolves with avatar-rejected and the rules the file breaks', async () => {
    const event = await chooseFile(createEditor(), new File(['Hello'], 'hello.txt', {type: 'text/plain'}));
    expect(event.type).to.equal('avatar-rejected');
    expect((event as AvatarRejectedEvent).violations.map(({code}) => code)).to.deep.equal(['type-not-accepted']);
  });

  it('replaces a file that was chosen before', async () => {
    const editor = createEditor();
    await chooseFile(editor, samplePicture('first.png'));
    const second = samplePicture('second.png');
    expect(await chooseFile(editor, second)).to.include({type: 'avatar-selected', file: second});
  });

  for (const property of ['disabled', 'readonly'] as const) {
    it(`rejects while the editor is ${property}`, async () => {
      const choosing = chooseFile(createEditor({[property]: true}), samplePicture());
      expect(messageOf(await rejectionOf(choosing))).to.match(/takes no file/);
    });
  }

  it('rejects where the host cancels avatar-select', async () => {
    const editor = createEditor();
    editor.addEventListener('avatar-select', (event) => event.preventDefault());
    expect(messageOf(await rejectionOf(chooseFile(editor, samplePicture())))).to.match(/avatar-select was cancelled/);
  });

  it('rejects where the element is not defined', async () => {
    const unknown = document.createElement('unknown-editor') as EditorElement;
    expect(messageOf(await rejectionOf(chooseFile(unknown, samplePicture())))).to.match(/is avatar-editor defined/);
  });
});

describe('saveAvatar', () => {
  it('saves what was chosen and resolves with avatar-saved', async () => {
    const adapter = memoryAdapter();
    const editor = createEditor({adapter});
    await chooseFile(editor, samplePicture());
    const event = await saveAvatar(editor);
    expect(event).to.include({type: 'avatar-saved', personId: 'ada', url: 'https://avatars.test/ada/1'});
    expect(adapter.uploads.length).to.equal(1);
    expect(adapter.readStored('ada')).to.equal(adapter.uploads[0]?.file);
  });

  it('rejects with the error of a failed save', async () => {
    const editor = createEditor({adapter: failingAdapter('offline', {})});
    await chooseFile(editor, samplePicture());
    expect(await rejectionOf(saveAvatar(editor))).to.include({name: 'AvatarError', code: 'offline'});
    expect(editor.draft.phase).to.equal('failed');
  });

  it('rejects where nothing is chosen', async () => {
    expect(messageOf(await rejectionOf(saveAvatar(createEditor())))).to.match(/^Nothing was saved/);
  });

  it('rejects where the save is stopped', async () => {
    const editor = createEditor({adapter: memoryAdapter({delayMs: 60_000})});
    await chooseFile(editor, samplePicture());
    const saving = saveAvatar(editor);
    editor.cancel();
    expect(messageOf(await rejectionOf(saving))).to.match(/^Nothing was saved/);
  });
});

describe('waitForSaved', () => {
  it('resolves once the person has pressed Save', async () => {
    const editor = createEditor();
    await chooseFile(editor, samplePicture());
    const saved = waitForSaved(editor);
    await editor.updateComplete;
    editor.shadowRoot?.querySelector<HTMLButtonElement>('[part~=save]')?.click();
    expect(await saved).to.include({type: 'avatar-saved', url: 'https://avatars.test/ada/1'});
  });

  it('rejects with the error of a failed save', async () => {
    const editor = createEditor({adapter: failingAdapter('server-error', {status: 500})});
    await chooseFile(editor, samplePicture());
    const saved = waitForSaved(editor);
    void editor.save();
    const error = await rejectionOf(saved);
    expect(error).to.include({code: 'server-error'});
    expect(error).to.have.deep.property('facts', {status: 500});
  });
});
