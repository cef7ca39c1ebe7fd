// Requests to `avatarRoutes` for one person.
import sharp from 'sharp';
import {avatarRoutes, memoryAvatarStore} from '../../dist/server/index.js';
import {pictureOf} from './picture.js';

export const endpoint = 'https://app.example/api/people/ada/avatar';
export const png = await pictureOf('#c04');
export const withExif = await sharp({create: {width: 64, height: 48, channels: 3, background: '#0a4'}})
  .jpeg()
  .withExif({IFD0: {Artist: 'secret-artist'}})
  .toBuffer();

export const routes = (options = {}) => avatarRoutes({store: memoryAvatarStore(), mayChange: () => true, ...options});
export const put = (body, headers = {}, url = endpoint) =>
  new Request(url, {method: 'PUT', body, headers: {'Sec-Fetch-Site': 'same-origin', ...headers}, duplex: 'half'});
export const form = (bytes, field = 'avatar') => {
  const data = new FormData();
  data.append('note', 'a field before the file');
  data.append(field, new Blob([bytes], {type: 'image/png'}), '../../avatar.php');
  return new Request(endpoint, {method: 'POST', body: data});
};
export const get = (path, init) => new Request(new URL(path, endpoint), init);
export const statusOf = async (handle, request) => (await handle(request)).status;

/** A body of endless zeros, which counts what was read of it. */
export function endlessBody() {
  const read = {bytes: 0, isCancelled: false};
  const stream = new ReadableStream({
    pull(controller) {
      read.bytes += 100_000;
      controller.enqueue(new Uint8Array(100_000));
    },
    cancel() {
      read.isCancelled = true;
    },
  });
  return {stream, read};
}
