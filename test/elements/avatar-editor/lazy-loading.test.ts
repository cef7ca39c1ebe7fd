import {expect, fixture, html} from '@open-wc/testing';
import type {AvatarEditor} from '../../../src/elements/avatar-editor/avatar-editor.js';
import {getLoadedModule} from '../../../src/elements/avatar-editor/lazy/load.js';
import '../../../src/define/avatar-editor.js';
import {query, messageOf, quadrantImage, untilPhase} from './page-object.js';
import {waitUntil} from '../../support/wait-until.js';

const fetched = () =>
  performance.getEntriesByType('resource').some(({name}) => /avatar-editor\/lazy\/index/.test(name));
const editor = () =>
  fixture<AvatarEditor>(html`<avatar-editor layout="full" person-name="Ada Lovelace"></avatar-editor>`);

// In this order: what is fetched once is there for every editor of the page.
describe('avatar-editor, before the first sign of intent', () => {
  it('shows all there is to see without the part that is loaded on demand', async () => {
    const element = await editor();
    expect(query(element, '.whole').innerText).to.equal('AL');
    expect(messageOf(element)).to.equal('Any picture, up to 10 MB');
    expect(query(element, '.hint').checkVisibility()).to.equal(true);
    expect(fetched(), 'the late half').to.equal(false);
  });

  it('fetches the part that is loaded on demand when a pointer comes near', async () => {
    const element = await editor();
    element.dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => getLoadedModule() !== undefined, 'nothing was fetched');
    expect(fetched()).to.equal(true);
  });

  it('takes the same room with the tools as without', async () => {
    for (const widthPx of [280, 360, 560, 960]) {
      const element = await editor();
      element.style.width = `${widthPx}px`;
      const before = query(element, '.tools').getBoundingClientRect().height;
      await element.open(await quadrantImage());
      await untilPhase(element, 'cropping');
      expect(query(element, '.tools').getBoundingClientRect().height, `${widthPx} px`).to.equal(before);
    }
  });
});
