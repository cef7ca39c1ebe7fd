import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {Crop} from '../../../../src/image/stages/types.js';
import {
  liveRegionText,
  button,
  chooseAndOpen,
  createEditor,
  query,
  isDisabled,
  press,
  quadrantImage,
  pixelNameAt,
  untilPainted,
  untilPhase,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const cropOf = (editor: AvatarEditor) =>
  (editor.draft as {openImage: {history: {present: Crop}}}).openImage.history.present;
const area = (editor: AvatarEditor) => query(editor, '.area');

async function framing(widthPx = 1000, heightPx = 750) {
  const editor = await createEditor({layout: 'full'});
  await chooseAndOpen(editor, await quadrantImage(widthPx, heightPx));
  await untilPainted(editor);
  return editor;
}

function pointer(target: Element, type: string, pointerId: number, clientX: number, clientY: number) {
  const event = {pointerId, clientX, clientY, button: 0, bubbles: true, composed: true, pointerType: 'touch'};
  target.dispatchEvent(new PointerEvent(type, event));
}

function maskBox(editor: AvatarEditor) {
  const {left, top, width} = query(editor, '.mask').getBoundingClientRect();
  return {left, top, width, x: left + width / 2, y: top + width / 2};
}

function hold(editor: AvatarEditor, key: string, modifiers: KeyboardEventInit) {
  area(editor).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...modifiers}));
}

async function type(editor: AvatarEditor, ...keys: string[]) {
  area(editor).focus();
  for (const key of keys) {
    const [modifier, plain = ''] = key.length > 1 && key.includes('+') ? key.split('+') : [];
    // WebDriver cannot hold a key down.
    if (modifier) hold(editor, plain, {shiftKey: modifier === 'Shift', ctrlKey: modifier === 'Control'});
    else await sendKeys({press: key});
  }
  await editor.updateComplete;
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

describe('avatar-editor, framing with the keyboard', () => {
  it('moves with the arrows, further with Shift', async () => {
    const editor = await framing();
    await type(editor, '+', '+', 'ArrowRight');
    const small = 0.5 - cropOf(editor).centreX;
    await type(editor, 'ArrowLeft', 'Shift+ArrowRight');
    expect(0.5 - cropOf(editor).centreX).to.be.closeTo(small * 5, 0.001);
    await type(editor, 'ArrowDown');
    expect(cropOf(editor).centreY).to.be.lessThan(0.5);
  });

  it('zooms with + and −, fits with 0, turns with square brackets', async () => {
    const editor = await framing();
    await type(editor, '+', '+', '-');
    expect(cropOf(editor).zoom).to.be.closeTo(1.1, 0.001);
    await type(editor, ']');
    expect(cropOf(editor).rotation).to.equal(90);
    await type(editor, '[', '[');
    expect(cropOf(editor).rotation).to.equal(-90);
    await type(editor, '0');
    expect(cropOf(editor)).to.include({zoom: 1, rotation: 0});
  });

  it('undoes with Control Z and redoes with Control Y', async () => {
    const editor = await framing();
    await type(editor, ']', 'Control+z');
    expect(cropOf(editor).rotation).to.equal(0);
    await type(editor, 'Control+y');
    expect(cropOf(editor).rotation).to.equal(90);
  });

  it('undoes nothing while it is saved, or while it is locked', async () => {
    const editor = await framing();
    await type(editor, ']');
    editor.adapter = {upload: () => new Promise(() => {})};
    void editor.save();
    await untilPhase(editor, 'saving');
    await type(editor, 'Control+z');
    editor.cancel();
    expect(cropOf(editor).rotation).to.equal(90);
    editor.readonly = true;
    await editor.updateComplete;
    await type(editor, 'Control+z');
    expect(cropOf(editor).rotation).to.equal(90);
  });

  it('leaves keys that are none of its business to the page', async () => {
    const editor = await framing();
    for (const key of ['Tab', 'Escape', 'a', 'Enter']) {
      const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});
      area(editor).dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
  });

  it('puts the focus on the framing area when the chosen picture opens', async () => {
    const editor = await createEditor();
    button(editor, 'Choose file').focus();
    query(editor, 'button.tile').focus();
    await chooseAndOpen(editor, await quadrantImage());
    expect(editor.shadowRoot?.activeElement).to.equal(area(editor));
    button(editor, 'Discard this picture').focus();
    await press(editor, 'Discard this picture');
    expect(editor.shadowRoot?.activeElement).to.equal(query(editor, 'button.tile'));
  });
});

describe('avatar-editor, framing without dragging', () => {
  it('moves by the buttons around the picture', async () => {
    const editor = await framing();
    await press(editor, 'Zoom in');
    for (const [name, axis, sign] of [
      ['Move left', 'centreX', 1],
      ['Move right', 'centreX', -1],
      ['Move up', 'centreY', 1],
      ['Move down', 'centreY', -1],
    ] as const) {
      const before = cropOf(editor)[axis];
      await press(editor, name);
      expect((cropOf(editor)[axis] - before) * sign, name).to.be.greaterThan(0.01);
    }
  });

  it('rotates and flips, and resets to how it opened', async () => {
    const editor = await framing();
    expect(isDisabled(button(editor, 'Reset'))).to.equal(true);
    await press(editor, 'Rotate right');
    await untilPainted(editor);
    const preview = query<HTMLCanvasElement>(editor, 'canvas.px128');
    expect(pixelNameAt(preview, 0.7, 0.3)).to.equal('red');
    await press(editor, 'Rotate left');
    await press(editor, 'Flip horizontally');
    await untilPainted(editor);
    expect(pixelNameAt(preview, 0.3, 0.3)).to.equal('green');
    await press(editor, 'Reset');
    expect(cropOf(editor)).to.deep.equal({centreX: 0.5, centreY: 0.5, zoom: 1, rotation: 0, flipped: false});
    expect(isDisabled(button(editor, 'Reset'))).to.equal(true);
  });

  it('zooms and straightens by sliders that say their value, one undo each', async () => {
    const editor = await framing();
    const [zoom, tilt] = [...(editor.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=range]') ?? [])];
    if (!zoom || !tilt) throw new Error('There are no sliders');
    const slide = (slider: HTMLInputElement, ...values: string[]) => {
      for (const value of values) {
        slider.value = value;
        slider.dispatchEvent(new Event('input', {bubbles: true}));
      }
      slider.dispatchEvent(new Event('change', {bubbles: true}));
    };
    slide(zoom, '20', '60', '100');
    await editor.updateComplete;
    expect(cropOf(editor).zoom).to.closeTo(2, 1e-9);
    expect(zoom.getAttribute('aria-valuetext')).to.equal('200%');
    slide(tilt, '3', '12');
    await editor.updateComplete;
    expect(cropOf(editor).rotation).to.be.closeTo(12, 1e-9);
    expect(tilt.getAttribute('aria-valuetext')).to.equal('12°');
    await press(editor, 'Undo');
    expect(cropOf(editor)).to.include({zoom: 2, rotation: 0});
    await press(editor, 'Undo');
    expect(cropOf(editor).zoom).to.equal(1);
    expect(isDisabled(button(editor, 'Undo'))).to.equal(true);
  });

  it('never shows beyond the edges of the picture', async () => {
    const editor = await framing();
    await press(editor, 'Zoom in');
    for (let presses = 0; presses < 12; presses++) await press(editor, 'Move right');
    await untilPainted(editor);
    const preview = query<HTMLCanvasElement>(editor, 'canvas.px128');
    expect(pixelNameAt(preview, 0.01, 0.3)).to.equal('red');
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
