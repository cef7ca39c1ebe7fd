import {expect} from '@open-wc/testing';
import {announce} from '../../../src/people/avatar-changes.js';
import {chooseAndOpen, createEditor, FakeAdapter, quadrantImage, uniquePersonId, untilPhase} from './page-object.js';

const imageOf = (editor: HTMLElement) => editor.shadowRoot?.querySelector('img');

describe('the stored picture of an avatar-editor', () => {
  for (const src of ['javascript:alert(1)', 'http://third-party.example/a.png', 'data:image/svg+xml,<svg/>']) {
    it(`is not loaded from ${src}`, async () => {
      const editor = await createEditor({'person-id': uniquePersonId(), 'person-name': 'Ada Lovelace', src});
      expect(imageOf(editor)).to.equal(null);
      editor.setAttribute('src', '/favicon.ico');
      await editor.updateComplete;
      expect(imageOf(editor)).to.exist;
    });
  }

  it('is not loaded from an unsafe srcset', async () => {
    const editor = await createEditor({
      'person-id': uniquePersonId(),
      src: '/favicon.ico',
      srcset: 'javascript:alert(1) 2x',
    });
    expect(imageOf(editor)?.hasAttribute('srcset')).to.equal(false);
  });

  it('can be removed at once, while the file that was announced is still decoding', async () => {
    const personId = uniquePersonId();
    announce({personId, url: '/stored.png', picture: await quadrantImage()});
    const editor = await createEditor({'person-id': personId});
    expect(editor.shadowRoot?.querySelector('input[type=checkbox]')).to.exist;
  });

  it('has no version that a header cannot carry', async () => {
    const editor = await createEditor({'person-id': uniquePersonId(), 'picture-version': 'a\r\nX-Evil: 1'});
    const store = new FakeAdapter();
    editor.adapter = store;
    await chooseAndOpen(editor, await quadrantImage());
    await editor.save();
    await untilPhase(editor, 'saved');
    expect(store.uploads.map(({expectedVersion}) => expectedVersion)).to.deep.equal([undefined]);
  });
});
