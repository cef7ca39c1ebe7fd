// What people read and hear about the answer of a server and about the accepted files.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../../../src/errors.js';
import type {AvatarFailedEvent, AvatarSavedEvent} from '../../../../src/events.js';
import {FaultProxyClient} from '../../../support/network/fault-proxy-client.js';
import {waitUntil} from '../../../support/wait-until.js';
import {
  button,
  choose,
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  query,
  uniquePersonId,
  untilPhase,
} from '../page-object.js';

const hintOf = async (accept: string) => messageOf(await createEditor({accept}));

async function messageFor(accept: string, type: string, bytes: string): Promise<string> {
  const editor = await createEditor({accept});
  await choose(editor, new File([bytes], 'file', {type}));
  await waitUntil(() => messageOf(editor).includes('Choose'), 'nothing was said');
  return messageOf(editor);
}

describe('avatar-editor and the answers of servers', () => {
  const way = new FaultProxyClient('people');

  async function editorFor(attributes: Record<string, string>): Promise<AvatarEditor> {
    const editor = await createEditor(attributes);
    await chooseAndOpen(editor, await quadrantImage());
    return editor;
  }

  it('has saved after an empty 204, without a person id where the endpoint has no place for one', async () => {
    await way.setFaults({answer: {status: 204}});
    const src = '/test/fixtures/photo.jpg';
    const cases: Record<string, string>[] = [{}, {src}, {src, 'person-id': uniquePersonId()}];
    for (const attributes of cases) {
      const editor = await editorFor({endpoint: way.url('api/me/avatar'), ...attributes});
      const saved = nextEvent<AvatarSavedEvent>(editor, 'avatar-saved');
      await press(editor, 'Save');
      expect((await saved).url).to.equal('src' in attributes ? src : '');
      await untilPhase(editor, 'saved');
      expect(messageOf(editor)).to.equal('The picture is saved.');
      await waitUntil(() => !!editor.shadowRoot?.querySelector('canvas.whole'), 'the saved picture is not shown');
    }
    await way.setFaults();
  });

  it('shows the sentence of a server that refuses with a 200', async () => {
    const body = '{"success":false,"message":"The face is not visible."}';
    await way.setFaults({answer: {status: 200, headers: {'Content-Type': 'application/json'}, body}});
    const editor = await editorFor({endpoint: way.url('api/me/avatar')});
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    expect(messageOf(editor)).to.equal('The picture wasn’t accepted: The face is not visible.');
    await way.setFaults();
  });

  it('gives up after the time-out of the element', async () => {
    await way.setFaults({stall: true});
    const editor = await editorFor({endpoint: way.url('api/me/avatar'), 'timeout-ms': '300'});
    const failed = nextEvent<AvatarFailedEvent>(editor, 'avatar-failed');
    await press(editor, 'Save');
    const {error} = await failed;
    expect(error.toData()).to.include({code: 'timed-out', timeoutMs: 300});
    await way.setFaults();
  });

  it('offers to choose another picture where the server will never take this one', async () => {
    const editor = await editorFor({'person-id': uniquePersonId()});
    const store = new FakeAdapter();
    editor.adapter = store;
    let opened = 0;
    query<HTMLInputElement>(editor, 'input[type=file]').addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    for (const error of [
      new AvatarError('payload-too-large', {status: 413}),
      new AvatarError('unsupported-media-type', {status: 415}),
    ]) {
      store.respond = async () => Promise.reject(error);
      await press(editor, 'Save');
      await untilPhase(editor, 'failed');
      await press(editor, 'Choose another picture');
      await chooseAndOpen(editor, await quadrantImage());
    }
    expect([opened, store.uploads.length]).to.deep.equal([2, 2]);
    store.respond = async () => Promise.reject(new AvatarError('payload-too-large', {status: 413}));
    editor.sources = 'camera';
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    expect(button(editor, 'Try again')).to.exist;
  });

  it('says that it is almost done while the server works', async () => {
    const editor = await editorFor({'person-id': uniquePersonId()});
    const store = new FakeAdapter();
    editor.adapter = store;
    let finish: (stored: {url: string}) => void = () => {};
    store.respond = ({onProgress}) => {
      onProgress(50, 100);
      return new Promise((resolve) => {
        finish = resolve;
        setTimeout(() => onProgress(100, 100));
      });
    };
    await press(editor, 'Save');
    await waitUntil(() => query(editor, '.save').innerText.trim() === 'Almost done…', 'it does not say so');
    finish({url: '/stored.png'});
    await untilPhase(editor, 'saved');
  });
});

describe('the words of avatar-editor', () => {
  it('name what is accepted', async () => {
    expect(await hintOf('image/*')).to.equal('Any picture, up to 10 MB');
    expect(await hintOf('*/*')).to.equal('Any picture, up to 10 MB');
    expect(await hintOf('image/png, IMAGE/*')).to.equal('Any picture, up to 10 MB');
    expect(await hintOf('.jpg,.jpeg,image/jpeg,.png')).to.equal('JPG or PNG, up to 10 MB');
    expect(await hintOf('image/avif,image/svg+xml')).to.equal('AVIF or SVG, up to 10 MB');
  });

  it('name the type of a refused file and the accepted types, and no star', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    expect(await messageFor('image/png', 'image/svg+xml', svg)).to.equal(
      'SVG files can’t be used here. Choose a picture of type PNG.',
    );
    expect(await messageFor('image/avif', 'image/svg+xml', svg)).to.equal(
      'SVG files can’t be used here. Choose a picture of type AVIF.',
    );
    expect(await messageFor('image/*', 'image/svg+xml', svg)).to.equal(
      'SVG files can’t be used here. Choose another picture.',
    );
    expect(await messageFor('image/png', 'application/pdf', '%PDF-1.7')).to.equal(
      'PDF files can’t be used here. Choose a picture of type PNG.',
    );
  });

  it('describe the stored picture to assistive technology, and have no heading by default', async () => {
    const editor = await createEditor({'person-name': 'Ada Lovelace', src: '/test/fixtures/photo.jpg', layout: 'full'});
    const picture = query(editor, '.disc');
    expect([picture.role, picture.ariaLabel]).to.deep.equal(['img', 'Picture of Ada Lovelace']);
    const title = query(editor, '#preview-title');
    expect(editor.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6, [role=heading]')).to.equal(null);
    editor.setAttribute('heading-level', '3');
    editor.src = '';
    await editor.updateComplete;
    expect([title.role, title.ariaLevel]).to.deep.equal(['heading', '3']);
    expect(query(editor, '.disc').role).to.equal(null);
  });

  it('say before Save that an animation is not kept', async () => {
    const note = 'Only the first frame of the animation is saved.';
    const file = new File([await (await fetch('/test/fixtures/animated.gif')).blob()], 'a.gif', {type: 'image/gif'});
    for (const [animation, isSaid] of Object.entries({'first-frame': true, keep: false})) {
      const editor = await createEditor({accept: 'image/gif', animation});
      await chooseAndOpen(editor, file);
      expect(query(editor, '.result-info').innerText.includes(note), animation).to.equal(isSaid);
    }
    const still = await createEditor();
    await chooseAndOpen(still, await quadrantImage());
    expect(query(still, '.result-info').innerText).not.to.include(note);
  });
});
