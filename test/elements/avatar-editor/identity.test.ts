// Another person is another draft: nothing begun for one person is shown, saved or told for the next one.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarSavedEvent} from '../../../src/events.js';
import {forgetEverything} from '../../../src/forget-everything.js';
import {announce, getLatestChange} from '../../../src/people/avatar-changes.js';
import {setScope} from '../../../src/shared/session/session.js';
import {frames, recordFrames} from '../../support/pictures/record-frames.js';
import {
  button,
  choose,
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  query,
  isDisabled,
  messageOf,
  nextEvent,
  press,
  quadrantImage,
  pixelNameAt,
  uniquePersonId,
  untilPainted,
  untilPhase,
} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

interface Somebody {
  readonly id: string;
  readonly name: string;
}

const ada = (): Somebody => ({id: uniquePersonId(), name: 'Ada Lovelace'});
const bob = (): Somebody => ({id: uniquePersonId(), name: 'Bob Byron'});

function show(editor: AvatarEditor, {id, name}: Somebody, attributes: Record<string, string> = {}): void {
  editor.setAttribute('person-id', id);
  editor.setAttribute('person-name', name);
  for (const [key, value] of Object.entries(attributes)) editor.setAttribute(key, value);
}

async function editorOf(person: Somebody, attributes: Record<string, string> = {}) {
  const store = new FakeAdapter();
  const editor = await createEditor({
    'person-id': person.id,
    'person-name': person.name,
    layout: 'full',
    ...attributes,
  });
  editor.adapter = store;
  await editor.updateComplete;
  return {editor, store};
}

/** The name and the picture that stand together: 'Ada Lovelace: red' with the colour of the picture's first quarter. */
function lookAt(editor: AvatarEditor): string {
  const root = editor.shadowRoot;
  const name = root?.querySelector('.chat b')?.textContent ?? '';
  const pictures = [...(root?.querySelectorAll<HTMLElement>('.preview .avatar, .preview canvas') ?? [])].map(
    (picture) =>
      picture instanceof HTMLCanvasElement
        ? pixelNameAt(picture, 0.3, 0.3)
        : picture.querySelector('canvas')
          ? ''
          : 'initials',
  );
  const shown = [...new Set(pictures.filter(Boolean))].join('+');
  const saveIsOn = root?.querySelector('.save')?.getAttribute('aria-disabled') === 'false';
  return `${name}: ${shown}${saveIsOn ? ', can be saved' : ''}`;
}

function checkFrames(film: string[], allowed: readonly string[]): void {
  for (const frame of film) expect(allowed, `a frame showed “${frame}”; all: ${film.join(' | ')}`).to.include(frame);
}

const events = ['avatar-saved', 'avatar-failed', 'avatar-cancelled', 'avatar-selected', 'avatar-unlocked'] as const;

/** Every fact the editor tells, with the person it is about. */
function recordEvents(target: EventTarget): string[] {
  const heard: string[] = [];
  for (const type of events) {
    target.addEventListener(type, (event) => heard.push(`${type} ${(event as Event & {personId: string}).personId}`));
  }
  return heard;
}

describe('avatar-editor, when the person changes', () => {
  afterEach(() => setScope({}));

  it('parks the draft of one person and never shows it with the next one', async () => {
    const [a, b] = [ada(), bob()];
    const {editor, store} = await editorOf(a, {'picture-version': 'a1'});
    await chooseAndOpen(editor, await quadrantImage());
    await untilPainted(editor);
    expect(lookAt(editor)).to.equal('Ada Lovelace: red, can be saved');

    const film = recordFrames(() => lookAt(editor));
    show(editor, b, {'picture-version': 'b1'});
    await editor.save();
    expect(editor.draft.phase).to.equal('empty');
    expect(isDisabled(button(editor, 'Save'))).to.equal(true);
    await frames();
    show(editor, a, {'picture-version': 'a1'});
    await frames();
    checkFrames(film.stop(), ['Ada Lovelace: red, can be saved', 'Bob Byron: initials']);
    expect(store.uploads).to.have.length(0);

    await press(editor, 'Save');
    await untilPhase(editor, 'saved');
    expect(store.uploads.map(({personId, expectedVersion}) => [personId, expectedVersion])).to.deep.equal([
      [a.id, 'a1'],
    ]);
    expect(getLatestChange(b.id)).to.equal(undefined);
  });

  it('never shows two drafts with the wrong person over many switches', async () => {
    const [a, b] = [ada(), bob()];
    const {editor} = await editorOf(a);
    await chooseAndOpen(editor, await quadrantImage());
    show(editor, b);
    await editor.updateComplete;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 300;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = '#0f0';
    context.fillRect(0, 0, 300, 300);
    const green = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    await chooseAndOpen(editor, new File([green as Blob], 'green.png', {type: 'image/png'}));
    await untilPainted(editor);
    const film = recordFrames(() => lookAt(editor));
    for (let i = 0; i < 8; i++) {
      show(editor, i % 2 ? b : a);
      await frames(i % 3);
    }
    await frames();
    checkFrames(film.stop(), ['Ada Lovelace: red, can be saved', 'Bob Byron: green, can be saved']);
  });

  it('opens a file for the person it was chosen for', async () => {
    const [a, b] = [ada(), bob()];
    const {editor} = await editorOf(a);
    const heard = recordEvents(editor);
    const film = recordFrames(() => lookAt(editor));
    const chosen = choose(editor, await quadrantImage());
    show(editor, b);
    await chosen;
    await waitUntil(() => heard.length > 0, 'the file is opened');
    await frames();
    expect(heard).to.deep.equal([`avatar-selected ${a.id}`]);
    expect(editor.draft.phase).to.equal('empty');
    expect(isDisabled(button(editor, 'Save'))).to.equal(true);
    for (const frame of film.stop()) expect(frame).not.to.match(/^Bob.*(red|saved)/);
    show(editor, a);
    await untilPhase(editor, 'cropping');
  });

  it('continues a running save and reports it as the save of its person', async () => {
    const [a, b] = [ada(), bob()];
    const {editor, store} = await editorOf(a);
    let answer: (stored: {url: string}) => void = () => {};
    store.respond = () => new Promise((resolve) => (answer = resolve));
    await chooseAndOpen(editor, await quadrantImage());
    await press(editor, 'Save');
    await waitUntil(() => store.uploads.length === 1, 'the upload begins');
    const heard = recordEvents(editor);
    const film = recordFrames(() => lookAt(editor));
    show(editor, b);
    await frames();
    expect(editor.draft.phase).to.equal('empty');
    const saved = nextEvent<AvatarSavedEvent>(editor, 'avatar-saved');
    answer({url: '/a.png'});
    expect(await saved).to.include({personId: a.id, url: '/a.png'});
    await frames();
    expect(messageOf(editor)).to.equal('Any picture, up to 10 MB');
    for (const frame of film.stop()) expect(frame).not.to.match(/^Bob Byron: (?!initials$)/);
    expect(getLatestChange(a.id)?.url).to.equal('/a.png');
    expect(getLatestChange(b.id)).to.equal(undefined);
    expect(heard).to.deep.equal([`avatar-saved ${a.id}`]);
  });

  it('keeps a failed save with its person', async () => {
    const [a, b] = [ada(), bob()];
    const {editor, store} = await editorOf(a);
    let fail: (reason: unknown) => void = () => {};
    store.respond = () => new Promise((_, reject) => (fail = reject));
    await chooseAndOpen(editor, await quadrantImage());
    await press(editor, 'Save');
    await waitUntil(() => store.uploads.length === 1, 'the upload begins');
    show(editor, b);
    const failed = nextEvent<Event & {personId: string}>(editor, 'avatar-failed');
    fail(new Error('The disk is full'));
    expect((await failed).personId).to.equal(a.id);
    await frames();
    expect(editor.draft.phase).to.equal('empty');
    expect(messageOf(editor)).to.equal('Any picture, up to 10 MB');
    show(editor, a);
    await untilPhase(editor, 'failed');
    expect(button(editor, 'Try again')).to.exist;
  });

  it('finishes a confirmed save after the element has left, and shows it when it is back', async () => {
    const a = ada();
    const {editor, store} = await editorOf(a);
    let answer: (stored: {url: string}) => void = () => {};
    store.respond = () => new Promise((resolve) => (answer = resolve));
    await chooseAndOpen(editor, await quadrantImage());
    await press(editor, 'Save');
    await waitUntil(() => store.uploads.length === 1, 'the upload begins');
    const home = editor.parentElement as HTMLElement;
    const saved = nextEvent<AvatarSavedEvent>(document, 'avatar-saved');
    editor.remove();
    await frames();
    expect(store.signal?.aborted).to.equal(false);
    answer({url: '/a.png'});
    expect((await saved).personId).to.equal(a.id);
    home.append(editor);
    await editor.updateComplete;
    await untilPainted(editor);
    expect(getLatestChange(a.id)?.url).to.equal('/a.png');
    expect(editor.unsaved).to.equal(false);
    await waitUntil(() => lookAt(editor) === 'Ada Lovelace: red', lookAt(editor));
  });

  it('is removed with one person and added again with another: nothing of the first is shown', async () => {
    const [a, b] = [ada(), bob()];
    const {editor, store} = await editorOf(a);
    await chooseAndOpen(editor, await quadrantImage());
    const home = editor.parentElement as HTMLElement;
    const film = recordFrames(() => (editor.isConnected ? lookAt(editor) : ''));
    editor.remove();
    show(editor, b);
    home.append(editor);
    await frames();
    checkFrames(film.stop(), ['', 'Ada Lovelace: red, can be saved', 'Bob Byron: initials']);
    await editor.save();
    expect(store.uploads).to.have.length(0);
  });

  it('keeps the draft of an editor without a person when that person gets their first id', async () => {
    const store = new FakeAdapter();
    const editor = await createEditor({'person-name': 'Ada Lovelace'});
    editor.adapter = store;
    await chooseAndOpen(editor, await quadrantImage());
    const id = uniquePersonId();
    editor.setAttribute('person-id', id);
    await editor.updateComplete;
    expect(editor.draft.phase).to.equal('cropping');
    await editor.save();
    expect(store.uploads.map(({personId}) => personId)).to.deep.equal([id]);
  });

  it('keeps the draft while the name of a person without an id is entered', async () => {
    const editor = await createEditor({'person-name': 'A'});
    await chooseAndOpen(editor, await quadrantImage());
    for (const name of ['Ad', 'Ada']) {
      editor.personName = name;
      await editor.updateComplete;
    }
    expect(editor.draft.phase).to.equal('cropping');
  });

  it('drops the draft of a person without an id for the next one', async () => {
    const editor = await createEditor({'person-name': 'Ada Lovelace', src: '/test/fixtures/photo.jpg'});
    await chooseAndOpen(editor, await quadrantImage());
    const heard = recordEvents(editor);
    show(editor, {id: '', name: 'Bob Byron'}, {src: '/test/fixtures/photo.jpg?bob'});
    await editor.updateComplete;
    expect(editor.draft.phase).to.equal('empty');
    expect(heard).to.deep.equal(['avatar-cancelled ']);
  });

  it('shows the announced picture of one person never with the next one', async () => {
    const [a, b] = [ada(), bob()];
    announce({personId: a.id, url: '/a.png', picture: await quadrantImage(400, 400)});
    const {editor} = await editorOf(a);
    await waitUntil(() => lookAt(editor) === 'Ada Lovelace: red', lookAt(editor));
    const film = recordFrames(() => lookAt(editor));
    for (const person of [b, a, b, a]) {
      show(editor, person);
      await frames(3);
    }
    for (const frame of film.stop()) expect(frame).not.to.equal('Bob Byron: red');
  });

  describe('locks', () => {
    const managed = (person: Somebody) => ({
      'person-id': person.id,
      'person-name': person.name,
      'managed-by': 'Salesforce',
      layout: 'full',
    });

    it('takes the consent to unlock one person for that person only, given before the switch', async () => {
      const [a, b] = [ada(), bob()];
      const editor = await createEditor(managed(a));
      editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
      await press(editor, 'Manage manually');
      await waitUntil(() => editor.shadowRoot?.querySelector('.choose-file'), 'the lock is open');
      const film = recordFrames(
        () => `${lookAt(editor)}${query(editor, '.sources').querySelector('.unlock') ? '' : ' open'}`,
      );
      show(editor, b);
      await frames();
      checkFrames(film.stop(), ['Ada Lovelace: initials open', 'Bob Byron: initials']);
      await chooseRefused(editor);
    });

    it('takes the consent for that person only, given after the switch', async () => {
      const [a, b] = [ada(), bob()];
      const editor = await createEditor(managed(a));
      let consent = (): void => {};
      editor.addEventListener('avatar-unlock', (event) =>
        event.respondWith(new Promise<void>((resolve) => (consent = resolve))),
      );
      const heard = recordEvents(editor);
      await press(editor, 'Manage manually');
      show(editor, b);
      await editor.updateComplete;
      expect(button(editor, 'Manage manually').getAttribute('aria-disabled')).to.equal('false');
      consent();
      await frames();
      expect(button(editor, 'Manage manually')).to.exist;
      expect(heard).to.deep.equal([]);
      await chooseRefused(editor);
    });

    it('closes again when another person is signed in', async () => {
      const a = ada();
      setScope({owner: 'one'});
      const editor = await createEditor(managed(a));
      editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
      await press(editor, 'Manage manually');
      await waitUntil(() => editor.shadowRoot?.querySelector('.choose-file'), 'the lock is open');
      setScope({owner: 'two'});
      await frames();
      expect(button(editor, 'Manage manually')).to.exist;
    });

    for (const [title, next] of [
      ['another person without an id', {'person-name': 'Bob Byron', src: '/test/fixtures/photo.jpg?bob'}],
      ['another person without an id and a picture', {'person-name': 'Bob Byron'}],
    ] as const) {
      it(`closes again for ${title}`, async () => {
        const src = 'src' in next ? {src: '/test/fixtures/photo.jpg'} : undefined;
        const editor = await createEditor({...managed({id: '', name: 'Ada Lovelace'}), ...src});
        editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
        await press(editor, 'Manage manually');
        await waitUntil(() => editor.shadowRoot?.querySelector('.choose-file'), 'the lock is open');
        for (const [name, value] of Object.entries(next)) editor.setAttribute(name, value);
        await editor.updateComplete;
        expect(button(editor, 'Manage manually')).to.exist;
        await chooseRefused(editor);
      });
    }

    it('stays open when the picture of a person without an id changes', async () => {
      const editor = await createEditor({...managed({id: '', name: 'Ada Lovelace'}), src: '/test/fixtures/photo.jpg'});
      editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
      await press(editor, 'Manage manually');
      await waitUntil(() => editor.shadowRoot?.querySelector('.choose-file'), 'the lock is open');
      editor.src = '/test/fixtures/photo.jpg?new';
      await editor.updateComplete;
      expect(query(editor, '.choose-file')).to.exist;
    });

    async function chooseRefused(editor: AvatarEditor): Promise<void> {
      await editor.open(await quadrantImage());
      expect(editor.draft.phase).to.equal('empty');
    }
  });

  describe('sessions', () => {
    for (const [title, change] of [
      ['scope', () => setScope({scope: 'other-tenant'})],
      ['owner', () => setScope({owner: 'somebody else'})],
    ] as const) {
      it(`drops what was begun when the ${title} changes`, async () => {
        const a = ada();
        const {editor, store} = await editorOf(a);
        await chooseAndOpen(editor, await quadrantImage());
        await untilPainted(editor);
        const heard = recordEvents(editor);
        const film = recordFrames(() => lookAt(editor));
        await frames(2);
        change();
        await frames();
        expect(film.stop()).to.deep.equal(['Ada Lovelace: red, can be saved', 'Ada Lovelace: initials']);
        expect(heard).to.deep.equal([`avatar-cancelled ${a.id}`]);
        await editor.save();
        expect(store.uploads).to.have.length(0);
      });
    }

    it('drops what was begun, and stops what is being saved, at sign-out', async () => {
      const [a, b] = [ada(), bob()];
      const {editor, store} = await editorOf(a);
      store.respond = ({signal}) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      await chooseAndOpen(editor, await quadrantImage());
      show(editor, b);
      await chooseAndOpen(editor, await quadrantImage());
      await press(editor, 'Save');
      await waitUntil(() => store.uploads.length === 1, 'the upload begins');
      const heard = recordEvents(editor);
      await forgetEverything();
      await frames();
      expect(store.signal?.aborted).to.equal(true);
      expect(editor.unsaved).to.equal(false);
      expect(lookAt(editor)).to.equal('Bob Byron: initials');
      show(editor, a);
      await frames();
      expect(lookAt(editor)).to.equal('Ada Lovelace: initials');
      expect(heard.filter((fact) => fact.startsWith('avatar-saved'))).to.deep.equal([]);
      expect(heard).to.include(`avatar-cancelled ${a.id}`);
    });
  });
});
