import {expect} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {liveRegionText, query, press, pixelNameAt, untilPainted} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';
import {cropOf, area, framing} from './framing.js';

function pointer(target: Element, type: string, pointerId: number, clientX: number, clientY: number) {
  const event = {pointerId, clientX, clientY, button: 0, bubbles: true, composed: true, pointerType: 'touch'};
  target.dispatchEvent(new PointerEvent(type, event));
}

function maskBox(editor: AvatarEditor) {
  const {left, top, width} = query(editor, '.mask').getBoundingClientRect();
  return {left, top, width, x: left + width / 2, y: top + width / 2};
}

describe('avatar-editor, framing with a mouse', () => {
  it('drags the picture under the mask, and shows thirds meanwhile', async () => {
    const editor = await framing();
    await press(editor, 'Zoom in');
    const {x, y, width} = maskBox(editor);
    await sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
    await sendMouse({type: 'down'});
    await editor.updateComplete;
    expect(area(editor).classList.contains('dragging')).to.equal(true);
    await sendMouse({type: 'move', position: [Math.round(x + width / 4), Math.round(y)]});
    await sendMouse({type: 'up'});
    await untilPainted(editor);
    expect(cropOf(editor).centreX).to.be.lessThan(0.5);
    expect(cropOf(editor).centreY).to.be.closeTo(0.5, 0.01);
    expect(area(editor).classList.contains('dragging')).to.equal(false);
    expect(pixelNameAt(query<HTMLCanvasElement>(editor, 'canvas.px128'), 0.6, 0.2)).to.equal('red');
  });

  it('takes a whole drag back with one Undo, and Redo brings it again', async () => {
    const editor = await framing();
    const before = cropOf(editor);
    const {x, y} = maskBox(editor);
    pointer(area(editor), 'pointerdown', 1, x, y);
    for (const step of [10, 20, 30]) pointer(area(editor), 'pointermove', 1, x - step, y);
    pointer(area(editor), 'pointerup', 1, x - 30, y);
    const after = cropOf(editor);
    await editor.updateComplete;
    await press(editor, 'Undo');
    expect(cropOf(editor)).to.deep.equal(before);
    await press(editor, 'Redo');
    expect(cropOf(editor)).to.deep.equal(after);
  });

  it('zooms with the wheel around the pointer while it has the focus, without scrolling the page', async () => {
    const editor = await framing();
    area(editor).focus();
    const {left, top, width} = maskBox(editor);
    const wheel = new WheelEvent('wheel', {
      deltaY: -400,
      clientX: left + width * 0.25,
      clientY: top + width * 0.25,
      bubbles: true,
      cancelable: true,
    });
    area(editor).dispatchEvent(wheel);
    expect(wheel.defaultPrevented).to.equal(true);
    expect(cropOf(editor).zoom).to.be.greaterThan(1.5);
    expect(cropOf(editor).centreX).to.be.lessThan(0.5);
    expect(cropOf(editor).centreY).to.be.lessThan(0.5);
  });

  it('zooms in on a double click and out again on the next', async () => {
    const editor = await framing();
    const {x, y} = maskBox(editor);
    const doubleClick = () => area(editor).dispatchEvent(new MouseEvent('dblclick', {clientX: x, clientY: y}));
    doubleClick();
    expect(cropOf(editor).zoom).to.equal(2);
    doubleClick();
    expect(cropOf(editor).zoom).to.equal(1);
  });
});

describe('avatar-editor, framing with two fingers', () => {
  it('zooms by how far the fingers part and moves with them', async () => {
    const editor = await framing();
    const {x, y} = maskBox(editor);
    pointer(area(editor), 'pointerdown', 1, x - 40, y);
    pointer(area(editor), 'pointerdown', 2, x + 40, y);
    pointer(area(editor), 'pointermove', 1, x - 80, y);
    pointer(area(editor), 'pointermove', 2, x + 80, y);
    expect(cropOf(editor).zoom).to.be.closeTo(2, 0.01);
    expect(cropOf(editor).centreX).to.be.closeTo(0.5, 0.02);
    pointer(area(editor), 'pointermove', 1, x - 60, y);
    pointer(area(editor), 'pointermove', 2, x + 100, y);
    expect(cropOf(editor).zoom).to.be.closeTo(2, 0.05);
    expect(cropOf(editor).centreX).to.be.lessThan(0.5);
    pointer(area(editor), 'pointerup', 1, x, y);
    pointer(area(editor), 'pointercancel', 2, x, y);
    await editor.updateComplete;
    await press(editor, 'Undo');
    expect(cropOf(editor).zoom).to.equal(1);
  });
});

describe('avatar-editor, telling how it is framed', () => {
  it('announces the framing once it rests, not at every step', async () => {
    const editor = await framing();
    const said: string[] = [];
    const status = query(editor, '[role=status]');
    const watch = new MutationObserver(() => said.push(liveRegionText(editor)));
    watch.observe(status, {childList: true, characterData: true, subtree: true});
    for (const key of ['+', '+', '+']) {
      area(editor).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
      await editor.updateComplete;
    }
    await waitUntil(() => said.length > 0, 'nothing was said');
    watch.disconnect();
    expect(said).to.deep.equal(['Center 50% from left, 50% from top, zoom 133%']);
  });

  it('says what the result weighs and where it comes from', async () => {
    const editor = await framing();
    await waitUntil(() => /512 × 512/.test(query(editor, '.result-info').innerText), 'no weight');
    expect(query(editor, '.result-info').innerText).to.match(
      /512 × 512 (WebP|PNG|JPG) · [\d,.]+ (kB|byte)\s+Original: [\d,.]+ kB/,
    );
    expect(query(editor, '.result-info').querySelector('.small')).to.equal(null);
  });

  it('warns where the source has fewer than the 200 pixels that hosts recommend, and not from there on', async () => {
    expect((await framing(300, 200)).shadowRoot?.querySelector('.small')).to.equal(null);
    expect(query(await framing(300, 199), '.small').innerText).to.contain(
      'This picture is small (199 × 199 pixels, 200 × 200 is best) and may look blurry.',
    );
  });
});
