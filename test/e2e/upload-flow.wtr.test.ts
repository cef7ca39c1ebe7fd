// The whole flow in every engine: a 12-megapixel photo through card, pen, editor and a real upload over HTTP into every badge,
// in a second tab as well. upload-flow.test.js does the same through the demo.
import {aTimeout, expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {AvatarBadge} from '../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {chooseAndOpen, query, press} from '../elements/avatar-editor/page-object.js';
import '../../src/define/index.js';
import {storedAvatar} from '../support/network/stored-avatar.js';
import {waitUntil} from '../support/wait-until.js';

const person = {id: 'oksana', name: 'Оксана Шевченко', email: 'oksana.shevchenko@example.org'};
const edgePx = 8;

/** A picture as a few pixels. */
function thumbnail(picture: CanvasImageSource): Uint8ClampedArray {
  const canvas = Object.assign(document.createElement('canvas'), {width: edgePx, height: edgePx});
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, edgePx, edgePx);
  return context.getImageData(0, 0, edgePx, edgePx).data;
}

const difference = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;

/** What a badge shows: its picture, or nothing while it shows initials. */
const pictureOf = (badge: AvatarBadge) =>
  badge.shadowRoot?.querySelector<HTMLCanvasElement | HTMLImageElement>('[part~=image]:not(.waiting)') ?? null;

const initialsOf = (badge: AvatarBadge) => badge.shadowRoot?.querySelector('[part~=initials]')?.textContent?.trim();

async function secondTab(): Promise<{frame: HTMLIFrameElement; badge: AvatarBadge}> {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="Second tab" src="/test/e2e/support/second-tab.html"></iframe>`,
  );
  const badge = () => frame.contentDocument?.querySelector('avatar-badge') as AvatarBadge | null;
  await waitUntil(() => badge()?.shadowRoot?.querySelector('[part~=initials]'), 'the second tab');
  return {frame, badge: badge() as AvatarBadge};
}

async function editorOf(card: ProfileCard): Promise<AvatarEditor> {
  card.shadowRoot?.querySelector<HTMLButtonElement>('.edit-picture')?.click();
  const inDialog = () => card.shadowRoot?.querySelector('avatar-editor') as AvatarEditor | null;
  await waitUntil(inDialog, 'the dialog');
  const editor = inDialog() as AvatarEditor;
  await editor.updateComplete;
  return editor;
}

const closed = (card: ProfileCard) => waitUntil(() => !card.shadowRoot?.querySelector('avatar-editor'), 'the dialog');

describe('the whole flow', function () {
  this.timeout(90_000);

  it('brings a photo into every badge of a person in every tab, and takes it out again', async () => {
    await fetch(`/api/people/${person.id}/avatar`, {method: 'DELETE'});
    const {badge: elsewhere} = await secondTab();
    const page = await fixture<HTMLElement>(html`
      <div>
        <button popovertarget="card"><avatar-badge person-id=${person.id} name=${person.name}></avatar-badge></button>
        <p><avatar-badge size="32" person-id=${person.id} name=${person.name}></avatar-badge> Looks good in chat</p>
        <profile-card
          id="card"
          popover
          editable
          endpoint="/api/people/{personId}/avatar"
          .person=${person}
        ></profile-card>
      </div>
    `);
    const card = page.querySelector('profile-card') as ProfileCard;
    page.querySelector('button')?.click();
    await card.updateComplete;
    const badges = [
      ...page.querySelectorAll('avatar-badge'),
      card.shadowRoot?.querySelector('avatar-badge'),
      elsewhere,
    ];
    for (const badge of badges as AvatarBadge[]) expect(initialsOf(badge)).to.equal('ОШ');

    const photo = await (await fetch('/test/fixtures/generated/photo-12mp.jpg')).blob();
    const editor = await editorOf(card);
    await chooseAndOpen(editor, new File([photo], 'holiday.jpg', {type: 'image/jpeg'}));
    await press(editor, 'Zoom in');
    await press(editor, 'Adjust');
    await press(editor, 'Move left');
    await nextFrame();
    query(editor, '.save').click();
    await closed(card);

    for (const badge of badges as AvatarBadge[]) await waitUntil(() => pictureOf(badge), 'a badge to show it');
    const address = (await storedAvatar(person.id))?.url ?? '';
    const stored = await createImageBitmap(await (await fetch(address)).blob());
    expect([stored.width, stored.height]).to.deep.equal([512, 512]);
    await aTimeout(400); // The cross-fade.
    for (const badge of badges as AvatarBadge[]) {
      const shown = pictureOf(badge) as HTMLCanvasElement;
      expect(difference(thumbnail(shown), thumbnail(stored))).to.be.below(8);
    }

    const again = await editorOf(card);
    query<HTMLInputElement>(again, 'input[type=checkbox]').click();
    await again.updateComplete;
    query(again, '.save').click();
    await closed(card);
    for (const badge of badges as AvatarBadge[]) {
      await waitUntil(() => initialsOf(badge) === 'ОШ' && !pictureOf(badge), 'the initials');
    }
    expect((await fetch(address, {cache: 'no-store'})).status).to.equal(404);
  });
});
