// A single-page app that moves on while a picture is not saved: `guarded()` in a small router over the history.
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/profile-card.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {guarded} from '../../../src/index.js';
import {waitUntil} from '../../support/wait-until.js';
import {button, chooseAndOpen, createEditor, FakeAdapter, quadrantImage} from './page-object.js';

/** Links and the Back button, as the routers of frameworks handle them: a move that is refused is undone. */
class HistoryRouter {
  place = 0;
  readonly #stop = new AbortController();
  #isUndoing = false;

  constructor() {
    history.replaceState({place: 0}, '');
    addEventListener('popstate', (event) => void this.#onPopState(event), {signal: this.#stop.signal});
  }

  async push(): Promise<boolean> {
    if (!(await guarded())) return false;
    this.place++;
    history.pushState({place: this.place}, '', `#${this.place}`);
    return true;
  }

  stop(): void {
    this.#stop.abort();
    history.replaceState(null, '', location.pathname + location.search);
  }

  async #onPopState({state}: PopStateEvent): Promise<void> {
    if (this.#isUndoing) this.#isUndoing = false;
    else if (await guarded()) this.place = (state as {place: number}).place;
    else {
      this.#isUndoing = true;
      history.go(1);
    }
  }
}

const question = (editor: AvatarEditor) => editor.shadowRoot?.querySelector<HTMLDialogElement>('dialog.leave') ?? null;
const isAsking = (editor: AvatarEditor) => question(editor)?.matches(':modal') ?? false;
const answers = (editor: AvatarEditor) =>
  [...(question(editor)?.querySelectorAll('button') ?? [])].map(({innerText}) => innerText.trim());

async function answer(editor: AvatarEditor, name: string): Promise<void> {
  await waitUntil(() => isAsking(editor), 'it does not ask');
  [...(question(editor)?.querySelectorAll('button') ?? [])].find(({innerText}) => innerText.trim() === name)?.click();
}

async function openEditor(attributes: Record<string, string> = {}): Promise<[AvatarEditor, FakeAdapter]> {
  const editor = await createEditor({'person-id': 'ada-leaving', ...attributes});
  const adapter = (editor.adapter = new FakeAdapter());
  await chooseAndOpen(editor, await quadrantImage());
  return [editor, adapter];
}

describe('an editor in an app that moves on', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);
  let router: HistoryRouter;

  beforeEach(() => (router = new HistoryRouter()));
  afterEach(() => router.stop());

  it('lets the router go on where nothing is unsaved', async () => {
    const editor = await createEditor({'person-id': 'ada-leaving'});
    expect(await router.push()).to.equal(true);
    expect(await editor.guarded()).to.equal(true);
    expect(question(editor)).to.equal(null);
  });

  it('stays after Keep editing or Escape, with the crop and the focus as they were', async () => {
    const [editor] = await openEditor();
    const {draft} = editor;
    const before = button(editor, 'Adjust');
    before.focus();
    for (const stay of [() => answer(editor, 'Keep editing'), () => sendKeys({press: 'Escape'})]) {
      const moved = router.push();
      await waitUntil(() => isAsking(editor), 'it does not ask');
      expect(answers(editor)).to.deep.equal(['Discard this picture', 'Keep editing', 'Save']);
      expect((editor.shadowRoot?.activeElement as HTMLElement).innerText.trim()).to.equal('Keep editing');
      await stay();
      expect(await moved).to.equal(false);
      expect(router.place).to.equal(0);
      expect(editor.draft).to.equal(draft);
      expect(editor.shadowRoot?.activeElement).to.equal(before);
    }
  });

  it('leaves after Discard, and saves nothing', async () => {
    const [editor, adapter] = await openEditor();
    const moved = router.push();
    await answer(editor, 'Discard this picture');
    expect(await moved).to.equal(true);
    expect(router.place).to.equal(1);
    expect([editor.unsaved, adapter.uploads.length]).to.deep.equal([false, 0]);
  });

  it('saves first and then leaves; stays where Save fails', async () => {
    const [editor, adapter] = await openEditor();
    const {respond} = adapter;
    adapter.respond = () => Promise.reject(new Error('refused'));
    const refused = router.push();
    await answer(editor, 'Save');
    expect(await refused).to.equal(false);
    expect(editor.draft.phase).to.equal('failed');
    adapter.respond = respond;
    const moved = router.push();
    await answer(editor, 'Save');
    expect(await moved).to.equal(true);
    expect([editor.draft.phase, adapter.uploads.length]).to.deep.equal(['saved', 2]);
  });

  it('undoes the Back button after Keep editing, and follows it after Discard', async () => {
    await router.push();
    const [editor] = await openEditor();
    history.back();
    await answer(editor, 'Keep editing');
    await waitUntil(() => location.hash === '#1', 'the address is not restored');
    expect([router.place, editor.unsaved]).to.deep.equal([1, true]);
    history.back();
    await answer(editor, 'Discard this picture');
    await waitUntil(() => router.place === 0, 'it did not go back');
  });

  it('asks once for two moves, and not during a save, which goes on', async () => {
    const [editor, adapter] = await openEditor();
    const both = [guarded(), guarded()];
    await answer(editor, 'Keep editing');
    expect(await Promise.all(both)).to.deep.equal([false, false]);
    expect(editor.shadowRoot?.querySelectorAll('dialog')).to.have.length(0);
    let store = () => {};
    adapter.respond = () => new Promise((resolve) => (store = () => resolve({url: '/stored.png'})));
    const saved = editor.save();
    await waitUntil(() => adapter.uploads.length === 1, 'not sent');
    expect(await guarded()).to.equal(true);
    store();
    await saved;
  });

  it('offers no Save where the form saves, and asks with the browser where the editor is hidden', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><avatar-editor name="picture"></avatar-editor></form>`);
    const editor = form.querySelector('avatar-editor') as AvatarEditor;
    await chooseAndOpen(editor, await quadrantImage());
    const moved = guarded();
    await waitUntil(() => isAsking(editor), 'it does not ask');
    expect(answers(editor)).to.deep.equal(['Discard this picture', 'Keep editing']);
    await answer(editor, 'Keep editing');
    expect(await moved).to.equal(false);
    const {confirm} = window;
    const asked: unknown[] = [];
    window.confirm = (text) => asked.push(text) > 1;
    try {
      form.style.display = 'none';
      expect([await guarded(), editor.unsaved]).to.deep.equal([false, true]);
      expect([await guarded(), editor.unsaved]).to.deep.equal([true, false]);
      expect(asked).to.deep.equal(Array(2).fill('Leave without saving this picture?'));
    } finally {
      window.confirm = confirm;
    }
  });

  it("asks above a card's dialog and above the editor's own", async () => {
    const card = await fixture<ProfileCard>(
      html`<profile-card editable person-id="ada-card" name="Ada" .adapter=${new FakeAdapter()}></profile-card>`,
    );
    card.changePicture();
    const inCard = () => card.shadowRoot?.querySelector('avatar-editor') ?? null;
    await waitUntil(() => inCard() !== null, 'the dialog is not open');
    for (const [name, goesOn] of [
      ['Keep editing', false],
      ['Save', true],
    ] as const) {
      const editor = inCard() as AvatarEditor;
      if (!editor.unsaved) await chooseAndOpen(editor, await quadrantImage());
      const moved = guarded();
      await answer(editor, name);
      expect(await moved).to.equal(goesOn);
    }
    await waitUntil(() => inCard() === null, 'the dialog is still open');
    const [editor] = await openEditor({stage: 'dialog'});
    await waitUntil(() => editor.shadowRoot?.querySelector('dialog[part]'), 'no dialog');
    const moved = guarded();
    await answer(editor, 'Discard this picture');
    expect(await moved).to.equal(true);
    await waitUntil(() => !editor.shadowRoot?.querySelector('dialog'), 'the dialog is still open');
  });
});
