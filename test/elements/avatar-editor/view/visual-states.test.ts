import {aTimeout, expect} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendMouse} from '@web/test-runner-commands';
import {button, query, untilPainted} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
import {waitUntil} from '../../../support/wait-until.js';
import {inState, states} from './states.js';

describe('avatar-editor in every state', function () {
  this.timeout(60_000);

  for (const name of Object.keys(states)) {
    it(`is accessible: ${name}`, async () => {
      const editor = await inState(name, 'compact');
      await aTimeout(250);
      await expectAccessible(editor);
    });
  }

  for (const name of ['empty', 'framing', 'saving']) {
    it(`is accessible in the full layout: ${name}`, async () => {
      const editor = await inState(name, 'full');
      await aTimeout(250);
      await expectAccessible(editor);
    });
  }

  it('has a Save that looks as little usable under a pointer as it is', async () => {
    const save = query(await inState('empty', 'full'), '.save');
    const {left, top, width, height} = save.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    await waitUntil(() => save.matches(':hover'), 'the pointer is elsewhere');
    for (const animation of save.getAnimations()) animation.finish();
    expect(getComputedStyle(save).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    await resetMouse();
  });

  for (const layout of ['full', 'compact'] as const) {
    it(`takes the same room in all of them: ${layout}`, async () => {
      const heights = new Map<string, string[]>();
      for (const name of Object.keys(states)) {
        // The row has no controls then.
        if (layout === 'compact' && name === 'read only') continue;
        const editor = await inState(name, layout);
        const isRow = editor.shadowRoot?.querySelector('.base.rest') !== null;
        const height = `${isRow ? 'row' : 'panels'} ${editor.getBoundingClientRect().height}`;
        heights.set(height, [...(heights.get(height) ?? []), name]);
      }
      expect([...heights], JSON.stringify([...heights])).to.have.length(layout === 'full' ? 1 : 2);
    });

    for (const widthPx of [200, 280, 360, 560, 700, 960]) {
      it(`fits into ${widthPx} px: ${layout}`, async () => {
        const editor = await inState('framing', layout, widthPx);
        const {right} = editor.getBoundingClientRect();
        const inner = [...(editor.shadowRoot?.querySelectorAll('.base *:not(.visually-hidden, svg *)') ?? [])];
        const over = inner.filter((element) => element.getBoundingClientRect().right > right + 0.5);
        expect(over.map((element) => element.className)).to.deep.equal([]);
      });
    }
  }

  it('offers targets of at least 24 px, and of 44 px to fingers', async () => {
    const editor = await inState('framing', 'full', 360);
    const targets = () => [
      ...(editor.shadowRoot?.querySelectorAll<HTMLElement>('button, .check, input[type=range]') ?? []),
    ];
    for (const target of targets()) {
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
    }
    expect(getComputedStyle(button(editor, 'Save')).minBlockSize).to.equal('36px');
  });

  it('mirrors its layout from right to left, but neither the picture nor its arrows', async () => {
    const editor = await inState('framing', 'full');
    editor.dir = 'rtl';
    await untilPainted(editor);
    const box = (selector: string) => query(editor, selector).getBoundingClientRect();
    expect(box('.stage').left).to.be.greaterThan(box('.preview').left);
    expect(box('.pan.left').left).to.be.lessThan(box('.pan.right').left);
    expect(box('[aria-label="Rotate left"]').left).to.be.lessThan(box('[aria-label="Rotate right"]').left);
  });

  it('stops moving under reduced motion', async () => {
    const done = await executeServerCommand('media', [{name: 'prefers-reduced-motion', value: 'reduce'}]);
    if (done === 'unsupported') return;
    const editor = await inState('framing', 'compact');
    expect(getComputedStyle(button(editor, 'Save')).transitionDuration).to.equal('0s');
    await executeServerCommand('media', [{name: 'prefers-reduced-motion', value: ''}]);
  });
});
