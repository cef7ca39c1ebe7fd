// The compact layout: a row at rest, few controls and a Save that stays in view while cropping.
import {expect} from '@open-wc/testing';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {Locale} from '../../../../src/locales/locale.js';
import {button, chooseAndOpen, createEditor, FakeAdapter, quadrantImage, query} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const photo = '/test/fixtures/photo.jpg';
const stored = {'person-id': 'ada', 'person-name': 'Ada Lovelace', endpoint: '/api/{personId}', src: photo};
const states = {
  empty: {...stored, src: ''},
  stored,
  readonly: {...stored, readonly: ''},
  locked: {...stored, 'managed-by': 'Salesforce'},
  disabled: {...stored, disabled: ''},
};
const visible = (editor: AvatarEditor, selector: string) =>
  [...(editor.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((element) =>
    element.checkVisibility({visibilityProperty: true}),
  );

describe('the editor at rest', () => {
  for (const [name, attributes] of Object.entries(states)) {
    it(`is at most 120 px tall from 360 px on, and never wider than its place: ${name}`, async () => {
      for (const widthPx of [200, 320, 360, 640, 1280]) {
        const editor = await createEditor(attributes, widthPx);
        const {width, height, right} = editor.getBoundingClientRect();
        if (widthPx >= 360) expect(height, `${widthPx} px`).to.be.at.most(120);
        expect(width, `${widthPx} px`).to.be.at.most(widthPx);
        expect(editor.scrollWidth, `${widthPx} px`).to.be.at.most(widthPx);
        for (const control of visible(editor, 'button, label'))
          expect(control.getBoundingClientRect().right, `${control.innerText} at ${widthPx} px`).to.be.at.most(
            right + 1,
          );
      }
    });
  }

  for (const language of ['en', 'ar', 'da', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nl', 'pl', 'pt'])
    it(`is never wider than its place at 200 % text: ${language}`, async () => {
      const messages = (await import(`../../../../src/locales/${language}.ts`)) as Locale;
      for (const [name, attributes] of Object.entries(states))
        for (const widthPx of [200, 320]) {
          const editor = await createEditor(attributes, widthPx);
          editor.style.fontSize = '32px';
          editor.messages = messages;
          await editor.updateComplete;
          expect(editor.scrollWidth, `${name}, ${widthPx} px`).to.be.at.most(widthPx);
        }
    });

  it('shows one picture and the controls that can be used', async () => {
    const editor = await createEditor(stored);
    expect(visible(editor, 'img, canvas, .initials')).to.have.length(1);
    expect(visible(editor, '.save')).to.have.length(0);
    button(editor, 'Choose file');
    expect(visible(editor, 'input[type=checkbox]')).to.have.length(1);
    const empty = await createEditor(states.empty);
    expect(visible(empty, 'input[type=checkbox]')).to.have.length(0);
  });

  it('keeps its height where Save takes the place of the sources', async () => {
    const editor = await createEditor(stored);
    const {height} = editor.getBoundingClientRect();
    query<HTMLInputElement>(editor, 'input[type=checkbox]').click();
    await waitUntil(() => visible(editor, '.save').length === 1, 'there is no Save');
    expect(editor.getBoundingClientRect().height).to.equal(height);
  });

  it('has a checkbox that grows with the text', async () => {
    for (const textPx of [16, 32]) {
      const editor = await createEditor(stored);
      editor.style.fontSize = `${textPx}px`;
      const {width} = query(editor, 'input[type=checkbox]').getBoundingClientRect();
      expect(width).to.be.within(textPx, textPx * 1.3);
    }
  });
});

/** Visible sentences that are not isolated: in a right-to-left page the full stop of an English one is at the wrong end. */
function openSentences(editor: AvatarEditor): string[] {
  const texts = document.createTreeWalker(editor.shadowRoot as Node, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const {parentElement, textContent} = texts.currentNode;
    const isSentence = /[.…!?:]\s*$/.test(textContent ?? '');
    if (isSentence && parentElement?.checkVisibility() && !parentElement.closest('bdi, style, .visually-hidden'))
      found.push(textContent ?? '');
  }
  return found;
}

describe('the English sentences of an editor in a right-to-left page', () => {
  it('are isolated, in both layouts and every phase', async () => {
    for (const layout of ['compact', 'full']) {
      for (const [name, attributes] of Object.entries(states)) {
        const editor = await createEditor({...attributes, layout, dir: 'rtl'});
        expect(openSentences(editor), `${layout}, ${name}`).to.deep.equal([]);
      }
      const editor = await createEditor({...stored, layout, dir: 'rtl'});
      editor.adapter = new FakeAdapter();
      query<HTMLInputElement>(editor, 'input[type=checkbox]').click();
      await editor.updateComplete;
      expect(openSentences(editor), `${layout}, clearing`).to.deep.equal([]);
      await editor.open(new File(['text'], 'a.txt', {type: 'text/plain'}));
      await editor.updateComplete;
      expect(openSentences(editor), `${layout}, rejected`).to.deep.equal([]);
      // Small: a picture that looks soft is told.
      await chooseAndOpen(editor, await quadrantImage(60, 60));
      expect(query(editor, '.small bdi').textContent).to.match(/\.\s*$/);
      expect(openSentences(editor), `${layout}, cropping`).to.deep.equal([]);
      await editor.save();
      await editor.updateComplete;
      expect(openSentences(editor), `${layout}, saved`).to.deep.equal([]);
    }
  });
});

describe('the editor while cropping', () => {
  for (const [name, textPx] of [
    ['', 16],
    [', with text twice as large', 32],
  ] as const) {
    it(`keeps Save and Cancel in view in 320 × 480 px, wherever it is scrolled${name}`, async () => {
      const editor = await createEditor(stored, 320);
      const box = editor.parentElement as HTMLElement;
      box.style.cssText += `;height:480px;overflow:auto;font-size:${textPx}px`;
      editor.style.fontSize = 'inherit';
      await chooseAndOpen(editor, await quadrantImage());
      for (const top of [0, 100, 10_000]) {
        box.scrollTop = top;
        const {top: start, bottom: end, right} = box.getBoundingClientRect();
        for (const label of ['Save', 'Cancel']) {
          const rect = button(editor, label).getBoundingClientRect();
          expect(rect.top, `${label} at ${top}`).to.be.at.least(start - 1);
          expect(rect.bottom, `${label} at ${top}`).to.be.at.most(end + 1);
          expect(rect.right, `${label} at ${top}`).to.be.at.most(right + 1);
        }
      }
      expect(box.scrollWidth).to.be.at.most(320);
    });
  }

  it('gives the zoom slider at least 96 px, from 240 px on', async () => {
    for (const widthPx of [240, 320, 360, 640, 1280]) {
      const editor = await createEditor(stored, widthPx);
      await chooseAndOpen(editor, await quadrantImage());
      expect(query(editor, '.slider').clientWidth, `${widthPx} px`).to.be.at.least(96);
    }
  });

  it('has at most 7 stops of Tab before Save, so that an animation, which adds a button, has 8', async () => {
    const editor = await createEditor(stored);
    await chooseAndOpen(editor, await quadrantImage());
    const stops = visible(editor, 'button, input, [tabindex]').filter(
      (element) => element.tabIndex >= 0 && !element.matches(':disabled'),
    );
    const before = stops.indexOf(button(editor, 'Save'));
    expect(before, stops.map((stop) => stop.ariaLabel ?? stop.innerText).join(', ')).to.be.within(1, 7);
  });
});
