import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {salesforceEventsFake} from '../../support/systems/salesforce-events.js';
import {ada, bob, USERS, start, until, withoutWaiting} from './subscriber.js';

describe('a session that has ended', () => {
  it('is begun again at once, where it was, without a comparison of everyone', async () => {
    const fake = salesforceEventsFake();
    const {taken, errors, ids} = start(fake);
    await until(() => fake.held === 1);
    // No event has come yet, so that there is no position: what is kept comes again.
    fake.forgetClients();
    fake.publish([ada]);
    await until(async () => (await ids()) !== null);
    assert.ok(fake.log.includes(`subscribe ${USERS} -2`));
    const position = await ids();
    await until(() => fake.held === 1);
    fake.forgetClients();
    fake.publish([bob]);
    await until(() => taken.includes(bob));
    assert.ok(fake.log.includes(`subscribe ${USERS} ${position}`));
    assert.deepEqual(taken, ['*', ada, bob]);
    assert.deepEqual(errors, []);
  });

  it('because the token was revoked begins again with a new one', async () => {
    const fake = salesforceEventsFake();
    const {taken, errors, asked, ids} = start(fake);
    await until(() => fake.held === 1);
    const before = fake.publish([ada]);
    await until(async () => (await ids()) === before && fake.held === 1);
    fake.revoke('token-2');
    fake.publish([bob]);
    await until(() => taken.includes(bob));
    assert.deepEqual(asked, [false, true]);
    assert.deepEqual(errors, []);
  });
});

describe('a failure', () => {
  it('of any kind is reported and tried again, after waits that double up to five minutes', async (t) => {
    const waits = withoutWaiting(t);
    const fake = salesforceEventsFake();
    const failed = () => new Response('busy', {status: 503});
    fake.fail(
      new TypeError('no network'),
      failed(),
      new Response('<html>', {status: 200}),
      new Response('[]', {status: 200}),
      new Response('{}', {status: 403}),
      new Response('{}', {status: 401}),
      ...Array.from({length: 6}, failed),
    );
    const {errors, asked, taken} = start(fake, {renewed: 'token-1'});
    await until(() => fake.held === 1);
    assert.deepEqual(taken, ['*']);
    assert.deepEqual(
      errors.map(({name, code}) => `${name} ${code}`),
      [
        'network-error',
        'server-error',
        'invalid-response',
        'server-error',
        'forbidden',
        'unauthorized',
        ...Array(6).fill('server-error'),
      ].map((code) => `AvatarError ${code}`),
    );
    assert.deepEqual(asked, [false, false, false, false, false, true, true, ...Array(6).fill(false)]);
    waits.forEach((ms, i) => {
      const longest = Math.min(1000 * 2 ** i, 300_000);
      assert.ok(ms >= longest / 2 && ms <= longest, `${i}: ${ms}`);
    });
    assert.equal(waits.length, 12);
  });

  it('of a token that is refused again and again is reported, and waits', async (t) => {
    const waits = withoutWaiting(t);
    const fake = salesforceEventsFake();
    fake.revoke('another');
    const {errors, stop} = start(fake);
    await until(() => waits.length === 3);
    await stop();
    assert.ok(errors.length >= 3);
    assert.equal(errors[0].code, 'unauthorized');
    assert.equal(errors[0].cause.message, '401::Authentication invalid');
  });
});

describe('the stop', () => {
  it('ends a connect that is held open, and leaves no timer', async () => {
    const fake = salesforceEventsFake();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const {stop, errors} = start(fake);
    await until(() => fake.held === 1);
    assert.ok(timers() > before);
    await stop();
    assert.equal(timers(), before);
    assert.deepEqual(errors, []);
  });

  it('ends a wait between two tries, and leaves no timer', async () => {
    const fake = salesforceEventsFake();
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    fake.fail(...Array.from({length: 100}, () => new Response('busy', {status: 503})));
    const {stop, errors} = start(fake);
    await until(() => errors.length === 1);
    await stop();
    assert.equal(timers(), before);
  });
});
