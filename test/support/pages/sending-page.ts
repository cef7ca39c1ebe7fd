// A tab whose save is never answered: `?database=…`.
import {withOutbox} from '../../../src/upload/decorators/with-outbox.js';

const databaseName = new URLSearchParams(location.search).get('database') ?? '';
const upload = () => {
  Object.assign(window, {isSending: true});
  return new Promise<never>(() => {});
};
const file = new File([new Uint8Array(100)], 'avatar.png', {type: 'image/png'});
const context = {signal: new AbortController().signal, onProgress: () => {}};
void withOutbox({upload}, {databaseName, scope: 'test'}).upload(
  {personId: 'grace', file, idempotencyKey: 'one'},
  context,
);
