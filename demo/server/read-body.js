// Reads what a request carries, up to a limit and not a byte further.
import busboy from 'busboy';
import {HttpError} from './http-error.js';

/** @param {number} maxBytes */
const tooLarge = (maxBytes) => new HttpError(413, `Pictures of up to ${maxBytes} bytes are taken here.`, {maxBytes});

/**
 * All bytes of a stream. The rest of one that is too long is read and thrown away, so that the answer can be heard.
 * @param {import('node:stream').Readable} stream
 * @param {number} maxBytes
 * @returns {Promise<Buffer>}
 */
export function readBytes(stream, maxBytes) {
  return new Promise((resolve, reject) => {
    /** @type {Buffer[]} */
    const chunks = [];
    let length = 0;
    stream.on('data', (/** @type {Buffer} */ chunk) => {
      length += chunk.length;
      if (length <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    stream.once('end', () => (length > maxBytes ? reject(tooLarge(maxBytes)) : resolve(Buffer.concat(chunks))));
    stream.once('error', reject);
    stream.once('close', () => reject(new HttpError(400, 'The request was cut short.')));
  });
}

/** @param {import('node:http').IncomingMessage} request @param {number} maxBytes */
function parseMultipart({headers}, maxBytes) {
  try {
    return busboy({headers, limits: {files: 1, fields: 20, fileSize: maxBytes + 1}});
  } catch {
    throw new HttpError(400, 'The form could not be read.');
  }
}

/**
 * The picture in a request: the multipart field `avatar`, or the whole body.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} maxBytes
 * @returns {Promise<Buffer>}
 */
export function readPicture(request, maxBytes) {
  const {'content-type': type = '', 'content-length': length} = request.headers;
  if (Number(length) > maxBytes * 10) {
    request.resume();
    return Promise.reject(tooLarge(maxBytes));
  }
  if (!type.startsWith('multipart/')) return readBytes(request, maxBytes);
  return new Promise((resolve, reject) => {
    const form = parseMultipart(request, maxBytes);
    /** @type {Promise<Buffer> | undefined} */
    let picture;
    form.on('file', (name, stream) => {
      if (name !== 'avatar') return stream.resume();
      picture = readBytes(stream, maxBytes);
      picture.catch(() => {}); // Told at the close of the form, when the whole request has been read.
    });
    form.once('close', () => resolve(picture ?? Promise.reject(new HttpError(422, 'The field ‘avatar’ is missing.'))));
    form.once('error', () => reject(new HttpError(400, 'The form could not be read.')));
    request.once('aborted', () => reject(new HttpError(400, 'The request was cut short.')));
    request.pipe(form);
  });
}
