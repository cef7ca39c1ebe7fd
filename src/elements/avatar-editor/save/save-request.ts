// Stages 6 and 7 for the editor: an encoded file (`null`: remove) in, the stored avatar out. The host's response to
// `avatar-save` or the adapter stores it; both run in the same queue.
import {AvatarError} from '../../../errors.js';
import {AvatarSaveEvent} from '../../../events.js';
import {removeAvatar, saveAvatar, type SaveOptions} from '../../../flow.js';
import type {AvatarChange} from '../../../people/avatar-changes.js';
import type {AvatarAdapter, AvatarTarget} from '../../../upload/avatar-adapter.js';
import {passthrough} from '../../../upload/decorators/passthrough.js';

/** Dispatches the request event. */
type EventTargetLike = Pick<EventTarget, 'dispatchEvent'>;

interface SaveRequestOptions extends Omit<SaveOptions, 'adapter'> {
  readonly adapter?: AvatarAdapter;
  /** Current URL of the picture, used if the host responds without a URL. */
  readonly src: string;
}

/** Stores or removes the avatar after earlier saves of the person. Rejects with AbortError if the host cancels. */
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

/** Wraps the adapter: dispatches `avatar-save` first and uses the host's response, if any. */
function withHostUpload(element: EventTargetLike, adapter: AvatarAdapter, src: string): AvatarAdapter {
  const requestHost = ({personId, expectedVersion}: AvatarTarget, file: File | null, signal: AbortSignal) => {
    const request = new AvatarSaveEvent(personId, file, {signal, expectedVersion});
    element.dispatchEvent(request);
    if (request.defaultPrevented && !request.response) throw new DOMException('The page saves it', 'AbortError');
    return request.response;
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
