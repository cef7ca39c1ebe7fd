// The attributes of an element belong to its host: a framework that rendered them compares them when it hydrates, and complains
// of each one more. So no element writes one, on itself or on the host's own children.
import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarGroup} from '../../src/elements/avatar-group/avatar-group.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {memoryAdapter, samplePicture} from '../../src/testing/index.js';
import {waitUntil} from '../support/wait-until.js';

const tags = ['avatar-badge', 'avatar-group', 'avatar-editor', 'avatar-provider', 'profile-card'] as const;

/** Every attribute in a part of the page, as markup without what is in shadow roots. */
const attributesIn = (root: Element): string => root.outerHTML.replace(/<!--[^]*?-->/g, '');

async function settled(root: Element): Promise<void> {
  await aTimeout(30); // Frames are slow to come on a busy machine, and nothing here depends on them.
  const all = [root, ...root.querySelectorAll('*')] as {updateComplete?: Promise<unknown>}[];
  await Promise.all(all.map(async ({updateComplete}) => updateComplete));
}

/** Markup with values that differ from the defaults. */
const withAttributes = {
  'avatar-badge': '<avatar-badge name="Ada" person-id="ada" size="50%" shape="square" status="busy"></avatar-badge>',
  'avatar-group':
    '<avatar-group label="Team" max="1" stack="first"><a href="#1"><avatar-badge name="Ada"></avatar-badge></a><button><avatar-badge name="Grace"></avatar-badge></button></avatar-group>',
  'avatar-editor': '<avatar-editor name="photo" shape="square" required readonly person-name="Ada"></avatar-editor>',
  'avatar-provider': '<avatar-provider endpoint="/x"><avatar-badge name="Ada"></avatar-badge></avatar-provider>',
  'profile-card': '<profile-card name="Ada" person-id="ada" editable="phone" managed-by="CRM"></profile-card>',
};

describe('the attributes of a host', () => {
  for (const tag of tags) {
    it(`stay as they were when <${tag}> is upgraded, focused, moved and connected again`, async () => {
      for (const markup of [`<${tag}></${tag}>`, withAttributes[tag]]) {
        const box = await fixture<HTMLElement>(html`<div></div>`);
        box.innerHTML = markup;
        const before = attributesIn(box);
        await settled(box);
        expect(attributesIn(box), 'upgraded').to.equal(before);
        const element = box.firstElementChild as HTMLElement;
        element.dispatchEvent(new PointerEvent('pointerenter'));
        element.focus();
        for (const child of element.querySelectorAll('a, button')) (child as HTMLElement).focus();
        await settled(box);
        (document.activeElement as HTMLElement | null)?.blur();
        element.remove();
        box.append(element);
        await settled(box);
        expect(attributesIn(box), 'used').to.equal(before);
      }
    });

    it(`are none on <${tag}> made by a script`, async () => {
      const element = document.createElement(tag);
      expect(element.getAttributeNames()).to.deep.equal([]);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(element);
      await settled(box);
      expect(element.getAttributeNames()).to.deep.equal([]);
    });
  }

  it('stay as they were through choosing, saving and clearing a picture', async () => {
    const editor = await fixture<AvatarEditor>(html`<avatar-editor person-id="ada" person-name="Ada"></avatar-editor>`);
    const before = attributesIn(editor);
    editor.adapter = memoryAdapter();
    await editor.open(samplePicture());
    await settled(editor);
    expect(attributesIn(editor), 'opened').to.equal(before);
    await editor.save();
    await settled(editor);
    expect(editor.draft.phase).to.equal('saved');
    expect(attributesIn(editor), 'saved').to.equal(before);
    editor.clear();
    await settled(editor);
    expect(attributesIn(editor), 'cleared').to.equal(before);
  });

  it('stay as they were on a card whose picture and contact details are changed', async () => {
    const card = await fixture<ProfileCard>(html`<profile-card person-id="ada" name="Ada" editable></profile-card>`);
    const before = attributesIn(card);
    card.changePicture();
    await waitUntil(() => card.renderRoot.querySelector('dialog[open]') !== null, undefined);
    card.renderRoot.querySelector('dialog')?.close();
    await settled(card);
    expect(attributesIn(card)).to.equal(before);
  });

  it('stay as they were on a card that opens as a popover', async () => {
    const box = await fixture<HTMLElement>(html`
      <div>
        <button popovertarget="card" person-id="ada" name="Ada">Ada</button>
        <profile-card id="card" popover></profile-card>
      </div>
    `);
    await settled(box);
    const before = attributesIn(box);
    box.querySelector('button')?.click();
    await aTimeout(100);
    expect(box.querySelector('profile-card')?.matches(':popover-open')).to.equal(true);
    expect(attributesIn(box), 'open').to.equal(before);
    box.querySelector<HTMLElement>('profile-card')?.hidePopover();
    await settled(box);
    expect(attributesIn(box), 'closed').to.equal(before);
  });

  it('stay as they were on the children of a group that has no room for them', async () => {
    const box = await fixture<HTMLElement>(html`<div style="width: 90px"></div>`);
    box.innerHTML = `<avatar-group>${'<a href="#"><avatar-badge name="Ada"></avatar-badge></a>'.repeat(5)}</avatar-group>`;
    const before = attributesIn(box);
    const group = box.querySelector('avatar-group') as AvatarGroup;
    await settled(box);
    const hidden = () => [...group.children].filter((child) => getComputedStyle(child).display === 'none').length;
    await waitUntil(() => hidden() > 0, undefined);
    expect(attributesIn(box)).to.equal(before);
  });
});
