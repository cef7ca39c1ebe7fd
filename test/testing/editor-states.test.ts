// `startEditor()` brings an editor into the state that a story or a screenshot shows.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/avatar-editor.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import {startEditor, type EditorState} from '../../src/testing/index.js';
import {waitUntil} from '../support/wait-until.js';

const phases: Readonly<Record<EditorState, AvatarEditor['draft']['phase']>> = {
  opening: 'opening',
  cropping: 'cropping',
  saving: 'saving',
  saved: 'saved',
  failed: 'failed',
  'changed-elsewhere': 'failed',
  refused: 'empty',
  clearing: 'clearing',
};

describe('startEditor', function () {
  // The first picture of a page waits for the image worker, which takes its time on a busy machine.
  this.timeout(60_000);

  for (const [state, phase] of Object.entries(phases) as [EditorState, string][]) {
    it(`shows an editor that is ${state}`, async () => {
      const editor = await fixture<AvatarEditor>(
        html`<avatar-editor person-name="Ada Lovelace" src="/test/fixtures/quarters.png"></avatar-editor>`,
      );
      await startEditor(editor, state);
      await waitUntil(() => editor.draft.phase === phase, `it is ${editor.draft.phase}`);
      const text = editor.shadowRoot?.textContent;
      if (state === 'saving') expect(editor.shadowRoot?.querySelector('[aria-valuenow="42"]')).to.exist;
      if (state === 'refused') expect(editor.shadowRoot?.querySelector('.message .error')).to.exist;
      if (state === 'changed-elsewhere') expect(text).to.contain('Use theirs');
    });
  }
});
