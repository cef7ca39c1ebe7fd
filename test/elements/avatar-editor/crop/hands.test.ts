import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendMouse} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {Crop} from '../../../../src/image/stages/types.js';
import {chooseAndOpen, createEditor, press, quadrantImage, query, untilPainted} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const cropOf = (editor: AvatarEditor) =>
  (editor.draft as {openImage: {history: {present: Crop}}}).openImage.history.present;
const area = (editor: AvatarEditor) => query(editor, '.area');
const isDragging = (editor: AvatarEditor) => area(editor).classList.contains('dragging');

async function framing() {
  const editor = await createEditor({layout: 'full'});
  await chooseAndOpen(editor, await quadrantImage(1000, 750));
  await untilPainted(editor);
  return editor;
}

function centre(element: Element) {
  const {left, top, width, height} = element.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** Turns the wheel over the crop area; true if the page does not scroll. */
function wheel(editor: AvatarEditor, init: WheelEventInit): boolean {
  const {x: clientX, y: clientY} = centre(area(editor));
  const event = new WheelEvent('wheel', {clientX, clientY, bubbles: true, composed: true, cancelable: true, ...init});
  area(editor).dispatchEvent(event);
  return event.defaultPrevented;
}

function pointer(target: EventTarget, type: string, init: PointerEventInit) {
  const shared = {pointerId: 1, pointerType: 'mouse', bubbles: true, composed: true, cancelable: true};
  target.dispatchEvent(new PointerEvent(type, {...shared, ...init}));
}

describe('the wheel over a picture', () => {
  it('zooms with the focus, with Ctrl or Command, or by property, and only where that changes something', async () => {
    const editor = await framing();
    expect(wheel(editor, {deltaY: -100}), 'without the focus').to.equal(false);
    expect(cropOf(editor).zoom).to.equal(1);
    expect(wheel(editor, {deltaY: -10, ctrlKey: true}), 'Ctrl').to.equal(true);
    expect(wheel(editor, {deltaY: -10, metaKey: true}), 'Command').to.equal(true);
    expect(cropOf(editor).zoom).to.be.above(1);
    editor.wheelZoom = true;
    expect(wheel(editor, {deltaY: -10}), 'wheel-zoom').to.equal(true);
    editor.wheelZoom = false;
    area(editor).focus();
    expect(wheel(editor, {deltaY: -10}), 'with the focus').to.equal(true);
    expect(wheel(editor, {deltaX: 80}), 'sideways').to.equal(false);
    expect(wheel(editor, {deltaY: 5000}), 'out').to.equal(true);
    expect(cropOf(editor).zoom).to.equal(1);
    expect(wheel(editor, {deltaY: 100}), 'further out').to.equal(false);
    expect(wheel(editor, {deltaY: 100, ctrlKey: true}), 'further out with Ctrl').to.equal(false);
    wheel(editor, {deltaY: -5000});
    expect(wheel(editor, {deltaY: -100}), 'further in').to.equal(false);
    editor.readonly = true;
    await editor.updateComplete;
    expect(wheel(editor, {deltaY: 100}), 'read only').to.equal(false);
  });

  it('scrolls the page until the picture has the focus', async function () {
    const editor = await framing();
    const room = document.createElement('div');
    room.style.height = '3000px';
    document.body.append(room);
    try {
      const {x, y} = centre(area(editor));
      const position = {x: Math.round(x), y: Math.round(y)};
      if ((await executeServerCommand('wheel', {...position, deltaY: 40})) === 'unsupported') this.skip();
      // To its end: a scroll that is under way goes on after `scrollTo`.
      await waitUntil(() => scrollY >= 40, 'the page does not scroll');
      expect(cropOf(editor).zoom).to.equal(1);
      scrollTo(0, 0);
      area(editor).focus();
      await executeServerCommand('wheel', {...position, deltaY: -200});
      await waitUntil(() => cropOf(editor).zoom > 1, 'the picture is not zoomed');
      expect(scrollY).to.equal(0);
    } finally {
      room.remove();
      scrollTo(0, 0);
      await resetMouse();
    }
  });
});

describe('a pinch on a touchpad in Safari', () => {
  it('zooms the picture around the pointer, and is one step of undo', async () => {
    const editor = await framing();
    const {left, top, width} = query(editor, '.mask').getBoundingClientRect();
    const gesture = (type: string, scale: number) => {
      const event = new Event(type, {bubbles: true, cancelable: true});
      Object.assign(event, {scale, clientX: left + width / 4, clientY: top + width / 2});
      area(editor).dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(gesture('gesturestart', 1), 'Safari must not zoom the page').to.equal(true);
    expect(gesture('gesturechange', 1.5)).to.equal(true);
    gesture('gesturechange', 2);
    expect(cropOf(editor).zoom).to.be.closeTo(2, 0.001);
    expect(cropOf(editor).centreX).to.be.below(0.5);
    gesture('gestureend', 2);
    await editor.updateComplete;
    expect(isDragging(editor)).to.equal(false);
    await press(editor, 'Undo');
    expect(cropOf(editor).zoom).to.equal(1);
  });
});

describe('dragging a picture', () => {
  it('ends wherever the button is released, or when the window loses the focus', async () => {
    const editor = await framing();
    const {x: clientX, y: clientY} = centre(area(editor));
    const begin = async () => {
      pointer(area(editor), 'pointerdown', {clientX, clientY, button: 0, buttons: 1});
      await editor.updateComplete;
      expect(isDragging(editor)).to.equal(true);
    };
    const expectEnded = async (how: string) => {
      await editor.updateComplete;
      expect(isDragging(editor), how).to.equal(false);
      const before = cropOf(editor);
      pointer(area(editor), 'pointermove', {clientX: clientX + 50, clientY, buttons: 1});
      expect(cropOf(editor), how).to.equal(before);
    };
    await begin();
    pointer(document.body, 'pointerup', {clientX: 0, clientY: 0});
    await expectEnded('beside the picture');
    await begin();
    pointer(area(editor), 'pointermove', {clientX: clientX + 20, clientY, buttons: 0});
    await expectEnded('over another window');
    await begin();
    pointer(area(editor), 'pointermove', {clientX: clientX + 20, clientY, buttons: 2});
    await expectEnded('while the other button is down');
    await begin();
    window.dispatchEvent(new Event('blur'));
    await expectEnded('window without the focus');
    await begin();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    field.remove();
    await editor.updateComplete;
    expect(isDragging(editor), 'another element loses the focus').to.equal(true);
    pointer(window, 'pointercancel', {});
    await expectEnded('cancelled');
  });

  it('leaves a draggable ancestor where it is', async () => {
    const editor = await framing();
    const ancestor = await fixture<HTMLElement>(html`<div draggable="true"><p>A row that can be moved</p></div>`);
    ancestor.append(editor);
    editor.addEventListener('avatar-cancelled', () => expect.fail('the draft is lost'));
    await waitUntil(() => query(editor, '.area') !== null);
    await press(editor, 'Zoom in');
    const drags: boolean[] = [];
    const onDragStart = (event: DragEvent) => drags.push(event.defaultPrevented);
    // The bubbling phase on the window: not reached if the drag was stopped.
    window.addEventListener('dragstart', onDragStart);
    try {
      for (const target of [area(editor), query(editor, 'input[type=range]')]) {
        const {x, y} = centre(target);
        const before = cropOf(editor);
        await sendMouse({type: 'move', position: [Math.round(x), Math.round(y)]});
        await sendMouse({type: 'down'});
        for (const step of [10, 20, 30])
          await sendMouse({type: 'move', position: [Math.round(x - step), Math.round(y)]});
        await sendMouse({type: 'up'});
        await waitUntil(() => cropOf(editor) !== before, target.outerHTML);
      }
      expect(drags, 'what is dragged').to.deep.equal([]);
      const synthetic = (target: Element) => {
        pointer(target, 'pointerdown', {button: 0, buttons: 1});
        const event = new DragEvent('dragstart', {bubbles: true, cancelable: true});
        ancestor.dispatchEvent(event);
        pointer(window, 'pointerup', {});
        return event.defaultPrevented;
      };
      expect(synthetic(area(editor))).to.equal(true);
      expect(synthetic(ancestor.querySelector('p') as Element), 'its own text').to.equal(false);
    } finally {
      window.removeEventListener('dragstart', onDragStart);
      await resetMouse();
    }
  });

  it('moves the picture with the pointer in rotated, mirrored, scaled and zoomed ancestors', async () => {
    const editor = await framing();
    await press(editor, 'Zoom in');
    await press(editor, 'Zoom in');
    const start = cropOf(editor);
    const box = editor.parentElement as HTMLElement;
    for (const [property, value, right] of [
      ['transform', 'none', {x: 1, y: 0}],
      ['transform', 'rotate(90deg)', {x: 0, y: -1}],
      ['transform', 'rotate(-30deg) scale(0.8)', {x: Math.cos(Math.PI / 6) / 0.8, y: Math.sin(Math.PI / 6) / 0.8}],
      ['transform', 'scaleX(-1)', {x: -1, y: 0}],
      ['scale', '1.5', {x: 1 / 1.5, y: 0}],
      ['zoom', '1.5', {x: 1 / 1.5, y: 0}],
    ] as const) {
      box.style.setProperty(property, value);
      await press(editor, 'Reset');
      await press(editor, 'Zoom in');
      await press(editor, 'Zoom in');
      expect(cropOf(editor).centreX).to.equal(start.centreX);
      const {x: clientX, y: clientY} = centre(query(editor, '.mask'));
      // 10 px to the right on the page.
      pointer(area(editor), 'pointerdown', {clientX, clientY, button: 0, buttons: 1});
      pointer(area(editor), 'pointermove', {clientX: clientX + 10, clientY, buttons: 1});
      pointer(area(editor), 'pointerup', {clientX: clientX + 10, clientY});
      const {centreX, centreY, zoom} = cropOf(editor);
      const maskPx = query(editor, '.mask').offsetWidth;
      const edge = 750 / zoom;
      const moved = {x: ((0.5 - centreX) * 1000 * maskPx) / edge / 10, y: ((0.5 - centreY) * 750 * maskPx) / edge / 10};
      expect(moved.x, `${property}: ${value}`).to.be.closeTo(right.x, 0.03);
      expect(moved.y, `${property}: ${value}`).to.be.closeTo(right.y, 0.03);
      box.style.removeProperty(property);
    }
  });
});
