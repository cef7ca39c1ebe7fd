// The themes of `avatar-elements/themes/`: public names only, at most 30 lines, and enough contrast in light and in dark.
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {contrastRatio} from '../../src/development/contrast.js';

const themes = ['material', 'fluent', 'bootstrap', 'shadcn', 'carbon', 'primer'];
const load = async (theme: string) => (await fetch(`/src/themes/${theme}.css`)).text();

interface Names {
  readonly cssParts?: readonly {readonly name: string}[];
  readonly cssProperties?: readonly {readonly name: string}[];
}

/** Text needs 4.5:1, edges and focus rings need 3:1. */
const pairs: readonly (readonly [foreground: string, background: string, least: number])[] = [
  ['--_ink', '--_surface', 4.5],
  ['--_ink', '--_field', 4.5],
  ['--_ink-2', '--_surface', 4.5],
  ['--_accent', '--_surface', 4.5],
  ['--_on-accent', '--_accent', 4.5],
  ['--_danger', '--_surface', 4.5],
  ['--_warning', '--_surface', 4.5],
  ['--_success', '--_surface', 4.5],
  ['--_edge', '--_surface', 3],
  ['--_edge', '--_field', 3],
  ['focus', '--_surface', 3],
];

/** A card whose page, a shadow tree, has this theme. */
async function cardWith(css: string, scheme: string): Promise<ShadowRoot> {
  const page = await fixture<HTMLElement>(html`<div style="color-scheme: ${scheme}"></div>`);
  const root = page.attachShadow({mode: 'open'});
  root.innerHTML = `<style>${css}</style><profile-card editable name="Ada Lovelace"></profile-card>`;
  const card = root.querySelector('profile-card') as HTMLElement & {updateComplete: Promise<boolean>};
  await card.updateComplete;
  return card.shadowRoot as ShadowRoot;
}

/** What a custom property, or the focus ring, is as a colour. */
function colorOf(root: ShadowRoot, name: string): string {
  const probe = document.createElement('i');
  root.querySelector('.card')?.append(probe);
  if (name === 'focus') probe.style.outline = 'var(--_focus-ring)';
  else probe.style.color = `var(${name})`;
  const {outlineColor, color} = getComputedStyle(probe);
  probe.remove();
  return name === 'focus' ? outlineColor : color;
}

describe('the themes', () => {
  for (const theme of themes) {
    for (const scheme of ['light', 'dark']) {
      it(`have enough contrast: ${theme}, ${scheme}`, async () => {
        const root = await cardWith(await load(theme), scheme);
        const failing = pairs
          .map(([foreground, background, least]) => {
            const ratio = contrastRatio(colorOf(root, foreground), colorOf(root, background)) ?? 0;
            return {text: `${foreground} on ${background}: ${ratio.toFixed(2)}`, isEnough: ratio >= least};
          })
          .filter(({isEnough}) => !isEnough);
        expect(failing.map(({text}) => text)).to.deep.equal([]);
      });
    }

    it(`use only names of custom-elements.json, on at most 30 lines: ${theme}`, async () => {
      const css = await load(theme);
      const manifest = (await (await fetch('/custom-elements.json')).json()) as {modules: {declarations?: Names[]}[]};
      const all = manifest.modules.flatMap(({declarations = []}) => declarations);
      const properties = all.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
      const parts = all.flatMap(({cssParts = []}) => cssParts.map(({name}) => name));
      const set = [...css.matchAll(/^\s+(--(?!lightningcss-)[\w-]+):/gm)].map(([, name]) => name);
      const styled = [...css.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name);
      expect(set).to.not.be.empty;
      expect(properties).to.include.members(set);
      expect(parts).to.include.members(styled);
      expect(css.trimEnd().split('\n')).to.have.length.at.most(30);
    });

    it(`reach the controls: ${theme}`, async () => {
      const css = await load(theme);
      const root = await cardWith(css, 'light');
      const wanted = /--avatar-control-padding: (\w+)/.exec(css)?.[1];
      const edit = root.querySelector('.button:not(.square)') as Element;
      const pen = root.querySelector('.edit-picture') as Element;
      expect(getComputedStyle(pen).backgroundColor).to.equal(colorOf(root, '--_surface'));
      expect(getComputedStyle(edit).getPropertyValue('--_control-padding')).to.equal(wanted);
    });
  }
});
