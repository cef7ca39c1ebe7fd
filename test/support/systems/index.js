// The fakes, behind `/systems/<name>/<run>/`: each run of a test has a system of its own.
import {handlerOf} from './fake-system.js';
import {microsoftFake} from './microsoft.js';
import {pipedriveFake} from './pipedrive.js';
import {podioFake} from './podio.js';
import {salesforceFake} from './salesforce.js';
import {openidFake, scimFake, vcardFake} from './standards.js';

const fakes = {
  microsoft: microsoftFake,
  openid: openidFake,
  pipedrive: pipedriveFake,
  podio: podioFake,
  salesforce: salesforceFake,
  scim: scimFake,
  vcard: vcardFake,
};

/** Answers requests to the fakes and leaves all others to `next`. */
export function systemFakes() {
  const running = new Map();
  return async function answer(request, response, next) {
    const [base, name] = /^\/systems\/(\w+)\/[\w-]+/.exec(request.url) ?? [];
    if (!base || !(name in fakes)) return next();
    let handler = running.get(base);
    if (!handler) running.set(base, (handler = handlerOf(fakes[name](), base)));
    return handler(request, response);
  };
}

/** The same as a middleware of the test runner's own server. */
export function systemFakesMiddleware() {
  const answer = systemFakes();
  return async (context, next) => {
    if (!context.path.startsWith('/systems/')) return next();
    context.respond = false;
    // Koa would log its own 404 before the fake has answered.
    context.status = 200;
    await answer(context.req, context.res, next);
  };
}
