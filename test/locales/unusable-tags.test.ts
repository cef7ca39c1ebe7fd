import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {setLocale} from '../../src/locales/current.js';
import * as en from '../../src/locales/en.js';
import {reportedErrors} from '../support/collect-uncaught-errors.js';
import {waitUntil} from '../support/wait-until.js';

/** The text of an element with all that is in its shadow root. */
const textOf = ({shadowRoot}: Element) => shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

describe('setLocale with a tag that Intl refuses', () => {
  const reported = reportedErrors();
  afterEach(() => setLocale(undefined));

  for (const tag of ['not a language', '123456789', 'en-', '🙂', 'x'.repeat(1000)])
    it(`shows English in every element and reports it once: ${tag.slice(0, 20)}`, async () => {
      setLocale({...en, tag});
      const room = await fixture<HTMLElement>(html`
        <div>
          <avatar-badge name="Ada Lovelace" status="online"></avatar-badge>
          <avatar-group max="1" total="1234"><avatar-badge name="Ada"></avatar-badge></avatar-group>
          <avatar-editor person-name="Ada Lovelace"></avatar-editor>
          <profile-card name="Ada Lovelace" editable></profile-card>
        </div>
      `);
      const [badge, group, editor, card] = [...room.children] as [Element, Element, Element, Element];
      await waitUntil(() => textOf(editor).includes('Choose file'), 'the editor');
      expect(textOf(badge)).to.include('AL');
      expect(textOf(group)).to.include('+1.2K');
      expect(textOf(editor)).to.include('up to 10 MB');
      expect(textOf(card)).to.include('Ada Lovelace');
      expect(reported).to.have.length(1);
    });

  it('takes a tag with an underscore as the language that is meant', () => {
    setLocale({...en, tag: 'en_US'});
    expect(reported).to.deep.equal([]);
  });
});
