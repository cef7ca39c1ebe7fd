// Runs in a frame whose policy lets it reach the endpoint and nothing else; tells its parent how a save went.
import {httpAdapter} from '../../../src/upload/adapters/http-adapter.js';
import {withRetry} from '../../../src/upload/decorators/with-retry.js';
import {picture} from '../pictures/pictures.js';

const violations: string[] = [];
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

const adapter = withRetry(httpAdapter({url: '/api/people/{personId}/avatar'}));
const context = {signal: new AbortController().signal, onProgress: () => {}};
const upload = {personId: 'noam', file: picture(), idempotencyKey: 'csp'};
const stored = await adapter.upload(upload, context).catch(String);
parent.postMessage({stored, violations}, '*');
