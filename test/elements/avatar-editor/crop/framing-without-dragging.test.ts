import {expect} from '@open-wc/testing';
import {
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
import {cropOf, area, framing, type} from './framing.js';

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
