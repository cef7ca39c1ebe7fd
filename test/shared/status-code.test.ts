import {expect} from '@open-wc/testing';
import {AvatarError} from '../../src/errors.js';
import {fetchJson} from '../../src/people/directories/shared/http.js';
import {responseError} from '../../src/upload/http/response/response-errors.js';
import {rejectionOf} from '../support/expect-rejection.js';

const codes = {
  400: 'request-rejected',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'server-error',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'request-rejected',
  429: 'too-many-requests',
  500: 'server-error',
  503: 'server-error',
};

describe('the status of a failed response', () => {
  for (const [status, code] of Object.entries(codes)) {
    it(`${status} is ${code} for uploads and for directories`, async () => {
      const response = {
        status: Number(status),
        headers: new Headers(),
        text: '',
        url: 'https://example.com/',
        redirected: false,
      };
      expect(responseError(response).code).to.equal(code);
      const options = {
        baseUrl: '',
        retries: 0,
        fetch: () => Promise.resolve(new Response(null, {status: Number(status)})),
      };
      const error = await rejectionOf(fetchJson('/people', {signal: new AbortController().signal}, options));
      expect(error).to.be.instanceOf(AvatarError).and.include({code});
    });
  }
});
