// An address of a picture that is refused is reported, once, and never requested.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import type {AvatarBadge} from '../../src/elements/avatar-badge/avatar-badge.js';
import type {AvatarEditor} from '../../src/elements/avatar-editor/avatar-editor.js';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import type {AvatarLoadFailedEvent} from '../../src/events.js';
import {announce} from '../../src/people/avatar-changes.js';
import {waitUntil} from '../support/wait-until.js';

const unsafe = [
  'javascript:alert(1)',
  'http://pictures.example/a.png',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
  'https://user:secret@pictures.example/a.png',
];

let people = 0;
const uniqueId = () => `refused-${++people}-${crypto.randomUUID()}`;

/** The failures that bubble to the document, as 'code src'. */
function recordFailures(): {failures: string[]; stop(): void} {
  const failures: string[] = [];
  const listener = ({code, src}: AvatarLoadFailedEvent) => failures.push(`${code} ${src}`);
  document.addEventListener('avatar-load-failed', listener);
  return {failures, stop: () => document.removeEventListener('avatar-load-failed', listener)};
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('a picture address that is refused', () => {
  let recorded: ReturnType<typeof recordFailures>;

  beforeEach(() => (recorded = recordFailures()));
  afterEach(() => recorded.stop());

  for (const src of unsafe) {
    it(`is reported once by a badge: ${src}`, async () => {
      const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada Moe" src=${src}></avatar-badge>`);
      await badge.updateComplete;
      badge.name = 'Ada Lind';
      await frame();
      expect(recorded.failures).to.deep.equal([`unsafe-url ${src}`]);
      expect(badge.renderRoot.querySelector('img')).to.equal(null);
      expect(badge.renderRoot.textContent).to.contain('AL');
    });

    it(`is reported by a badge that showed a picture: ${src}`, async () => {
      const badge = await fixture<AvatarBadge>(
        html`<avatar-badge name="Ada" src="/test/fixtures/quarters.png"></avatar-badge>`,
      );
      await waitUntil(() => badge.renderRoot.querySelector('img:not(.loading)'), 'no picture');
      badge.src = src;
      await badge.updateComplete;
      expect(recorded.failures).to.deep.equal([`unsafe-url ${src}`]);
      expect(badge.renderRoot.querySelector('img')).to.equal(null);
    });

    it(`is reported once by an editor: ${src}`, async () => {
      const editor = await fixture<AvatarEditor>(html`<avatar-editor person-name="Ada" src=${src}></avatar-editor>`);
      await editor.updateComplete;
      editor.personName = 'Ada Moe';
      await editor.updateComplete;
      expect(recorded.failures).to.deep.equal([`unsafe-url ${src}`]);
      expect(editor.renderRoot.querySelector('img')).to.equal(null);
      editor.setAttribute('person-id', uniqueId());
      editor.setAttribute('src', '/test/fixtures/quarters.png');
      await editor.updateComplete;
      editor.setAttribute('src', src);
      await editor.updateComplete;
      expect(recorded.failures, 'again for the next person').to.deep.equal([`unsafe-url ${src}`, `unsafe-url ${src}`]);
    });
  }

  it('is reported by the badges of a group and of a card', async () => {
    const [first = '', second = ''] = unsafe;
    await fixture(html`<avatar-group><avatar-badge name="Ada" src=${first}></avatar-badge></avatar-group>`);
    await frame();
    expect(recorded.failures).to.deep.equal([`unsafe-url ${first}`]);
    await fixture<ProfileCard>(
      html`<profile-card .person=${{id: uniqueId(), name: 'Bob', picture: second}}></profile-card>`,
    );
    await frame();
    expect(recorded.failures).to.deep.equal([`unsafe-url ${first}`, `unsafe-url ${second}`]);
  });

  it('is reported where it was announced, for the person it was announced for', async () => {
    const personId = uniqueId();
    const badge = await fixture<AvatarBadge>(html`<avatar-badge name="Ada" person-id=${personId}></avatar-badge>`);
    announce({personId, url: 'http://pictures.example/a.png'});
    await waitUntil(() => recorded.failures.length, 'not reported');
    badge.personId = uniqueId();
    await badge.updateComplete;
    await frame();
    expect(recorded.failures).to.deep.equal(['unsafe-url http://pictures.example/a.png']);
  });

  it('is reported for a srcset alone', async () => {
    await fixture(html`<avatar-badge name="Ada" srcset="javascript:alert(1) 2x"></avatar-badge>`);
    await frame();
    expect(recorded.failures).to.deep.equal(['unsafe-url javascript:alert(1) 2x']);
  });

  it('is distinguished from one that shows no picture, in badge and editor', async () => {
    const src = `/missing-${crypto.randomUUID()}.png`;
    await fixture(html`<avatar-badge name="Ada" src=${src}></avatar-badge>`);
    await waitUntil(() => recorded.failures.length === 1, 'no failure of the badge');
    const other = `/missing-${crypto.randomUUID()}.png`;
    await fixture(html`<avatar-editor person-name="Ada" src=${other}></avatar-editor>`);
    await waitUntil(() => recorded.failures.length === 2, 'no failure of the editor');
    await frame();
    expect(recorded.failures).to.deep.equal([`load-failed ${src}`, `load-failed ${other}`]);
  });
});
