import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import '../../../src/define/profile-card.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import type {AvatarAdapter} from '../../../src/upload/avatar-adapter.js';
import {ada, button, findButton, focused, liveRegionText, press, rootOf, textOf} from './page-object.js';
import {expectAccessible} from '../../support/expect-accessible.js';
import {waitUntil} from '../../support/wait-until.js';

async function aPicture(): Promise<File> {
  const canvas = new OffscreenCanvas(400, 300);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = 'teal';
  context?.fillRect(0, 0, 400, 300);
  return new File([await canvas.convertToBlob()], 'me.png', {type: 'image/png'});
}

const dialogOf = (card: ProfileCard): HTMLDialogElement => rootOf(card).querySelector('dialog') as HTMLDialogElement;
const isOpen = (card: ProfileCard): boolean => rootOf(card).querySelector('dialog')?.open ?? false;
const editorOf = (card: ProfileCard): AvatarEditor => rootOf(card).querySelector('avatar-editor') as AvatarEditor;

async function openDialog(more: Partial<ProfileCard> = {}): Promise<ProfileCard> {
  const card = await fixture<ProfileCard>(html`<profile-card editable .person=${ada}></profile-card>`);
  Object.assign(card, more);
  await card.updateComplete;
  button(card, 'Change profile picture').focus();
  await press(card, 'Change profile picture');
  await waitUntil(() => isOpen(card));
  await editorOf(card).updateComplete;
  return card;
}

describe('the picture dialog of a card', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);

  it('is modal, titled, and holds the editor of this person', async () => {
    const card = await openDialog();
    expect(dialogOf(card).matches(':modal')).to.equal(true);
    expect(dialogOf(card).getAttribute('aria-label')).to.equal('Change profile picture');
    expect(dialogOf(card).querySelector('.title')?.textContent).to.equal('Change profile picture');
    expect(editorOf(card)).to.include({personId: 'ada', personName: 'Ada Lovelace'});
    await expectAccessible(card);
  });

  it('fetches the editor when the pointer is near the pen, and shows an error where it cannot', async () => {
    const {loadEditor} = ProfileCard;
    let fetches = 0;
    ProfileCard.loadEditor = async () => {
      fetches++;
      throw new TypeError('Failed to fetch');
    };
    try {
      const card = await fixture<ProfileCard>(html`<profile-card editable .person=${ada}></profile-card>`);
      expect(fetches).to.equal(0);
      button(card, 'Change profile picture').dispatchEvent(new PointerEvent('pointerenter'));
      expect(fetches).to.equal(1);
      await press(card, 'Change profile picture');
      await waitUntil(() => rootOf(card).querySelector('[role=alert]') !== null, 'it does not say so');
      expect(rootOf(card).querySelector('[role=alert]')?.textContent).to.contain('couldn’t load');
      expect(isOpen(card)).to.equal(false);
      await expectAccessible(card);
      ProfileCard.loadEditor = loadEditor;
      await press(card, 'Change profile picture');
      await waitUntil(() => isOpen(card), 'it does not open again');
      expect(rootOf(card).querySelector('[role=alert]')).to.equal(null);
      await editorOf(card).updateComplete;
      expect(editorOf(card).personId).to.equal('ada');
    } finally {
      ProfileCard.loadEditor = loadEditor;
    }
  });

  it('closes on Esc when nothing would be lost, and gives the focus back to the pen', async () => {
    const card = await openDialog();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(card));
    expect(focused(card)).to.equal('Change profile picture');
    expect(editorOf(card)).to.equal(null);
  });

  it('asks before unsaved work is lost, by Esc and by the X', async () => {
    const card = await openDialog();
    await editorOf(card).open(await aPicture());
    await waitUntil(() => editorOf(card).unsaved, 'a picture is open');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => textOf(card).includes('Leave without saving this picture?'));
    expect(focused(card)).to.equal('Keep editing');
    await expectAccessible(card);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !textOf(card).includes('Leave without saving this picture?'));
    expect(editorOf(card).unsaved, 'the picture is still there').to.equal(true);
    await press(card, 'Close');
    await waitUntil(() => findButton(card, 'Discard picture') !== undefined);
    await press(card, 'Discard picture');
    await waitUntil(() => !isOpen(card));
    expect(focused(card)).to.equal('Change profile picture');
  });

  it('asks without moving, and gives the focus back to what had it', async () => {
    const card = await openDialog();
    await editorOf(card).open(await aPicture());
    await waitUntil(() => editorOf(card).unsaved, 'a picture is open');
    const inEditor = () => editorOf(card).shadowRoot?.activeElement;
    const control = editorOf(card).shadowRoot?.querySelector<HTMLElement>('.choose-file');
    expect(control).to.exist;
    control?.focus();
    expect(inEditor()).to.equal(control);
    const boxOf = (element: Element) => JSON.stringify(element.getBoundingClientRect());
    const before = [dialogOf(card), editorOf(card)].map(boxOf);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused(card) === 'Keep editing', 'it asks');
    expect([dialogOf(card), editorOf(card)].map(boxOf)).to.deep.equal(before);
    await press(card, 'Keep editing');
    await waitUntil(() => inEditor() === control, 'the focus is back');
  });

  it('hides nothing that has the focus under its head', async () => {
    await executeServerCommand('viewport', {width: 460, height: 320});
    try {
      const card = await openDialog();
      await editorOf(card).open(await aPicture());
      await waitUntil(() => editorOf(card).unsaved, 'a picture is open');
      const body = rootOf(card).querySelector('.dialog-body') as HTMLElement;
      const head = rootOf(card).querySelector('.dialog-head') as HTMLElement;
      const controls = [...(editorOf(card).shadowRoot?.querySelectorAll<HTMLElement>('button, input') ?? [])];
      const focusable = controls.filter((control) => control.checkVisibility());
      expect(body.scrollHeight, 'there is something to scroll').to.be.above(body.clientHeight + 100);
      for (const control of focusable) {
        body.scrollTop = 0;
        // As far up as it can be and still count as seen.
        body.scrollTop = control.getBoundingClientRect().top - body.getBoundingClientRect().top;
        control.focus();
        const {top} = control.getBoundingClientRect();
        expect(Math.ceil(top), control.outerHTML).to.be.at.least(Math.floor(head.getBoundingClientRect().bottom));
      }
    } finally {
      await executeServerCommand('viewport', {width: 800, height: 600});
    }
  });

  it('closes once the picture is saved, through the adapter of the card', async () => {
    const saved: string[] = [];
    const adapter: AvatarAdapter = {
      async upload({personId, file}) {
        saved.push(`${personId} ${file.size > 0}`);
        return {url: '/ada.webp', version: '2'};
      },
    };
    const card = await openDialog({adapter});
    await editorOf(card).open(await aPicture());
    await waitUntil(() => editorOf(card).unsaved);
    await editorOf(card).save();
    await waitUntil(() => !isOpen(card));
    expect(saved).to.deep.equal(['ada true']);
    expect(focused(card)).to.equal('Change profile picture');
    await waitUntil(() => liveRegionText(card) === 'The picture is saved.', 'the card announces it');
    const badge = rootOf(card).querySelector('avatar-badge');
    await waitUntil(() => badge?.shadowRoot?.querySelector('canvas') !== null, 'the card shows the new picture');
  });

  it('stays open when saving fails', async () => {
    const adapter: AvatarAdapter = {upload: () => Promise.reject(new Error('down'))};
    const card = await openDialog({adapter});
    await editorOf(card).open(await aPicture());
    await waitUntil(() => editorOf(card).unsaved);
    await editorOf(card).save();
    await waitUntil(() => editorOf(card).draft.phase === 'failed');
    expect(isOpen(card)).to.equal(true);
  });

  it('opens from a card in a popover, and leaves that open', async () => {
    const page = await fixture(html`
      <div>
        <button popovertarget="me">Me</button>
        <profile-card id="me" popover editable .person=${ada}></profile-card>
      </div>
    `);
    const card = page.querySelector('profile-card') as ProfileCard;
    page.querySelector('button')?.click();
    await waitUntil(() => card.matches(':popover-open'));
    await press(card, 'Change profile picture');
    await waitUntil(() => isOpen(card));
    expect(card.matches(':popover-open')).to.equal(true);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(card));
    expect(card.matches(':popover-open'), 'Esc closes the dialog only').to.equal(true);
  });
});
