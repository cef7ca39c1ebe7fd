import {expect} from '@open-wc/testing';
import {AvatarError} from '../../../../src/errors.js';
import {getLatestChange} from '../../../../src/people/avatar-changes.js';
import {
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  query,
  messageOf,
  press,
  quadrantImage,
  uniquePersonId,
  untilPainted,
  untilPhase,
} from '../page-object.js';
import {framing} from './framing.js';

describe('avatar-editor, saving over a stored version', () => {
  it('sends the version that the person saw when they began', async () => {
    for (const [version, expectedVersion] of [
      ['7f3a', '7f3a'],
      ['', null],
      [undefined, undefined],
    ] as const) {
      const store = new FakeAdapter();
      const editor = await createEditor({
        'person-id': uniquePersonId(),
        ...(version !== undefined && {'picture-version': version}),
      });
      editor.adapter = store;
      await chooseAndOpen(editor, await quadrantImage());
      await editor.save();
      expect(store.uploads[0]?.expectedVersion).to.equal(expectedVersion);
    }
  });

  it('reads the stored version when the person begins, and treats a later change as newer', async () => {
    const asked: string[] = [];
    const version = async (personId: string) => {
      asked.push(personId);
      return 'theirs';
    };
    const store = Object.assign(new FakeAdapter(), {version});
    store.respond = async () => ({url: '/stored.png', version: 'mine'});
    const {editor, personId} = await framing(store);
    expect(asked).to.deep.equal([personId]);
    await editor.save();
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    editor.clear();
    await editor.save();
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    expect(store.uploads.map(({expectedVersion}) => expectedVersion)).to.deep.equal(['theirs', 'mine', null]);
    expect(asked).to.deep.equal([personId]);
  });

  it('saves without a version where the store cannot say what it has', async () => {
    const version = () => Promise.reject(new AvatarError('network-error', {}));
    const {editor, store} = await framing(Object.assign(new FakeAdapter(), {version}));
    await editor.save();
    expect([editor.draft.phase, store.uploads[0]?.expectedVersion]).to.deep.equal(['saved', undefined]);
  });

  it('shows the stored picture after a conflict when ‘Use theirs’ is pressed', async () => {
    const {editor, store, personId} = await framing();
    const facts = {status: 412, version: 'theirs', url: '/test/fixtures/quarters.png'};
    store.respond = () => Promise.reject(new AvatarError('conflict', facts));
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    await press(editor, 'Use theirs');
    await untilPainted(editor);
    expect(editor.draft.phase).to.equal('empty');
    expect(query<HTMLImageElement>(editor, 'img.whole').src).to.contain('/test/fixtures/quarters.png');
    expect(getLatestChange(personId)).to.include({url: '/test/fixtures/quarters.png', version: 'theirs'});
    expect(store.uploads).to.have.length(1);
  });

  it('overwrites another person’s change on ‘Save mine’, once the conflict has been shown', async () => {
    const {editor, store} = await framing();
    store.respond = () => Promise.reject(new AvatarError('conflict', {status: 412, version: 'theirs'}));
    await press(editor, 'Save');
    await untilPhase(editor, 'failed');
    expect(messageOf(editor)).to.contain('Someone else changed this picture while you were editing.');
    store.respond = async () => ({url: '/stored.png', version: 'mine'});
    await press(editor, 'Save mine');
    await untilPhase(editor, 'saved');
    expect(store.uploads.map(({expectedVersion}) => expectedVersion)).to.deep.equal([undefined, 'theirs']);
  });
});
