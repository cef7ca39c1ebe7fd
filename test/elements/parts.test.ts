// A page styles every control of every element: each is a part that custom-elements.json documents, and the card exports those of the
// editor in its dialog. Each custom property of custom-elements.json reaches what it is for.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarGroup} from '../../src/elements/avatar-group/avatar-group.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {waitUntil} from '../support/wait-until.js';
import {
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  press as pressInEditor,
  quadrantImage,
  query,
} from './avatar-editor/page-object.js';
import {inState, states} from './avatar-editor/view/states.js';
import {ada, button, createCard, press, rootOf, write} from './profile-card/page-object.js';

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
  readonly cssProperties?: readonly {readonly name: string}[];
}

const declarations = new Map<string, Declaration>();
const namesOf = (tag: string, kind: 'cssParts' | 'cssProperties') =>
  (declarations.get(tag)?.[kind] ?? []).map(({name}) => name);

before(async () => {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as {
    modules: {declarations?: Declaration[]}[];
  };
  for (const {declarations: all = []} of manifest.modules)
    for (const declaration of all) if (declaration.tagName) declarations.set(declaration.tagName, declaration);
});

const CONTROLS =
  'button, input, select, textarea, a[href], dialog, [role=slider], [role=application], [role=menu], [role=menuitem], [role=progressbar], [role=alertdialog]';

/** What is wrong with the parts in the shadow tree of an element, and in those below it. */
function problemsIn(host: Element): string[] {
  const root = host.shadowRoot as ShadowRoot;
  const documented = namesOf(host.localName, 'cssParts');
  const controls = [...root.querySelectorAll(CONTROLS)].filter((control) => !control.matches('[hidden]'));
  const undocumented = [...root.querySelectorAll('[part]')].flatMap((element) =>
    [...element.part].filter((name) => !documented.includes(name)),
  );
  const below = [...root.querySelectorAll('*')].filter(({shadowRoot}) => shadowRoot);
  return [
    ...controls.filter(({part}) => !part.length).map(({outerHTML}) => `no part: ${outerHTML.slice(0, 120)}`),
    ...undocumented.map((name) => `${host.localName} does not document the part ${name}`),
    ...below.flatMap(problemsIn),
  ];
}

function expectParts(host: Element): void {
  expect(problemsIn(host)).to.deep.equal([]);
}

/** A card with its dialog open, and a picture in the editor of the dialog. */
async function cardWithPicture(): Promise<ProfileCard> {
  const card = await createCard({adapter: new FakeAdapter()});
  await press(card, 'Change profile picture');
  await waitUntil(() => rootOf(card).querySelector('avatar-editor')?.hasUpdated, 'the editor');
  const editor = rootOf(card).querySelector('avatar-editor') as Parameters<typeof chooseAndOpen>[0];
  await chooseAndOpen(editor, await quadrantImage());
  return card;
}

describe('the parts of the elements', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);

  for (const layout of ['compact', 'full'] as const) {
    for (const name of Object.keys(states)) {
      it(`cover every control of the editor: ${name}, ${layout}`, async () => expectParts(await inState(name, layout)));
    }
  }

  it('cover every control of the editor with all tools, in its dialog and in its question', async () => {
    const editor = await createEditor({stage: 'dialog', 'person-id': 'parts-dialog'}, 220);
    editor.adapter = new FakeAdapter();
    await chooseAndOpen(editor, await quadrantImage());
    await pressInEditor(editor, 'Adjust');
    expectParts(editor);
    const answer = editor.guarded();
    await waitUntil(() => editor.shadowRoot?.querySelector('dialog.leave:modal'), 'no question');
    expectParts(editor);
    query(editor, '.leave .discard').click();
    expect(await answer).to.equal(true);
  });

  it('cover every control of a card, its form and a conflict', async () => {
    const card = await createCard({actions: 'sync sign-out', managedBy: undefined});
    expectParts(card);
    await press(card, 'Edit contact details');
    await waitUntil(() => rootOf(card).querySelector('form'), 'no form');
    await write(card, 'Phone', '+44 1');
    card.person = {...ada, phone: '+45 2'};
    await card.updateComplete;
    expect(button(card, 'Use theirs')).to.exist;
    expectParts(card);
  });

  it('cover every control of a managed card', async () => {
    const card = await createCard({managedBy: 'Salesforce'});
    expect(button(card, 'Manage manually')).to.exist;
    expectParts(card);
  });

  it('cover the dialog of a card, its editor and its question', async () => {
    const card = await cardWithPicture();
    expectParts(card);
    await press(card, 'Close');
    await waitUntil(() => rootOf(card).querySelector('.confirm'), 'no question');
    expectParts(card);
  });

  it('cover the button of a group and the rows of its menu', async () => {
    const group = await fixture<AvatarGroup>(
      html`<avatar-group max="1">
        <avatar-badge name="Ada"></avatar-badge><avatar-badge name="Grace"></avatar-badge>
      </avatar-group>`,
    );
    await waitUntil(() => group.shadowRoot?.querySelector('.more'), 'no button');
    group.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await waitUntil(() => group.shadowRoot?.querySelector('[role=menuitem]'), 'no menu');
    expectParts(group);
  });

  it('of the editor in the dialog of a card are parts of the card, all but the base', async () => {
    const card = await cardWithPicture();
    const exported = rootOf(card).querySelector('avatar-editor')?.getAttribute('exportparts')?.split(', ');
    expect(exported).to.have.members(namesOf('avatar-editor', 'cssParts').filter((name) => name !== 'base'));
    const style = await fixture<HTMLStyleElement>(html`<style></style>`);
    style.textContent =
      'profile-card::part(choose-file) { letter-spacing: 3px } profile-card::part(slider) { opacity: 0.5 }';
    const inEditor = (selector: string) =>
      getComputedStyle(rootOf(card).querySelector('avatar-editor')?.shadowRoot?.querySelector(selector) as Element);
    expect(inEditor('.choose-file').letterSpacing).to.equal('3px');
    expect(inEditor('.slider').opacity).to.equal('0.5');
  });
});

describe('the custom properties of the elements', () => {
  for (const tag of ['avatar-editor', 'profile-card']) {
    it(`reach what is inside ${tag}`, async () => {
      const element = await fixture<HTMLElement & {updateComplete: Promise<boolean>}>(document.createElement(tag));
      await element.updateComplete;
      const tokens = namesOf(tag, 'cssProperties').filter(
        (name) => !/-(radius|background|text|track|thumb|backdrop)$/.test(name),
      );
      expect(tokens).to.have.length.above(20);
      for (const name of tokens) element.style.setProperty(name, '7px');
      const inside = getComputedStyle(element.shadowRoot?.querySelector('.base, .card') as Element);
      const missed = tokens.filter(
        (name) => inside.getPropertyValue(name.replace('--avatar-', '--_')).trim() !== '7px',
      );
      // Fingers need controls of 44 px.
      expect(
        missed.filter((name) => name !== '--avatar-control-size' || !matchMedia('(pointer: coarse)').matches),
      ).to.deep.equal([]);
    });
  }

  it('for the colours of people change the editor as they change a badge', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <avatar-badge name="Ada Lovelace" person-id="ada"></avatar-badge>
        <avatar-editor person-name="Ada Lovelace" person-id="ada"></avatar-editor>
      </div>`,
    );
    const [badge, editor] = ['avatar-badge', 'avatar-editor'].map((tag) => box.querySelector(tag) as HTMLElement);
    const colors = (host: HTMLElement | undefined, selector: string) => {
      const {backgroundColor, color} = getComputedStyle(host?.shadowRoot?.querySelector(selector) as Element);
      return {backgroundColor, color};
    };
    const both = () => [colors(badge, '[part~=initials]'), colors(editor, '.avatar.initials')];
    await waitUntil(() => editor?.shadowRoot?.querySelector('.avatar.initials'), 'no initials');
    const seen = new Set<string>();
    for (const [properties, background] of [
      ['', ''],
      ['--avatar-palette-1-background: rgb(1, 2, 3); --avatar-palette-1-text: rgb(250, 251, 252)', 'rgb(1, 2, 3)'],
      ['--avatar-background: rgb(4, 5, 6); --avatar-text: rgb(253, 254, 255)', 'rgb(4, 5, 6)'],
    ] as const) {
      box.style.cssText = properties;
      const [ofBadge, ofEditor] = both();
      expect(ofEditor).to.deep.equal(ofBadge);
      if (background) expect(ofEditor?.backgroundColor).to.equal(background);
      seen.add(JSON.stringify(ofEditor));
    }
    expect(seen.size).to.equal(3);
  });
});
