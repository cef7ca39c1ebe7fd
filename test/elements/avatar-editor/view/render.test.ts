// Rendering reads state and changes none: nothing is created, fetched or scheduled.
import {expect, fixture, html} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {editorModule, getLoadedModule} from '../../../../src/elements/avatar-editor/lazy/load.js';
import {announce} from '../../../../src/people/avatar-changes.js';
import '../../../../src/define/avatar-editor.js';
import {button, chooseAndOpen, createEditor, quadrantImage, uniquePersonId} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const restorers: (() => void)[] = [];
afterEach(() =>
  restorers
    .splice(0)
    .reverse()
    .forEach((restore) => restore()),
);

/** Records each call of these methods from now on. */
function recordCalls<T extends object>(target: T, names: readonly (keyof T & string)[], calls: string[]): void {
  for (const name of names) {
    const own = Object.getOwnPropertyDescriptor(target, name);
    const method = target[name] as (...values: unknown[]) => unknown;
    const record = function (this: unknown, ...values: unknown[]) {
      calls.push(name);
      return method.apply(this, values);
    };
    Object.defineProperty(target, name, {value: record, configurable: true, writable: true});
    restorers.push(() => (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name)));
  }
}

/** What two renderings call. */
function callsOfRendering(editor: AvatarEditor): string[] {
  const calls: string[] = [];
  recordCalls(
    window,
    ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'fetch', 'createImageBitmap'],
    calls,
  );
  recordCalls(editor, ['addController', 'requestUpdate', 'dispatchEvent'], calls);
  recordCalls(editorModule, ['load'], calls);
  const {render} = editor as unknown as {render(): unknown};
  render.call(editor);
  render.call(editor);
  restorers
    .splice(0)
    .reverse()
    .forEach((restore) => restore());
  return calls;
}

describe('render() of avatar-editor', () => {
  // First: the lazy module is not loaded yet.
  it('does not load the renderer for a stored bitmap; the update does', async () => {
    const personId = uniquePersonId();
    const editor = await fixture<AvatarEditor>(html`<avatar-editor person-id=${personId}></avatar-editor>`);
    restorers.push(() => Reflect.deleteProperty(editorModule, 'load'));
    let loads = 0;
    editorModule.load = () => {
      loads++;
      return new Promise(() => {});
    };
    announce({personId, url: '/stored.png', picture: await quadrantImage(8, 8)});
    await waitUntil(() => loads > 0, 'the renderer was not asked for');
    expect(getLoadedModule()).to.equal(undefined);
    expect(callsOfRendering(editor)).to.deep.equal([]);
  });

  it('creates no controllers when the lazy module is there', async () => {
    const editor = await fixture<AvatarEditor>(html`<avatar-editor></avatar-editor>`);
    await editorModule.load();
    expect(callsOfRendering(editor)).to.deep.equal([]);
  });

  it('schedules no encoding for a changed crop; the update does', async () => {
    const editor = await createEditor();
    await chooseAndOpen(editor, await quadrantImage());
    const {draft} = editor;
    button(editor, 'Rotate right').click();
    expect(editor.draft).not.to.equal(draft);
    expect(callsOfRendering(editor)).to.deep.equal([]);
    const calls: string[] = [];
    recordCalls(window, ['setTimeout'], calls);
    await editor.updateComplete;
    expect(calls).to.contain('setTimeout');
  });

  for (const phase of ['saving', 'clearing', 'saved'] as const) {
    it(`has no effect while ${phase}`, async () => {
      const editor = await createEditor({'person-id': uniquePersonId()});
      let finish = () => {};
      editor.adapter = {
        upload: () => new Promise((resolve) => (finish = () => resolve({url: '/stored.png'}))),
        remove: async () => {},
      };
      await chooseAndOpen(editor, await quadrantImage());
      if (phase === 'clearing') editor.clear();
      else {
        const saved = editor.save();
        if (phase === 'saved') {
          await waitUntil(() => editor.draft.phase === 'saving');
          const timer = setInterval(() => finish(), 20);
          await saved;
          clearInterval(timer);
        }
      }
      await editor.updateComplete;
      expect(editor.draft.phase).to.equal(phase);
      expect(callsOfRendering(editor)).to.deep.equal([]);
    });
  }
});
