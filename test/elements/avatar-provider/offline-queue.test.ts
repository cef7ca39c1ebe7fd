import {expect, fixture, html} from '@open-wc/testing';
import {deleteDB} from 'idb';
import type {AvatarBadge} from '../../../src/elements/avatar-badge/avatar-badge.js';
import {AvatarError} from '../../../src/errors.js';
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';
import {rejectionOf} from '../../support/expect-rejection.js';
import {jpeg} from '../../support/pictures/pictures.js';
import '../../../src/define/avatar-badge.js';
import '../../../src/define/avatar-provider.js';
import {waitUntil} from '../../support/wait-until.js';

describe('avatar-provider, on a page without an editor', () => {
  it('shows what waits from an earlier visit, until it is given up', async () => {
    const databaseName = `provider-${Math.random()}`;
    const personId = `waiting-${Math.random()}`;
    const visit = () =>
      withOutbox({upload: () => Promise.reject(new AvatarError('network-error', {}))}, {databaseName});
    const context = {signal: new AbortController().signal, onProgress: () => {}};
    await rejectionOf(visit().upload({personId, file: await jpeg(), idempotencyKey: 'one'}, context));

    const adapter = visit();
    const badge = await fixture<AvatarBadge>(html`<avatar-badge person-id=${personId} name="Ada"></avatar-badge>`);
    const isShown = () => Boolean(badge.shadowRoot?.querySelector('canvas'));
    await badge.updateComplete;
    expect(isShown()).to.equal(false);
    await fixture(html`<avatar-provider .adapter=${adapter}></avatar-provider>`);
    await waitUntil(isShown, 'what waits is not shown');
    await adapter.outbox.discard(personId);
    await waitUntil(() => !isShown(), 'what was given up is still shown');
    await deleteDB(databaseName);
  });
});
