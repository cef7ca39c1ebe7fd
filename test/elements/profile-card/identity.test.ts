// What is begun, asked or stored on a card belongs to the person it was begun for, also if another one is shown when it ends.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/avatar-provider.js';
import '../../../src/define/profile-card.js';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import type {AvatarProvider} from '../../../src/elements/avatar-provider/avatar-provider.js';
import {editModeModule} from '../../../src/elements/profile-card/lazy/load.js';
import type {ProfileCard} from '../../../src/elements/profile-card/profile-card.js';
import {forgetEverything} from '../../../src/forget-everything.js';
import type {Person} from '../../../src/people/person.js';
import {setScope} from '../../../src/shared/session/session.js';
import {frames, recordFrames} from '../../support/pictures/record-frames.js';
import {
  button,
  deferred,
  field,
  findButton,
  liveRegionText,
  press,
  rootOf,
  settled,
  textOf,
  write,
} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

let count = 0;
const personA = (): Person => ({id: `a${++count}-${Math.random()}`, name: 'Ada Lovelace', phone: '111'});
const personB = (): Person => ({id: `b${++count}-${Math.random()}`, name: 'Bob Byron', phone: '222'});

async function cardOf(person: Person, more: Partial<ProfileCard> = {}): Promise<ProfileCard> {
  await editModeModule.load();
  const card = await fixture<ProfileCard>(html`<profile-card editable .person=${person}></profile-card>`);
  Object.assign(card, more);
  await card.updateComplete;
  return card;
}

async function show(card: ProfileCard, person: Person): Promise<void> {
  card.person = person;
  await settled(card);
}

/** 'Ada Lovelace: 111', or with the fields of the form: 'Ada Lovelace: [1234]'. */
function lookAt(card: ProfileCard): string {
  const root = rootOf(card);
  const name = root.querySelector('#name')?.textContent?.trim() ?? '';
  const phone = root.querySelector<HTMLInputElement>('form input[name=phone]');
  const row = [...root.querySelectorAll('.contacts li a')].map((link) => link.textContent?.trim()).join(' ');
  return `${name}: ${phone ? `[${phone.value}]` : row}`;
}

function checkFrames(film: string[], allowed: readonly string[]): void {
  for (const frame of film) expect(allowed, `a frame showed “${frame}”; all: ${film.join(' | ')}`).to.include(frame);
}

describe('profile-card, when the person changes', () => {
  afterEach(() => setScope({}));

  async function saving(person: Person) {
    const card = await cardOf(person);
    const answer = deferred();
    const heard: string[] = [];
    card.addEventListener('profile-save', (event) => event.respondWith(answer.promise));
    card.addEventListener('profile-saved', ({personId}) => heard.push(`saved ${personId}`));
    card.addEventListener('profile-failed', ({personId}) => heard.push(`failed ${personId}`));
    await press(card, 'Edit contact details');
    await write(card, 'Phone', '1234');
    await press(card, 'Save');
    return {card, answer, heard};
  }

  it('writes a number that is stored late on no other card', async () => {
    const [a, b] = [personA(), personB()];
    const {card, answer, heard} = await saving(a);
    const film = recordFrames(() => lookAt(card));
    await frames(2);
    await show(card, b);
    answer.resolve();
    await settled(card);
    await frames();
    checkFrames(film.stop(), ['Ada Lovelace: [1234]', 'Bob Byron: 222']);
    expect(heard).to.deep.equal([`saved ${a.id}`]);
    expect(liveRegionText(card)).to.equal('');
  });

  it('leaves the open form of the next person alone when the save of the one before ends', async () => {
    const [a, b] = [personA(), personB()];
    const {card, answer} = await saving(a);
    await show(card, b);
    await press(card, 'Edit contact details');
    await write(card, 'Phone', '5678');
    const film = recordFrames(() => lookAt(card));
    answer.resolve();
    await settled(card);
    await frames();
    checkFrames(film.stop(), ['Bob Byron: [5678]']);
  });

  it('brings back what was typed when the save fails after another person was shown', async () => {
    const [a, b] = [personA(), personB()];
    const {card, answer, heard} = await saving(a);
    const film = recordFrames(() => lookAt(card));
    await show(card, b);
    answer.reject(new Error('The server is down'));
    await settled(card);
    await frames();
    expect(rootOf(card).querySelector('[role=alert]')).to.equal(null);
    await show(card, a);
    await frames();
    checkFrames(film.stop(), ['Ada Lovelace: [1234]', 'Bob Byron: 222']);
    expect(heard).to.deep.equal([`failed ${a.id}`]);
    expect(field(card, 'Phone').value).to.equal('1234');
    expect(button(card, 'Try again')).to.exist;
    expect(rootOf(card).querySelector('[role=alert]')).to.exist;
  });

  it('keeps what was typed for a person until that person is shown again', async () => {
    const [a, b] = [personA(), personB()];
    const card = await cardOf(a);
    await press(card, 'Edit contact details');
    await write(card, 'Phone', '1234');
    await show(card, b);
    expect(rootOf(card).querySelector('form')).to.equal(null);
    await show(card, a);
    expect(field(card, 'Phone').value).to.equal('1234');
  });

  it('reports the outcome of a save after the card was removed from the page', async () => {
    const a = personA();
    const {card, answer} = await saving(a);
    const saved = new Promise<string>((resolve) =>
      document.addEventListener('profile-saved', ({personId}) => resolve(personId), {once: true}),
    );
    const home = card.parentElement as HTMLElement;
    card.remove();
    answer.resolve();
    expect(await saved).to.equal(a.id);
    home.append(card);
    await settled(card);
    expect(rootOf(card).querySelector('form')).to.equal(null);
  });

  describe('persons without an id', () => {
    const named = (name: string, more: Partial<Person> = {}): Person => ({id: '', name, ...more});
    const pictures = ['/test/fixtures/photo.jpg?ada', '/test/fixtures/photo.jpg?bob'] as const;

    for (const [title, picture, next] of [
      ['and without a picture', undefined, undefined],
      ['and with pictures', ...pictures],
    ] as const) {
      it(`shows what was typed for one person with no other, ${title}`, async () => {
        const a = named('Ada Lovelace', {phone: '111', picture});
        const card = await cardOf(a);
        await press(card, 'Edit contact details');
        await write(card, 'Phone', '98765');
        const film = recordFrames(() => lookAt(card));
        await show(card, named('Bob Byron', {phone: '222', picture: next}));
        await frames();
        await show(card, a);
        await frames();
        checkFrames(film.stop(), ['Ada Lovelace: [98765]', 'Bob Byron: 222', 'Ada Lovelace: 111']);
      });
    }

    it('keeps the form while the picture of the person changes', async () => {
      const card = await cardOf(named('Ada Lovelace', {phone: '111', picture: pictures[0]}));
      await press(card, 'Edit contact details');
      await write(card, 'Phone', '98765');
      await show(card, named('Ada Lovelace', {phone: '111', picture: pictures[1]}));
      expect(field(card, 'Phone').value).to.equal('98765');
    });

    it('writes a number that is stored late on no other card', async () => {
      const {card, answer, heard} = await saving(named('Ada Lovelace', {phone: '111'}));
      await show(card, named('Bob Byron', {phone: '222'}));
      const film = recordFrames(() => lookAt(card));
      answer.resolve();
      await settled(card);
      await frames();
      checkFrames(film.stop(), ['Bob Byron: 222']);
      expect(heard).to.deep.equal(['saved ']);
      expect(liveRegionText(card)).to.equal('');
    });

    it('locks the next person again after the consent to unlock one', async () => {
      const card = await cardOf(named('Ada Lovelace', {managedBy: 'Salesforce'}));
      card.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
      await press(card, 'Manage manually');
      await settled(card);
      expect(findButton(card, 'Edit contact details')).to.exist;
      await show(card, named('Bob Byron', {managedBy: 'Salesforce'}));
      expect(findButton(card, 'Edit contact details')).to.equal(undefined);
      expect(findButton(card, 'Change profile picture')).to.equal(undefined);
    });
  });

  describe('locks', () => {
    const managed = (person: Person): Person => ({...person, managedBy: 'Salesforce'});
    const isLocked = (card: ProfileCard) =>
      !findButton(card, 'Change profile picture') && !findButton(card, 'Edit contact details');
    const look = (card: ProfileCard) =>
      `${rootOf(card).querySelector('#name')?.textContent?.trim()}${isLocked(card) ? '' : ' open'}`;

    it('takes the consent to unlock one person for that person only, given before the switch', async () => {
      const [a, b] = [managed(personA()), managed(personB())];
      const card = await cardOf(a);
      card.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
      await press(card, 'Manage manually');
      await settled(card);
      expect(look(card)).to.equal('Ada Lovelace open');
      const film = recordFrames(() => look(card));
      await show(card, b);
      await frames();
      checkFrames(film.stop(), ['Ada Lovelace open', 'Bob Byron']);
    });

    it('takes the consent for that person only, given after the switch', async () => {
      const [a, b] = [managed(personA()), managed(personB())];
      const card = await cardOf(a);
      const consent = deferred();
      const unlocked: string[] = [];
      card.addEventListener('avatar-unlock', (event) => event.respondWith(consent.promise));
      card.addEventListener('avatar-unlocked', ({personId}) => unlocked.push(personId));
      await press(card, 'Manage manually');
      const film = recordFrames(() => look(card));
      await show(card, b);
      consent.resolve();
      await settled(card);
      await frames();
      checkFrames(film.stop(), ['Ada Lovelace', 'Bob Byron']);
      expect(unlocked).to.deep.equal([]);
    });
  });

  describe('the picture dialog', () => {
    const editorOf = (card: ProfileCard) => rootOf(card).querySelector('avatar-editor') as AvatarEditor;

    async function picture(): Promise<File> {
      const canvas = new OffscreenCanvas(300, 300);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.fillStyle = '#f00';
      context.fillRect(0, 0, 300, 300);
      return new File([await canvas.convertToBlob()], 'red.png', {type: 'image/png'});
    }

    /** The name on the card, the name in the editor, and whether a picture is being framed. */
    const look = (card: ProfileCard) => {
      const editor = editorOf(card);
      const name = rootOf(card).querySelector('#name')?.textContent?.trim();
      const inEditor = editor?.shadowRoot?.querySelector('.chat b')?.textContent;
      return `${name} / ${inEditor}${editor?.shadowRoot?.querySelector('.preview canvas') ? ' + picture' : ''}`;
    };

    it('shows the picture begun for one person never with the next one, and saves nothing for that one', async () => {
      const [a, b] = [personA(), personB()];
      const uploads: string[] = [];
      const adapter = {upload: async ({personId}: {personId: string}) => ({url: `/${uploads.push(personId)}.png`})};
      const card = await cardOf(a, {adapter});
      await press(card, 'Change profile picture');
      await waitUntil(() => editorOf(card)?.updateComplete, 'the dialog opens');
      editorOf(card).layout = 'full'; // The panels say the name beside the picture.
      await editorOf(card).open(await picture());
      await frames();
      expect(look(card)).to.equal('Ada Lovelace / Ada Lovelace + picture');
      const film = recordFrames(() => look(card));
      await show(card, b);
      await frames();
      await editorOf(card).save();
      await show(card, a);
      await frames();
      checkFrames(film.stop(), ['Ada Lovelace / Ada Lovelace + picture', 'Bob Byron / Bob Byron']);
      expect(uploads).to.deep.equal([]);
      await editorOf(card).save();
      expect(uploads).to.deep.equal([a.id]);
    });

    it('shows the picture begun for one person without an id never with the next one', async () => {
      const card = await cardOf({id: '', name: 'Ada Lovelace'});
      await press(card, 'Change profile picture');
      await waitUntil(() => editorOf(card)?.updateComplete, 'the dialog opens');
      await editorOf(card).open(await picture());
      expect(editorOf(card).draft.phase).to.equal('cropping');
      await show(card, {id: '', name: 'Bob Byron'});
      expect(editorOf(card).draft.phase).to.equal('empty');
      expect(editorOf(card).unsaved).to.equal(false);
    });
  });

  describe('Sync and Sign out', () => {
    const rowOf = (card: ProfileCard, name: string) => {
      const row = rootOf(card).querySelector<HTMLElement>(`[part~=${name}]`);
      return `${row?.dataset['phase']}, ${row?.querySelector('.hint')?.textContent}`;
    };

    const changes: [string, (card: ProfileCard) => unknown][] = [
      ['another person is shown', (card) => (card.person = personB())],
      ['another person without an id is shown', (card) => (card.person = {id: '', name: 'Bob Byron'})],
      ['the scope changes', () => setScope({scope: 'other-tenant'})],
      ['somebody else signs in', () => setScope({owner: 'somebody else'})],
    ];
    for (const [title, change] of changes) {
      for (const [action, name, event] of [
        ['sync', 'Sync', 'profile-sync'],
        ['sign-out', 'Sign out', 'profile-sign-out'],
      ] as const) {
        for (const outcome of ['resolve', 'reject'] as const) {
          it(`keeps ${name} as it was begun when ${title} before it ends by ${outcome}`, async () => {
            const card = await cardOf({...personA(), ...(title.includes('without') && {id: ''})});
            const answer = deferred();
            card.addEventListener(event, (request: Event & {respondWith?(promise: Promise<void>): void}) =>
              request.respondWith?.(answer.promise),
            );
            await press(card, name);
            expect(rowOf(card, action)).to.match(/^busy, /);
            await change(card);
            await settled(card);
            const film = recordFrames(
              () => `${rowOf(card, action)}${rootOf(card).querySelector('.problem') ? '!' : ''}`,
            );
            await frames(2);
            if (outcome === 'resolve') answer.resolve();
            else answer.reject(new Error('The server is down'));
            await settled(card);
            await frames(2);
            checkFrames(film.stop(), ['idle, ']);
            expect(liveRegionText(card)).to.equal('');
          });
        }
      }
    }

    for (const [title, change] of [
      ['the scope changes', async () => setScope({scope: 'other-tenant'})],
      ['another user signs in', async () => setScope({owner: 'another user'})],
      ['everything is forgotten', forgetEverything],
    ] as const) {
      it(`says of no person when they were synced once ${title}`, async () => {
        const cards = await Promise.all([personA(), {...personA(), id: ''}].map((person) => cardOf(person)));
        for (const card of cards) {
          card.addEventListener('profile-sync', (request) => request.respondWith(Promise.resolve()));
          await press(card, 'Sync');
          await waitUntil(() => /^done, ./.test(rowOf(card, 'sync')), 'it is synced');
        }
        await change();
        await waitUntil(() => cards.every((card) => rowOf(card, 'sync') === 'idle, '), 'nothing is said of it');
      });
    }

    it('shows the outcome once the person it belongs to is shown again', async () => {
      const a = personA();
      const card = await cardOf(a);
      const answer = deferred();
      card.addEventListener('profile-sync', (request) => request.respondWith(answer.promise));
      await press(card, 'Sync');
      await show(card, personB());
      answer.reject(new Error('The server is down'));
      await settled(card);
      await show(card, a);
      expect(rowOf(card, 'sync')).to.equal('failed, Try again');
    });
  });

  describe('sessions', () => {
    for (const [title, change] of [
      ['the scope changes', async () => setScope({scope: 'other-tenant'})],
      ['another user signs in', async () => setScope({owner: 'another user'})],
      ['everything is forgotten', forgetEverything],
    ] as const) {
      it(`drops what was typed when ${title}`, async () => {
        const a = personA();
        const card = await cardOf(a);
        await press(card, 'Edit contact details');
        await write(card, 'Phone', '1234');
        await change();
        await settled(card);
        expect(lookAt(card)).to.equal('Ada Lovelace: 111');
      });
    }

    it('shows a response of the directory for no other person', async () => {
      const id = `found-${Math.random()}`;
      const box = await fixture<AvatarProvider>(html`<avatar-provider></avatar-provider>`);
      let tenant = 'One';
      box.directory = {
        people: async (ids) => ids.map((known) => ({id: known, name: `Ada of ${tenant}`})),
      };
      box.innerHTML = `<profile-card person-id="${id}"></profile-card>`;
      const card = box.firstElementChild as ProfileCard;
      await waitUntil(() => textOf(card).includes('Ada of One'), 'the person is found');
      const film = recordFrames(() => rootOf(card).querySelector('#name')?.textContent?.trim() ?? '');
      await frames(2);
      tenant = 'Two';
      setScope({scope: 'two'});
      await frames(2);
      await waitUntil(() => textOf(card).includes('Ada of Two'), 'the person is found in the other tenant');
      checkFrames(film.stop(), ['Ada of One', '', 'Ada of Two']);
    });
  });
});
