// The host's own upload, around any adapter: `avatar-save` is dispatched first, and a response replaces the adapter.
import {AvatarError} from '../../../errors.js';
import {AvatarSaveEvent} from '../../../events.js';
import type {AvatarAdapter, AvatarTarget} from '../../../upload/avatar-adapter.js';
import {passthrough} from '../../../upload/decorators/passthrough.js';

/** Dispatches the request event. */
export type EventTargetLike = Pick<EventTarget, 'dispatchEvent'>;

/** Rejects with AbortError if the host cancels the event without a response. `src`: the URL if neither names one. */
export function withHostUpload(element: EventTargetLike, adapter: AvatarAdapter, src: string): AvatarAdapter {
  const requestHost = ({personId, ...options}: AvatarTarget, file: File | null, signal: AbortSignal) => {
    const request = new AvatarSaveEvent(personId, file, {...options, signal});
    element.dispatchEvent(request);
    if (request.defaultPrevented && !request.response) throw new DOMException('The page saves it', 'AbortError');
    return request.response;
  };
  return {
    ...passthrough(adapter),
    async upload(picture, context) {
      const response = requestHost(picture, picture.file, context.signal);
      const stored = await (response ?? adapter.upload(picture, context));
      return {...stored, url: stored?.url || src};
    },
    async remove(target, context) {
      const response = requestHost(target, null, context.signal);
      if (response) return void (await response);
      if (!adapter.remove) throw new AvatarError('remove-unsupported', {});
      await adapter.remove(target, context);
    },
  };
}
