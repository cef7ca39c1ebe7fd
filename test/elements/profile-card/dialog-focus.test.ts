import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../src/define/profile-card.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import type {StoredAvatar} from '../../../src/upload/avatar-adapter.js';
import {ada, button, findButton, focused, liveRegionText, press, rootOf} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

const editorOf = (card: ProfileCard) => rootOf(card).querySelector('avatar-editor') as AvatarEditor;
const isOpen = (card: ProfileCard) => rootOf(card).querySelector('dialog')?.open ?? false;
const focusedInEditor = (card: ProfileCard) => editorOf(card).shadowRoot?.activeElement ?? null;

async function picture(): Promise<File> {
  const canvas = new OffscreenCanvas(400, 300);
  canvas.getContext('2d')?.fillRect(0, 0, 400, 300);
  return new File([await canvas.convertToBlob()], 'me.png', {type: 'image/png'});
}

async function openDialog(more: Partial<ProfileCard> = {}): Promise<ProfileCard> {
  const card = await fixture<ProfileCard>(html`<profile-card editable .person=${ada}></profile-card>`);
  Object.assign(card, more);
  await card.updateComplete;
  button(card, 'Change profile picture').focus();
  await press(card, 'Change profile picture');
  await waitUntil(() => isOpen(card));
  await waitUntil(() => focusedInEditor(card) !== null, 'the editor has not the focus');
  return card;
}

async function openPicture(card: ProfileCard): Promise<void> {
  await editorOf(card).open(await picture());
  await editorOf(card).updateComplete;
}

const isAsking = (card: ProfileCard) => findButton(card, 'Keep editing') !== undefined;

describe('the focus in the picture dialog of a card', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);

  it('starts on Choose file', async () => {
    const card = await openDialog();
    const first = focusedInEditor(card);
    expect(first?.getAttribute('aria-label') ?? first?.textContent?.trim()).to.equal('Choose file');
  });

  it('takes a pasted picture while the focus is on the button that closes it', async () => {
    const card = await openDialog();
    button(card, 'Close').focus();
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await picture());
    const event = new ClipboardEvent('paste', {bubbles: true, composed: true, cancelable: true});
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
    button(card, 'Close').dispatchEvent(event);
    await waitUntil(() => editorOf(card).unsaved);
  });

  it('is asked about unsaved work without a jump, and goes back to what it was on', async () => {
    const card = await openDialog();
    await openPicture(card);
    const area = editorOf(card).shadowRoot?.querySelector<HTMLElement>('.area') as HTMLElement;
    const places = () =>
      [rootOf(card).querySelector('dialog') as Element, editorOf(card)].map((element) => {
        const {x, y, width, height} = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
    const before = places();
    for (const back of ['Escape', 'Keep editing']) {
      area.focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => focused(card) === 'Keep editing');
      expect(places(), 'nothing moves').to.deep.equal(before);
      // What renders meanwhile takes the focus from no other button.
      button(card, 'Discard picture').focus();
      card.requestUpdate();
      await card.updateComplete;
      expect(focused(card)).to.equal('Discard picture');
      if (back === 'Escape') await sendKeys({press: 'Escape'});
      else await press(card, back);
      await waitUntil(() => !isAsking(card) && focusedInEditor(card) === area, back);
    }
  });

  it('is where the outcome is announced: in the card, after the dialog has closed', async () => {
    const uploads: ((stored: StoredAvatar) => void)[] = [];
    const adapter = {
      upload: () => new Promise<StoredAvatar>((resolve) => void uploads.push(resolve)),
      remove: async () => {},
    };
    const card = await openDialog({adapter, person: {...ada, id: 'ada-announced'}});
    await openPicture(card);
    const saving = editorOf(card).save();
    await waitUntil(() => uploads.length === 1, 'the upload has not begun');
    uploads[0]?.({url: '/ada.webp'});
    await saving;
    await waitUntil(() => !isOpen(card));
    await waitUntil(() => liveRegionText(card) === 'The picture is saved.');
    expect(focused(card)).to.equal('Change profile picture');

    await press(card, 'Change profile picture');
    await waitUntil(() => isOpen(card));
    await openPicture(card);
    void editorOf(card).save();
    await waitUntil(() => uploads.length === 2, 'the upload has not begun');
    await press(card, 'Close');
    await waitUntil(() => !isOpen(card));
    const region = rootOf(card).querySelector('[role=status]') as Element;
    const heard: (string | null)[] = [];
    const observer = new MutationObserver(() => heard.push(region.textContent));
    observer.observe(region, {childList: true, characterData: true, subtree: true});
    uploads[1]?.({url: '/ada-2.webp'});
    await waitUntil(() => heard.at(-1) === 'The picture is saved.', 'a save that ends after the dialog');
    observer.disconnect();

    await press(card, 'Change profile picture');
    await waitUntil(() => isOpen(card));
    await editorOf(card).updateComplete;
    editorOf(card).clear();
    await editorOf(card).save();
    await waitUntil(() => liveRegionText(card) === 'The picture is removed.');
    expect(isOpen(card)).to.equal(false);
  });
});
