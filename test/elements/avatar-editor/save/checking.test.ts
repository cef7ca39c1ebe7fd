// While it is checked what is stored, the editor says so, not that it is saving.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../../src/define/profile-card.js';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../../../src/elements/profile-card/profile-card.js';
import {AvatarError} from '../../../../src/errors.js';
import type {AvatarSavedEvent} from '../../../../src/events.js';
import {getLatestChange} from '../../../../src/people/avatar-changes.js';
import {setScope, type Session} from '../../../../src/shared/session/session.js';
import type {AvatarAdapter, StoredAvatar} from '../../../../src/upload/avatar-adapter.js';
import {
  liveRegionText,
  button,
  chooseAndOpen,
  createEditor,
  query,
  messageOf,
  press,
  quadrantImage,
  uniquePersonId,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const CHECKING = 'Checking what is stored on the server…';

/** What is shown and announced of a save. */
function statusOf(editor: AvatarEditor) {
  return {
    message: messageOf(editor),
    announced: liveRegionText(editor),
    button: query(editor, '.save').innerText.trim(),
    hasRing: Boolean(editor.shadowRoot?.querySelector('[role=progressbar]')),
  };
}

const checking = {message: CHECKING, announced: CHECKING, button: 'Checking…', hasRing: false};

const isChecking = ({draft}: AvatarEditor) => draft.phase === 'saving' && draft.step === 'checking';

async function untilChecking(editor: AvatarEditor): Promise<void> {
  await waitUntil(() => isChecking(editor), 'it is not checking');
  await editor.updateComplete;
}

/** An adapter that asks what is stored, until the test ends that. */
function checkingAdapter() {
  const adapter = {
    settle: (() => {}) as (end: StoredAvatar | AvatarError) => void,
    sendAgain: () => {},
    upload: (_, {onProgress, onChecking}) => {
      onProgress(120, 120);
      onChecking?.();
      adapter.sendAgain = () => onProgress(30, 120);
      return new Promise((resolve, reject) => {
        adapter.settle = (end) => (end instanceof AvatarError ? reject(end) : resolve(end));
      });
    },
    remove: (_, {onChecking, onSending}) => {
      onChecking?.();
      adapter.sendAgain = () => onSending?.();
      return new Promise((resolve) => (adapter.settle = () => resolve()));
    },
  } satisfies AvatarAdapter & Record<string, unknown>;
  return adapter;
}

async function startSave(personId = uniquePersonId()) {
  const adapter = checkingAdapter();
  const editor = await createEditor({
    'person-id': personId,
    'person-name': 'Ada Lovelace',
    src: '/test/fixtures/photo.jpg',
    layout: 'full',
  });
  editor.adapter = adapter;
  await chooseAndOpen(editor, await quadrantImage());
  const done = editor.save();
  await untilChecking(editor);
  return {editor, adapter, personId, done};
}

async function startRemoval() {
  const editor = await createEditor({'person-id': uniquePersonId(), src: '/test/fixtures/photo.jpg'});
  const adapter = checkingAdapter();
  editor.adapter = adapter;
  editor.clear();
  const done = editor.save();
  await untilChecking(editor);
  return {editor, adapter, done};
}

describe('avatar-editor while it is checked what is stored', () => {
  afterEach(() => setScope({}));

  it('shows and announces the check of an upload, then the outcome', async () => {
    const {editor, adapter, done} = await startSave();
    expect(statusOf(editor)).to.deep.equal(checking);
    adapter.settle({url: '/test/fixtures/photo.jpg'});
    await done;
    await editor.updateComplete;
    expect([messageOf(editor), liveRegionText(editor)]).to.deep.equal([
      'The picture is saved.',
      'The picture is saved.',
    ]);
  });

  it('shows progress again when the picture is sent again after the check', async () => {
    const {editor, adapter, done} = await startSave();
    adapter.sendAgain();
    await editor.updateComplete;
    expect(statusOf(editor)).to.include({button: 'Saving 25%', hasRing: true});
    expect([messageOf(editor), liveRegionText(editor)]).not.to.include(CHECKING);
    adapter.settle({url: '/test/fixtures/photo.jpg'});
    await done;
  });

  it('shows a conflict that the check has found', async () => {
    const {editor, adapter, done} = await startSave();
    adapter.settle(new AvatarError('conflict', {status: 412}));
    await done;
    await editor.updateComplete;
    expect(messageOf(editor)).to.contain('Someone else changed this picture');
  });

  it('shows and announces the check of a removal', async () => {
    const {editor, adapter, done} = await startRemoval();
    expect(statusOf(editor)).to.deep.equal(checking);
    adapter.settle({url: ''});
    await done;
    await editor.updateComplete;
    expect(messageOf(editor)).to.equal('The picture is removed.');
  });

  it('shows and announces that a removal is sent again after the check', async () => {
    const {editor, adapter, done} = await startRemoval();
    adapter.sendAgain();
    await editor.updateComplete;
    expect(statusOf(editor)).to.include({announced: 'Saving 0%', button: 'Saving 0%', hasRing: true});
    expect(messageOf(editor)).not.to.equal(CHECKING);
    adapter.settle({url: ''});
    await done;
    await editor.updateComplete;
    expect(messageOf(editor)).to.equal('The picture is removed.');
  });

  it('shows and announces the check after Stop, and leaves it at a second Stop', async () => {
    let isAsked = false;
    const adapter: AvatarAdapter = {
      upload: (_, {signal, onProgress}) => {
        onProgress(120, 120);
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      },
      version: async () => {
        if (!isAsked) return 'old';
        return new Promise(() => {});
      },
    };
    const editor = await createEditor({'person-id': uniquePersonId(), 'picture-version': 'old'});
    editor.adapter = adapter;
    await chooseAndOpen(editor, await quadrantImage());
    isAsked = true;
    void editor.save();
    await waitUntil(() => editor.draft.phase === 'saving' && editor.draft.total > 0, 'sent');
    await editor.updateComplete;
    await press(editor, 'Stop');
    expect(statusOf(editor)).to.deep.equal(checking);
    await press(editor, 'Stop');
    expect(editor.draft.phase).to.equal('cropping');
    expect(messageOf(editor)).to.equal(
      'Saving was stopped, but your change may be saved already. Save again to make sure.',
    );
  });

  it('says nothing of it for another person, and says it again for the first one', async () => {
    const {editor, adapter, personId, done} = await startSave();
    const told: string[] = [];
    editor.addEventListener('avatar-saved', (event: AvatarSavedEvent) => told.push(event.personId));
    editor.setAttribute('person-id', uniquePersonId());
    await editor.updateComplete;
    expect(statusOf(editor)).to.include({announced: '', button: 'Save', hasRing: false});
    expect(messageOf(editor)).not.to.equal(CHECKING);
    editor.setAttribute('person-id', personId);
    await editor.updateComplete;
    expect(statusOf(editor)).to.include({message: CHECKING, button: 'Checking…', hasRing: false});
    editor.setAttribute('person-id', uniquePersonId());
    await editor.updateComplete;
    adapter.settle({url: '/test/fixtures/photo.jpg'});
    await done;
    await editor.updateComplete;
    expect(told).to.deep.equal([personId]);
    expect([editor.draft.phase, liveRegionText(editor)]).to.deep.equal(['empty', '']);
  });

  for (const [what, session] of Object.entries<Session>({
    owner: {scope: 'checking', owner: 'two'},
    scope: {scope: 'another app', owner: 'one'},
  })) {
    for (const outcome of ['stored', 'a conflict'] as const) {
      it(`says nothing of it for another ${what}, when it ends as ${outcome} neither`, async () => {
        setScope({scope: 'checking', owner: 'one'});
        const {editor, adapter, personId, done} = await startSave();
        const told: string[] = [];
        for (const type of ['avatar-saved', 'avatar-failed']) editor.addEventListener(type, () => told.push(type));
        setScope(session);
        await editor.updateComplete;
        await waitUntil(() => editor.draft.phase === 'empty', 'the draft is still there');
        await editor.updateComplete;
        expect(statusOf(editor)).to.deep.include({announced: '', button: 'Save', hasRing: false});
        adapter.sendAgain();
        adapter.settle(
          outcome === 'stored' ? {url: '/test/fixtures/photo.jpg'} : new AvatarError('conflict', {status: 412}),
        );
        await done;
        await editor.updateComplete;
        expect(told).to.deep.equal([]);
        expect(statusOf(editor)).to.deep.include({announced: '', button: 'Save', hasRing: false});
        expect(messageOf(editor)).not.to.contain('changed this picture');
        expect([editor.draft.phase, getLatestChange(personId)]).to.deep.equal(['empty', undefined]);
        // The session it was begun in does not find the check again either.
        setScope({scope: 'checking', owner: 'one'});
        await editor.updateComplete;
        expect(editor.draft.phase).to.equal('empty');
      });
    }
  }

  it('shows it in the dialog of a card', async () => {
    const adapter = checkingAdapter();
    const person = {id: uniquePersonId(), name: 'Ada Lovelace'};
    const card = await fixture<ProfileCard>(
      html`<profile-card editable .person=${person} .adapter=${adapter}></profile-card>`,
    );
    const root = card.shadowRoot as ShadowRoot;
    root.querySelector<HTMLElement>('[aria-label="Change profile picture"]')?.click();
    await waitUntil(() => root.querySelector('avatar-editor')?.shadowRoot, 'no editor');
    const editor = root.querySelector('avatar-editor') as AvatarEditor;
    await editor.updateComplete;
    await chooseAndOpen(editor, await quadrantImage());
    button(editor, 'Save').click();
    await untilChecking(editor);
    expect(statusOf(editor)).to.deep.equal(checking);
    adapter.settle({url: '/test/fixtures/photo.jpg'});
    await waitUntil(() => !root.querySelector('dialog')?.open, 'the dialog stays');
  });
});
