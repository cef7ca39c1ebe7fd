import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/index.js';
import {waitUntil} from '../support/wait-until.js';

const markups: Readonly<Record<string, string>> = {
  'avatar-badge': '<avatar-badge name="Ada Lovelace" size="48"></avatar-badge>',
  'avatar-group': `<avatar-group max="2">${'<avatar-badge name="Ada Lovelace"></avatar-badge>'.repeat(4)}</avatar-group>`,
  'profile-card': '<profile-card name="Ada Lovelace" editable></profile-card>',
  'avatar-editor': '<avatar-editor person-name="Ada Lovelace"></avatar-editor>',
};

/** An element that has its styles, and where one can see them. */
const signs: Readonly<Record<string, (element: Element) => boolean>> = {
  'avatar-badge': (element) => element.getBoundingClientRect().width === 48,
  'avatar-group': (element) => {
    const shown = [...element.children].filter((child) => child.getBoundingClientRect().width > 0);
    const more = element.shadowRoot?.querySelector('.more')?.getBoundingClientRect();
    return shown.length === 2 && more?.width === 40 && element.getBoundingClientRect().height === 44;
  },
  'profile-card': (element) => getComputedStyle(element).borderTopWidth === '1px',
  'avatar-editor': (element) => {
    const base = element.shadowRoot?.querySelector('.base');
    return !!base && getComputedStyle(base).display === 'grid';
  },
};

describe('An element moved into another document', () => {
  for (const [tag, markup] of Object.entries(markups))
    for (const way of ['shown before', 'never connected before'])
      it(`<${tag}> that was ${way} has its styles there and back`, async () => {
        const errors: string[] = [];
        const onError = ({message}: ErrorEvent) => errors.push(message);
        addEventListener('error', onError);
        const room = await fixture<HTMLElement>(html`<div><iframe style="width: 700px; height: 300px"></iframe></div>`);
        const frame = room.querySelector('iframe') as HTMLIFrameElement;
        const page = frame.contentDocument as Document;
        const parent = document.createElement('div');
        parent.innerHTML = markup;
        const element = parent.firstElementChild as HTMLElement;
        const isStyled = () => signs[tag]?.(element) ?? false;
        if (way === 'shown before') {
          room.append(element);
          await waitUntil(isStyled, 'at first');
        }
        page.body.append(page.adoptNode(element));
        await waitUntil(isStyled, 'in the frame');
        room.append(element);
        await waitUntil(isStyled, 'back');
        page.body.append(element);
        await waitUntil(isStyled, 'in the frame again');
        removeEventListener('error', onError);
        room.append(element); // Out of the frame before that is removed.
        expect(errors).to.deep.equal([]);
      });
});
