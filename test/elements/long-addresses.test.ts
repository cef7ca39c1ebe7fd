import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {waitUntil} from '../support/wait-until.js';

/** Addresses that a record of another system may hold: longer than any server or decoder takes, and no picture. */
const addresses: Readonly<Record<string, () => string>> = {
  'a data: address of 3 MB': () => `data:image/png;base64,${'A'.repeat(3_000_000)}`,
  'a path of 100 kB': () => `/${'a'.repeat(100_000)}.png`,
  'an https: address of 100 kB': () => `${location.origin}/a.png?${'a'.repeat(100_000)}`,
};

const initialsIn = (root: ShadowRoot) => root.querySelector('[part~=initials]')?.textContent.trim();

describe('An address that is longer than any browser takes', () => {
  for (const [name, createAddress] of Object.entries(addresses))
    for (const [tag, property] of [
      ['avatar-badge', 'name'],
      ['avatar-editor', 'personName'],
    ] as const)
      it(`leaves the initials and fires avatar-load-failed once: ${name}, <${tag}>`, async () => {
        const errors: string[] = [];
        const onError = ({message}: ErrorEvent) => errors.push(message);
        addEventListener('error', onError);
        const room = await fixture<HTMLElement>(html`<div></div>`);
        const element = Object.assign(document.createElement(tag), {[property]: 'Ada Lovelace', src: createAddress()});
        const failures: string[] = [];
        element.addEventListener('avatar-load-failed', ({src}) => failures.push(src));
        room.append(element);
        await waitUntil(() => failures.length > 0, 'avatar-load-failed');
        await element.updateComplete;
        const root = element.shadowRoot as ShadowRoot;
        expect(initialsIn(root)).to.equal('AL');
        expect(root.querySelector('img')).to.equal(null);
        element.requestUpdate();
        await element.updateComplete;
        removeEventListener('error', onError);
        expect(failures.map((src) => src === element.src)).to.deep.equal([true]);
        expect(errors).to.deep.equal([]);
      });
});
