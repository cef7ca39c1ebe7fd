// What is removed from a page leaves nothing behind: listeners, observers, timers, channels and addresses of pictures in memory.
import {held} from '../support/count-held.js';
import {describeWatchers} from '../support/count-watchers.js';
import {expect} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {chooseAndOpen, FakeAdapter, press, quadrantImage, untilPhase} from '../elements/avatar-editor/page-object.js';
import {ada, button, press as pressInCard, rootOf} from '../elements/profile-card/page-object.js';
import {waitUntil} from '../support/wait-until.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
const ROUNDS = 5;
let picture: File;

/** What each element is used for, in a room that is removed afterwards. */
const uses: Readonly<Record<string, (room: HTMLElement) => Promise<void>>> = {
  async 'a badge'(room) {
    room.innerHTML = `<avatar-badge name="Ada" person-id="ada" status="busy" src="${PIXEL}"></avatar-badge>`;
    await waitUntil(
      () => room.querySelector('avatar-badge')?.shadowRoot?.querySelector('img:not(.loading)'),
      'picture',
    );
  },
  async 'a badge that loads'(room) {
    room.innerHTML = `<avatar-badge name="Ada" person-id="ada" src="/test/never.png"></avatar-badge>`;
    await waitUntil(() => room.querySelector('avatar-badge')?.shadowRoot?.childElementCount, 'rendered');
  },
  async 'a group with an open menu'(room) {
    room.innerHTML = `<avatar-group max="1">${'<avatar-badge name="Ada"></avatar-badge>'.repeat(4)}</avatar-group>`;
    const root = () => room.querySelector('avatar-group')?.shadowRoot;
    await waitUntil(() => root()?.querySelector('.more')?.textContent, 'the button');
    root()?.querySelector<HTMLElement>('.more')?.click();
    await waitUntil(() => root()?.querySelector('.names [role=menuitem]'), 'the menu');
  },
  async 'an editor with a picture that is cropped'(room) {
    room.innerHTML = '<avatar-editor person-id="ada" person-name="Ada"></avatar-editor>';
    await chooseAndOpen(await editorIn(room), picture);
  },
  async 'an editor that has saved'(room) {
    room.innerHTML = '<avatar-editor person-id="ada" person-name="Ada"></avatar-editor>';
    const editor = await editorIn(room);
    editor.adapter = new FakeAdapter();
    await chooseAndOpen(editor, picture);
    await press(editor, 'Save');
    await untilPhase(editor, 'saved');
  },
  async 'an editor with its stage in a dialog'(room) {
    room.innerHTML = '<avatar-editor stage="dialog" person-name="Ada"></avatar-editor>';
    const editor = await editorIn(room);
    await chooseAndOpen(editor, picture);
    await waitUntil(() => editor.shadowRoot?.querySelector('dialog')?.open, 'the dialog');
  },
  async 'a card that is edited'(room) {
    const card = addCard(room, 'editable');
    await pressInCard(card, 'Edit contact details');
    await waitUntil(() => rootOf(card).querySelector('form'), 'the form');
  },
  async 'an open card in a popover'(room) {
    const card = addCard(room, 'popover', '<button popovertarget="card">Ada</button>');
    room.querySelector('button')?.click();
    await waitUntil(() => card.matches(':popover-open'), 'open');
  },
  async 'a card with its picture dialog'(room) {
    const card = addCard(room, 'editable');
    await card.updateComplete;
    button(card, 'Change profile picture').click();
    await waitUntil(() => rootOf(card).querySelector('dialog')?.open, 'the dialog');
  },
  async 'a provider with a badge and an editor'(room) {
    room.innerHTML = `<avatar-provider endpoint="/api/{personId}" locale="de">
      <avatar-badge name="Ada" person-id="ada"></avatar-badge><avatar-editor person-id="ada"></avatar-editor>
    </avatar-provider>`;
    await editorIn(room);
  },
};

async function editorIn(room: HTMLElement): Promise<AvatarEditor> {
  const editor = room.querySelector('avatar-editor') as AvatarEditor;
  await editor.updateComplete;
  return editor;
}

function addCard(room: HTMLElement, attributes: string, before = ''): ProfileCard {
  room.innerHTML = `${before}<profile-card id="card" ${attributes}></profile-card>`;
  const card = room.querySelector('profile-card') as ProfileCard;
  card.person = ada;
  return card;
}

/** The limit and the interval of `waitUntil`. */
const isOfTest = (timer: string) => timer.startsWith('20000 ms') || timer.startsWith('20 ms');

/** Everything that is held now, in words. */
const everything = () => [
  ...describeWatchers(),
  ...[...held.timers.values()].filter((timer) => !isOfTest(timer)).map((timer) => `timer of ${timer}`),
  ...[...held.urls].map(() => 'address of a picture in memory'),
  ...[...held.channels].map((name) => `channel ${name}`),
];

const counted = (descriptions: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const one of descriptions) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** What there is more of than before. */
const added = (before: readonly string[]): string[] => {
  const old = counted(before);
  return [...counted(everything())].flatMap(([one, count]) =>
    count > (old.get(one) ?? 0) ? [`${count - (old.get(one) ?? 0)} more: ${one}`] : [],
  );
};

describe('an element that was removed leaves nothing behind', () => {
  before(async () => (picture = await quadrantImage(400, 300)));

  for (const [name, use] of Object.entries(uses))
    it(name, async () => {
      const round = async () => {
        const room = document.body.appendChild(document.createElement('div'));
        await use(room);
        room.remove();
      };
      // What is loaded or opened once for the page stays.
      await round();
      let before = everything();
      await waitUntil(() => {
        const now = everything();
        const isCalm = now.length <= before.length;
        before = now;
        return isCalm;
      });
      for (let n = 0; n < ROUNDS; n++) await round();
      await waitUntil(() => !added(before).length, 'released').catch(() => {});
      expect(added(before)).to.deep.equal([]);
    });
});
