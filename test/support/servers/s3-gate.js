// What s3rver leaves out: checks the signature (version 4) of a PUT and the signed policy of a POST form, then hands on.
import {createHash, createHmac, timingSafeEqual} from 'node:crypto';
import {request as httpRequest} from 'node:http';
import {Readable} from 'node:stream';
import {formOf} from './services.js';

const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const encoded = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function signatureOf(secret, credential, text) {
  const [, date, region, service] = credential.split('/');
  const key = [date, region, service, 'aws4_request'].reduce(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

const isSame = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
const dateOf = (amz) => Date.parse(amz.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** The code S3 would answer with, or nothing where the signed address fits the request. */
function refusalOfPut({method, url, headers}, secret) {
  const {pathname, searchParams: query} = new URL(url, 'http://s3');
  const given = query.get('X-Amz-Signature');
  const names = query.get('X-Amz-SignedHeaders').split(';');
  const pairs = [...query].filter(([name]) => name !== 'X-Amz-Signature').map((pair) => pair.map(encoded).join('='));
  const lines = names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join('');
  const canonical = [method, pathname, pairs.sort().join('&'), lines, names.join(';'), 'UNSIGNED-PAYLOAD'].join('\n');
  const credential = query.get('X-Amz-Credential');
  const [, ...scope] = credential.split('/');
  const text = ['AWS4-HMAC-SHA256', query.get('X-Amz-Date'), scope.join('/'), sha256(canonical)].join('\n');
  if (!isSame(given, signatureOf(secret, credential, text))) return {status: 403, code: 'SignatureDoesNotMatch'};
  const expires = dateOf(query.get('X-Amz-Date')) + Number(query.get('X-Amz-Expires')) * 1000;
  return expires < Date.now() ? {status: 403, code: 'AccessDenied'} : undefined;
}

/** The same for a form: every field must be in the policy, and the file last. */
function refusalOfPost(parts, secret) {
  const fields = Object.fromEntries(
    parts.filter(({value}) => value !== undefined).map(({name, value}) => [name, value]),
  );
  const file = parts.at(-1);
  if (file.name !== 'file' || !file.bytes) return {status: 400, code: 'InvalidArgument'};
  const signature = signatureOf(secret, fields['X-Amz-Credential'] ?? '', fields.Policy ?? '');
  if (!isSame(signature, fields['X-Amz-Signature'] ?? '')) return {status: 403, code: 'SignatureDoesNotMatch'};
  const {expiration, conditions} = JSON.parse(Buffer.from(fields.Policy, 'base64'));
  if (Date.parse(expiration) < Date.now()) return {status: 403, code: 'AccessDenied'};
  const exact = Object.assign({}, ...conditions.filter((condition) => !Array.isArray(condition)));
  const unsigned = ['Policy', 'X-Amz-Signature'];
  const fits = Object.entries(fields).every(
    ([name, value]) => unsigned.includes(name) || exact[name] === value || name === 'bucket',
  );
  const [, , most] = conditions.find(([kind]) => kind === 'content-length-range');
  if (file.bytes.length > most)
    return {status: 400, code: 'EntityTooLarge', more: `<MaxSizeAllowed>${most}</MaxSizeAllowed>`};
  return fits ? undefined : {status: 403, code: 'AccessDenied'};
}

async function bytesOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @param {() => string} store where s3rver is */
export function s3Gate(store, secret) {
  return async (request, response) => {
    try {
      const {method, url, headers} = request;
      const body = await bytesOf(request);
      const isForm = method === 'POST' && headers['content-type']?.startsWith('multipart/');
      const isSigned = method === 'PUT' && url.includes('X-Amz-Signature=');
      const parts = isForm && (await formOf(Object.assign(Readable.from([body]), {headers})));
      const refusal = parts ? refusalOfPost(parts, secret) : isSigned ? refusalOfPut(request, secret) : undefined;
      if (refusal) {
        const {status, code, more = ''} = refusal;
        response.writeHead(status, {'Content-Type': 'application/xml', 'Access-Control-Allow-Origin': '*'});
        response.end(`<Error><Code>${code}</Code>${more}</Error>`);
        return;
      }
      const onward = httpRequest(store() + url, {method, headers}, (answer) => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      onward.end(body);
    } catch {
      response.destroy(); // Cut on the way.
    }
  };
}
