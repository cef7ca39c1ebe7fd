import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect} from 'storybook/test';
import bootstrap from '../../src/themes/bootstrap.css?raw';
import carbon from '../../src/themes/carbon.css?raw';
import fluent from '../../src/themes/fluent.css?raw';
import material from '../../src/themes/material.css?raw';
import primer from '../../src/themes/primer.css?raw';
import shadcn from '../../src/themes/shadcn.css?raw';
import type {ProfileCard} from '../../src/elements/profile-card/profile-card.js';
import {people} from '../support/people.js';
import {forgetfulAdapter} from '../support/actions.js';
import './recipes.css';

const skins = {Material: material, Fluent: fluent, Bootstrap: bootstrap, shadcn, Carbon: carbon, Primer: primer};

const meta: Meta = {title: 'Recipes/Skins', parameters: {layout: 'fullscreen'}};
export default meta;

/** Each skin in a shadow tree of its own, so that its style sheet reaches nothing else. */
function fill(element: Element | undefined, css: string, index: number): void {
  if (!element || element.shadowRoot) return;
  const person = people[index] ?? people[0];
  const root = element.attachShadow({mode: 'open'});
  root.innerHTML = `
    <style>${css} :is(profile-card, avatar-editor) { max-width: 320px; margin-block-end: 24px }</style>
    <profile-card editable actions="sync sign-out"></profile-card>
    <avatar-editor person-name="${person.name}"></avatar-editor>
  `;
  Object.assign(root.querySelector('profile-card') as ProfileCard, {person, adapter: forgetfulAdapter});
  Object.assign(root.querySelector('avatar-editor') as HTMLElement, {adapter: forgetfulAdapter});
}

const skin = ([name, css]: [string, string], index: number): TemplateResult => html`
  <section>
    <h2>${name}</h2>
    <div ${ref((element) => fill(element, css, index))}></div>
  </section>
`;

/** The six themes of `avatar-elements/themes/` side by side. */
export const SideBySide: StoryObj = {
  name: 'Side by side',
  render: () => html`<div class="skins">${Object.entries(skins).map(skin)}</div>`,
  async play({canvasElement}) {
    const surfaces = [...canvasElement.querySelectorAll('.skins div')].map(
      ({shadowRoot}) => getComputedStyle(shadowRoot?.querySelector('profile-card') as Element).borderRadius,
    );
    await expect(surfaces).toHaveLength(6);
    await expect(new Set(surfaces).size).toBeGreaterThan(3);
  },
};
