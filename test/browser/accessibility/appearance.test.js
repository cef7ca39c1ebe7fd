// What WCAG 2.2 asks of the eye, measured in Chromium: a focus ring and edges that stand out, room for the text spacing a
// person needs, and a status that is told without colour.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import sharp from 'sharp';
import {choosePhoto, untilPhase} from '../../support/pages/editor-page.js';
import {openElementPage} from '../../support/pages/element-page.js';

const bodies = {
  'avatar-editor': '<avatar-editor person-name="Ada Lovelace" endpoint="/people"></avatar-editor>',
  'profile-card': '<profile-card person-id="ada" name="Ada Lovelace" editable></profile-card>',
};
/** Brings an element where it shows the most controls. */
const busiest = {
  async 'avatar-editor'(page) {
    await choosePhoto(page);
    await untilPhase(page, 'cropping');
  },
  async 'profile-card'(page) {
    await page.evaluate(() => {
      const email = 'ada@example.org';
      document.querySelector('profile-card').person = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst', email};
    });
    await page.getByRole('button', {name: 'Edit contact details'}).click();
    await page.getByRole('textbox').first().waitFor();
  },
};

/** Runs in the page: gives it `contrastOf`, `insideOf` and `focused`. */
function addTools() {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true});
  const luminanceOf = (...layers) => {
    for (const color of layers) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const linear = [...context.getImageData(0, 0, 1, 1).data]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  /** Of a colour on the page, or on what else lies between them. */
  globalThis.contrastOf = (color, between = 'transparent') => {
    const ground = [getComputedStyle(document.body).backgroundColor, between];
    const both = [luminanceOf(...ground), luminanceOf(...ground, color)];
    const [darker, lighter] = both.sort((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  };
  globalThis.insideOf = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? globalThis.insideOf(element.shadowRoot) : []),
    ]);
  globalThis.focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
}

for (const [tag, body] of Object.entries(bodies)) {
  describe(tag, () => {
    let opened;
    before(async () => {
      opened = await openElementPage(tag, `<style>body { background: Canvas; }</style>${body}`);
      await opened.page.addInitScript(addTools);
    });
    after(() => opened?.close());

    async function openBusiest(colorScheme) {
      const {page} = opened;
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await opened.open();
      await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), colorScheme);
      await busiest[tag](page);
      return page;
    }

    for (const scheme of ['light', 'dark']) {
      test(`everything that takes the focus has a ring of 2 px at 3:1, 2 px away: ${scheme}`, async () => {
        const page = await openBusiest(scheme);
        await page.evaluate(() => {
          document.body.tabIndex = -1;
          document.body.focus(); // Tab begins before the element.
        });
        const rings = new Map();
        for (;;) {
          await page.keyboard.press('Tab');
          const ring = await page.evaluate(() => {
            const element = globalThis.focused();
            if (element === document.body || !element) return undefined;
            // The ring of the picture lies around the stage it moves on.
            const ringed = element.matches('.area') ? element.closest('.stage') : element;
            const {outlineStyle, outlineWidth, outlineOffset, outlineColor} = getComputedStyle(ringed);
            const name = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
            return {
              name: `${element.localName} ${name.trim()}`,
              look: [outlineStyle, outlineWidth, outlineOffset].join(' '),
              isSeen: globalThis.contrastOf(outlineColor) >= 3,
            };
          });
          if (!ring || rings.has(ring.name)) break;
          rings.set(ring.name, ring);
        }
        assert.ok(rings.size >= 5, [...rings.keys()].join(', '));
        assert.deepEqual(
          [...rings.values()].filter(({look, isSeen}) => look !== 'solid 2px 2px' || !isSeen),
          [],
        );
      });

      test(`edges of controls, or their icons, reach 3:1: ${scheme}`, async () => {
        const page = await openBusiest(scheme);
        const edges = await page.evaluate((name) => {
          const controls = globalThis
            .insideOf(document.querySelector(name).shadowRoot)
            .filter(
              (element) => element.matches('button, input') && element.checkVisibility({visibilityProperty: true}),
            )
            .filter((element) => !element.disabled && element.ariaDisabled !== 'true');
          return controls
            .filter((element) => getComputedStyle(element).borderTopStyle !== 'none')
            .map((element) => {
              const {color, backgroundColor, borderTopColor} = getComputedStyle(element);
              // A button that is nothing but its icon is told by the icon.
              const isIcon = element.localName === 'button' && !element.textContent.trim();
              const contrast = isIcon
                ? globalThis.contrastOf(color, backgroundColor)
                : globalThis.contrastOf(borderTopColor);
              return {name: element.ariaLabel ?? element.textContent.trim(), contrast, borderTopColor};
            })
            .filter(({borderTopColor}) => !/ 0\)$/.test(borderTopColor));
        }, tag);
        assert.ok(edges.length >= 2, JSON.stringify(edges));
        assert.deepEqual(
          edges.filter(({contrast}) => contrast < 3),
          [],
        );
      });
    }

    for (const widthPx of [320, 640]) {
      test(`nothing is cut off with the text spacing of WCAG 1.4.12 at ${widthPx} px`, async () => {
        const page = await openBusiest('light');
        const cut = await page.evaluate(
          async ([name, width]) => {
            const host = document.querySelector(name);
            const spacing = {lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'};
            Object.assign(host.style, spacing, {inlineSize: `${width}px`});
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const {right} = host.getBoundingClientRect();
            return globalThis
              .insideOf(host.shadowRoot)
              .filter(
                (element) =>
                  element.checkVisibility({visibilityProperty: true}) && !element.closest('svg, .visually-hidden'),
              )
              .filter((element) => {
                const {overflowX, overflowY, textOverflow} = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                // What ends in dots on purpose: a line of a chat, as a chat shows it.
                const isCutWide = overflowX !== 'visible' && textOverflow !== 'ellipsis';
                return (
                  box.right > right + 0.5 ||
                  (isCutWide && element.scrollWidth > element.clientWidth + 1) ||
                  (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
                );
              })
              .map(({localName, className}) => `${localName}.${className}`);
          },
          [tag, widthPx],
        );
        assert.deepEqual(cut, []);
      });
    }
  });
}

test('each status has a shape of its own, in forced colours and without any colour', async () => {
  const statuses = ['online', 'away', 'busy', 'offline'];
  const badge = (status, at) =>
    `<avatar-badge name="Ada" size="120" status="${status}" style="position: absolute; left: ${at * 150}px; top: 0"></avatar-badge>`;
  const {page, close} = await openElementPage('avatar-badge', statuses.map(badge).join(''));
  const partEdgePx = 34;
  const partAtPx = 86;
  try {
    for (const forcedColors of ['none', 'active']) {
      await page.emulateMedia({forcedColors});
      const marks = [];
      for (const at of statuses.keys()) {
        const clip = {x: at * 150 + partAtPx, y: partAtPx, width: partEdgePx, height: partEdgePx};
        marks.push(
          await sharp(await page.screenshot({clip}))
            .greyscale()
            .raw()
            .toBuffer(),
        );
      }
      for (const [one, mark] of marks.entries())
        for (const [other, otherMark] of marks.entries()) {
          if (one >= other) continue;
          const different = mark.filter((value, at) => Math.abs(value - otherMark[at]) > 64).length / mark.length;
          const what = `${statuses[one]} and ${statuses[other]}, forced colours ${forcedColors}`;
          assert.ok(different > 0.04, `${what}: ${(different * 100).toFixed(1)} % of the mark differs`);
        }
    }
  } finally {
    await close();
  }
});
