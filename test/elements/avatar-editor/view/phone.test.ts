// Choose, crop and save on a phone of 390 × 844 px: from the first frame of the open picture on, Save is in view.
import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {loadModule} from '../../../../src/elements/avatar-editor/lazy/load.js';
import {chooseAndOpen, FakeAdapter, press, quadrantImage, query, untilPhase} from '../page-object.js';

/** Where the button of the form is, by frame; `none` while there is none. */
function film(editor: AvatarEditor): {stop(): string[]} {
  const frames: string[] = [];
  let isRunning = true;
  const record = () => {
    const save = [...(editor.shadowRoot?.querySelectorAll('.save') ?? [])].find((button) =>
      button.checkVisibility({visibilityProperty: true}),
    );
    const {top = 0, bottom = 0} = save?.getBoundingClientRect() ?? {};
    const place = top < 0 || bottom > innerHeight ? `out of view: ${top} to ${bottom}` : 'in view';
    frames.push(`${editor.draft.phase}: ${save ? place : 'none'}`);
    if (isRunning) requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
  return {
    stop() {
      isRunning = false;
      return frames;
    },
  };
}

describe('the editor on a phone', () => {
  before(() => executeServerCommand('viewport', {width: 390, height: 844}));
  after(async () => {
    scrollTo(0, 0);
    await executeServerCommand('viewport', {width: 800, height: 600});
  });

  for (const [place, above] of [
    ['at the top', 0],
    ['in the middle', 400],
    ['at the lower edge', 760],
  ] as const) {
    it(`has Save in view in every frame from choosing to saving: ${place} of a long page`, async () => {
      await loadModule();
      const page = await fixture<HTMLElement>(html`
        <div style="padding-block: ${above}px 3000px">
          <avatar-editor person-name="Ada Lovelace" .adapter=${new FakeAdapter()}></avatar-editor>
        </div>
      `);
      const editor = page.querySelector('avatar-editor') as AvatarEditor;
      await editor.updateComplete;
      const recording = film(editor);
      await chooseAndOpen(editor, await quadrantImage(1200, 900));
      for (const top of [0, 200, 0]) {
        scrollBy(0, top);
        await nextFrame();
        await nextFrame();
      }
      await press(editor, 'Save');
      await untilPhase(editor, 'saved');
      const frames = recording.stop();
      expect(frames.filter((frame) => frame.includes('out of view'))).to.deep.equal([]);
      expect(frames, 'frames with Save').to.include('cropping: in view');
    });
  }

  it('never has the bar with Save over the control that has the focus', async () => {
    await loadModule();
    const page = await fixture<HTMLElement>(html`
      <div style="padding-block: 300px 3000px">
        <avatar-editor person-name="Ada Lovelace" .adapter=${new FakeAdapter()}></avatar-editor>
      </div>
    `);
    await executeServerCommand('viewport', {width: 390, height: 480});
    const editor = page.querySelector('avatar-editor') as AvatarEditor;
    await chooseAndOpen(editor, await quadrantImage(1200, 900));
    await press(editor, 'Adjust');
    await editor.updateComplete;
    const controls = [
      ...(editor.shadowRoot?.querySelectorAll<HTMLElement>('button, input, [tabindex="0"]') ?? []),
    ].filter((control) => !control.closest('.bar') && control.checkVisibility({visibilityProperty: true}));
    const hidden: string[] = [];
    for (const control of controls) {
      scrollTo(0, 0);
      control.focus();
      await nextFrame();
      await nextFrame();
      const bar = query(editor, '.bar').getBoundingClientRect();
      const {top, bottom, height} = control.getBoundingClientRect();
      expect(editor.shadowRoot?.activeElement).to.equal(control);
      if (bar.top - top < Math.min(24, height))
        hidden.push(`${control.className}: ${top} to ${bottom}, bar at ${bar.top}`);
    }
    await executeServerCommand('viewport', {width: 390, height: 844});
    expect(controls.length).to.be.above(8);
    expect(hidden).to.deep.equal([]);
  });
});
