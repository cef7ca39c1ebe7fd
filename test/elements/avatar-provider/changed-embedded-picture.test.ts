// A record of a directory that holds the picture itself, as a `data:` address, and then another one.
import {expect, fixture, html} from '@open-wc/testing';
import '../../../src/define/index.js';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {announce} from '../../../src/people/avatar-changes.js';
import type {DirectoryChange} from '../../../src/people/directory.js';
import type {Person} from '../../../src/people/person.js';
import {colorOf} from '../../support/pictures/test-pictures.js';
import {waitUntil} from '../../support/wait-until.js';
import {imageOf, pictureUrl} from '../avatar-badge/page-object.js';

describe('a picture inside the record of a directory', () => {
  it('replaces an earlier announcement when it changes, also without a version', async () => {
    const personId = `person-${Math.random()}`;
    const recordOf = (color: string): Person => ({id: personId, name: 'Ada', picture: pictureUrl(color)});
    let tell: (news: DirectoryChange) => void = () => {};
    const directory = {
      people: async () => [recordOf('red')],
      subscribe: (listener: typeof tell) => ((tell = listener), () => {}),
    };
    const page = await fixture<HTMLElement>(html`
      <avatar-provider .directory=${directory}><avatar-badge person-id=${personId}></avatar-badge></avatar-provider>
    `);
    const badge = page.querySelector('avatar-badge') as AvatarBadge;
    const untilColor = (color: string) =>
      waitUntil(() => {
        const shown = imageOf(badge);
        return shown?.width && colorOf(shown) === color;
      }, `the badge shows ${color}`);

    await untilColor('red');
    announce({personId, url: pictureUrl('lime')});
    await untilColor('lime');
    tell({personId, person: {...recordOf('red'), title: 'Analyst'}});
    await badge.updateComplete;
    expect(colorOf(imageOf(badge) as HTMLCanvasElement), 'another title is no other picture').to.equal('lime');
    tell({personId, person: recordOf('blue')});
    await untilColor('blue');
  });
});
