// Stand-ins for services no test can reach, made from their public documentation: what they demand is demanded here as well.
// Each keeps its pictures in memory and shows them at `/_stored/<person>`, and how many it ever stored at `/_count/<person>`.
import {createHash} from 'node:crypto';
import busboy from 'busboy';

async function bytesOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The fields of a form in their order, files as bytes. */
export function formOf(request) {
  return new Promise((resolve, reject) => {
    const parts = [];
    const form = busboy({headers: request.headers});
    form.on('field', (name, value) => parts.push({name, value}));
    form.on('file', (name, stream, {filename, mimeType}) => {
      const part = {name, filename, mimeType};
      parts.push(part);
      part.bytes = bytesOf(stream);
    });
    form.once('close', async () => {
      for (const part of parts) part.bytes = await part.bytes;
      resolve(parts);
    });
    form.once('error', reject);
    request.once('aborted', () => reject(new Error('cut')));
    request.pipe(form);
  });
}

const json = (status, body) => ({status, headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
const versionOf = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);
const isJpeg = (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8;
const isJpegPngOrGif = (bytes) => isJpeg(bytes) || /^(?:\x89PNG|GIF8)/.test(bytes.toString('latin1', 0, 4));

/** Microsoft Graph: PUT of a JPEG under 4 MB; the answer says nothing, the metadata carry the media ETag. */
async function graph({request, path, pictures}) {
  const [, id, value] = /^\/users\/([^/]+)\/photo(\/\$value)?$/.exec(path) ?? [];
  if (!id) return {status: 404};
  if (request.method === 'PUT' && value) {
    const bytes = await bytesOf(request);
    if (request.headers['content-type'] !== 'image/jpeg' || !isJpeg(bytes))
      return json(415, {error: {message: 'Not a JPEG.'}});
    if (bytes.length >= 4 * 1024 * 1024) return {status: 413};
    pictures.save(id, bytes);
    return {status: 200};
  }
  const bytes = pictures.get(id);
  if (request.method === 'DELETE' && value) {
    pictures.remove(id);
    return {status: bytes ? 204 : 404};
  }
  if (!value)
    return json(200, {'@odata.mediaEtag': bytes ? `"${versionOf(bytes)}"` : '', id: bytes ? '648x648' : '1x1'});
  return bytes ? {status: 200, headers: {'Content-Type': 'image/jpeg'}, body: bytes} : {status: 404};
}

/** Salesforce Connect REST: POST of the part `fileUpload`, a JPEG, PNG or GIF; the addresses in the answer are there even without a photo. */
async function salesforce({request, path, pictures}) {
  const [, id] = /^\/connect\/user-profiles\/([^/]+)\/photo$/.exec(path) ?? [];
  if (!id) return {status: 404};
  if (request.method === 'DELETE') {
    pictures.remove(id);
    return {status: 204};
  }
  const file = (await formOf(request)).find(({name}) => name === 'fileUpload');
  if (!file?.bytes?.length) return json(400, [{errorCode: 'POST_BODY_PARSE_ERROR', message: 'fileUpload is missing'}]);
  if (!isJpegPngOrGif(file.bytes))
    return json(400, [{errorCode: 'INVALID_FILE_TYPE', message: 'Not a JPEG, PNG or GIF.'}]);
  pictures.save(id, file.bytes);
  const photoVersionId = versionOf(file.bytes);
  return json(201, {photoVersionId, largePhotoUrl: `https://salesforce.example/profilephoto/${photoVersionId}/F`});
}

/** Pipedrive: POST of the part `file` with the square to cut out; no WebP. */
async function pipedrive({request, path, pictures}) {
  const [, id] = /^\/persons\/([^/]+)\/picture$/.exec(path) ?? [];
  if (!id) return {status: 404};
  if (request.method === 'DELETE') {
    const had = pictures.get(id);
    pictures.remove(id);
    return had
      ? json(200, {success: true, data: {id: Number(id)}})
      : json(404, {success: false, error: 'Picture not found'});
  }
  const parts = await formOf(request);
  const crop = ['crop_x', 'crop_y', 'crop_width', 'crop_height'].map(
    (field) => parts.find(({name}) => name === field)?.value,
  );
  const file = parts.find(({name}) => name === 'file');
  const square = crop.every((value) => /^\d+$/.test(value)) && crop[2] === crop[3] && Number(crop[2]) >= 128;
  if (!file || !square || file.mimeType === 'image/webp') return json(400, {success: false, error: 'Bad request'});
  pictures.save(id, file.bytes);
  const picture = `https://pipedrive.example/${versionOf(file.bytes)}`;
  const picturesBySize = {128: `${picture}_128.jpg`, 512: `${picture}_512.jpg`};
  return json(200, {success: true, data: {id: pictures.count(id), item_id: Number(id), pictures: picturesBySize}});
}

/** A server written for FilePond: an id as text for a picture, DELETE with that id to revert. */
async function filepond({request, path, query, pictures}) {
  const person = path.slice(1);
  if (request.method === 'POST') {
    const file = (await formOf(request)).find(({name, bytes}) => name === 'filepond' && bytes);
    if (!file) return {status: 422, body: 'no file'};
    const id = versionOf(file.bytes);
    pictures.save(person, file.bytes);
    pictures.save(id, file.bytes);
    return {status: 200, headers: {'Content-Type': 'text/plain'}, body: id};
  }
  if (request.method === 'DELETE') {
    const id = String(await bytesOf(request));
    const had = pictures.get(id);
    pictures.remove(id);
    pictures.remove(person);
    return {status: had ? 200 : 404};
  }
  const bytes = pictures.get(query.get('load') ?? '');
  return bytes ? {status: 200, headers: {'Content-Type': 'image/png'}, body: bytes} : {status: 404};
}

/** Rails: a direct upload that checks size and MD5, then the action that attaches it; both want the CSRF token. */
const blobs = new Map();
async function rails({request, path, pictures}) {
  const {method, headers} = request;
  const md5 = (bytes) => createHash('md5').update(bytes).digest('base64');
  const [, key] = /^\/disk\/(.+)$/.exec(path) ?? [];
  if (key) {
    const bytes = await bytesOf(request);
    const blob = blobs.get(key);
    if (headers['content-type'] !== blob.content_type || bytes.length !== blob.byte_size) return {status: 422};
    if (md5(bytes) !== blob.checksum) return {status: 422};
    blob.bytes = bytes;
    return {status: 204};
  }
  const content = await bytesOf(request);
  if (headers['x-csrf-token'] !== 'rails-token') return {status: 422, body: 'InvalidAuthenticityToken'};
  if (path === '/rails/active_storage/direct_uploads') {
    const {blob} = JSON.parse(String(content));
    const id = versionOf(JSON.stringify(blob));
    blobs.set(id, blob);
    const directUpload = {
      url: `${headers['x-forwarded-prefix']}/disk/${id}`,
      headers: {'Content-Type': blob.content_type},
    };
    return json(200, {signed_id: `signed-${id}`, direct_upload: directUpload});
  }
  const [, id] = /^\/people\/([^/]+)\/avatar$/.exec(path) ?? [];
  if (!id) return {status: 404};
  if (method === 'DELETE') {
    const had = pictures.get(id);
    pictures.remove(id);
    return {status: had ? 204 : 404};
  }
  const signed = JSON.parse(String(content)).avatar.replace('signed-', '');
  const {bytes} = blobs.get(signed);
  pictures.save(id, bytes);
  return json(200, {url: `/rails/active_storage/blobs/${signed}/avatar.png`});
}

const services = {graph, salesforce, pipedrive, filepond, rails};

/** The pictures of one service. */
function pictureTable() {
  const held = new Map();
  const counts = new Map();
  return {
    get: (id) => held.get(id),
    count: (id) => counts.get(id) ?? 0,
    save(id, bytes) {
      held.set(id, bytes);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    },
    remove: (id) => held.delete(id),
  };
}

/** @param {keyof typeof services} name */
export function serviceHandler(name) {
  const pictures = pictureTable();
  return async (request, response) => {
    try {
      const {pathname: path, searchParams: query} = new URL(request.url, 'http://service');
      const [, kind, id] = /^\/_(stored|count)\/(.+)$/.exec(path) ?? [];
      if (kind && request.method === 'DELETE') pictures.remove(id);
      const answer =
        kind === 'count'
          ? json(200, pictures.count(id))
          : kind === 'stored'
            ? {status: pictures.get(id) ? 200 : 404, body: pictures.get(id)}
            : await services[name]({request, path, query, pictures});
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch {
      response.destroy();
    }
  };
}

export const serviceNames = Object.keys(services);
