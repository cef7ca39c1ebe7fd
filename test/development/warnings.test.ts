import {expect, fixture, html} from '@open-wc/testing';
import '../../src/development/avatar-badge.js';
import '../../src/development/avatar-editor.js';
import {contrastRatio} from '../../src/development/contrast.js';
import {waitUntil} from '../support/wait-until.js';

describe('the development build', () => {
  const warned: string[] = [];
  const {warn} = console;

  beforeEach(() => {
    warned.length = 0;
    console.warn = (sentence: string) => warned.push(sentence);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('warns of a badge that assistive technology could say nothing of', async () => {
    await fixture(html`<avatar-badge decorative></avatar-badge><avatar-badge label="Robot"></avatar-badge>`);
    await fixture(html`<div><avatar-badge initials="AL"></avatar-badge></div>`);
    await waitUntil(() => warned.length > 0, 'a warning');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include('has no name');
  });

  it('warns of a palette in which initials cannot be read, and of no other', async () => {
    await fixture(html`<avatar-badge name="Ada Lovelace"></avatar-badge>`);
    await fixture(
      html`<avatar-badge name="Ada" style="--avatar-background: #888; --avatar-text: rgb(160 160 160)"></avatar-badge>`,
    );
    await waitUntil(() => warned.length > 0, 'a warning');
    expect(warned).to.deep.equal([
      'avatar-elements: Initials in rgb(160, 160, 160) on rgb(136, 136, 136) reach 1.36:1. They need 4.5:1 to be read.',
    ]);
  });

  it('warns once of an address that is refused, in a badge and in an editor', async () => {
    const badge = html`<avatar-badge name="Ada" src="javascript:alert(1)"></avatar-badge>`;
    await fixture(badge);
    await fixture(badge);
    await fixture(html`<avatar-editor person-name="Ada" src="http://pictures.example/a.png"></avatar-editor>`);
    await waitUntil(() => warned.length > 1, 'two warnings');
    expect(warned.map((sentence) => /"(.*?)" is refused/.exec(sentence)?.[1])).to.deep.equal([
      'javascript:alert(1)',
      'http://pictures.example/a.png',
    ]);
  });

  it('measures contrast as WCAG does, in any colour space', () => {
    expect(contrastRatio('#000', '#fff')).to.be.closeTo(21, 0.01);
    expect(contrastRatio('oklch(1 0 0)', '#767676')).to.be.closeTo(4.54, 0.02);
    expect(contrastRatio('#000', 'rgb(0 0 0 / 50%)')).to.equal(undefined);
  });
});
