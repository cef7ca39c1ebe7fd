// Stages 6 and 7 for the editor: a finished file (or `null` to remove) in, where it is stored out; by the host's own answer
// or by an adapter, both in the same order.
import {AvatarError} from '../../../errors.js';
import {AvatarSaveEvent} from '../../../events.js';
import {removeAvatar, saveAvatar, type SaveOptions} from '../../../flow.js';
import type {AvatarChange} from '../../../people/avatar-changes.js';
import type {AvatarAdapter, AvatarTarget} from '../../../upload/avatar-adapter.js';
import {passthrough} from '../../../upload/decorators/passthrough.js';

/** Where the host hears the request. */
type EventTargetLike = Pick<EventTarget, 'dispatchEvent'>;

interface SaveRequestOptions extends Omit<SaveOptions, 'adapter'> {
  readonly adapter?: AvatarAdapter;
  /** Where the stored picture is now, for a host that answers without an address: it kept the one it had. */
  readonly src: string;
}

/** Stores the file or removes what is stored, once it is the person's turn. Rejects as aborted where the host cancels. */
export async function saveOrRemove(
  element: EventTargetLike,
  file: File | null,
  {adapter, src, ...options}: SaveRequestOptions,
): Promise<AvatarChange> {
  const {personId} = options;
  const wrapped = {...options, adapter: withHostUpload(element, adapter ?? missingAdapter, src)};
  if (!file) {
    await removeAvatar(wrapped);
    return {personId, url: null};
  }
  const {url, version} = await saveAvatar(file, wrapped);
  return {personId, url, version, picture: file};
}

/** The adapter, with the host asked first when it is the save's turn: what the host answers itself waits in the same line. */
function withHostUpload(element: EventTargetLike, adapter: AvatarAdapter, src: string): AvatarAdapter {
  const requestHost = ({personId, expectedVersion}: AvatarTarget, file: File | null, signal: AbortSignal) => {
    const request = new AvatarSaveEvent(personId, file, {signal, expectedVersion});
    element.dispatchEvent(request);
    if (request.defaultPrevented && !request.answer) throw new DOMException('The page saves it', 'AbortError');
    return request.answer;
  };
  return {
    ...passthrough(adapter),
    async upload(picture, context) {
      const response = requestHost(picture, picture.file, context.signal);
      if (!response) return adapter.upload(picture, context);
      const {url = src, version} = (await response) ?? {};
      return {url, version};
    },
    async remove(target, context) {
      const response = requestHost(target, null, context.signal);
      if (response) return void (await response);
      if (!adapter.remove) throw new AvatarError('remove-unsupported', {});
      await adapter.remove(target, context);
    },
  };
}

const throwNoAdapter = async () => {
  throw new AvatarError('unknown', {message: 'Set endpoint or adapter, or answer avatar-save with respondWith().'});
};
const missingAdapter: AvatarAdapter = {upload: throwNoAdapter, remove: throwNoAdapter};
