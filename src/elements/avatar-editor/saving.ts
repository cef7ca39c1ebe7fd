// Stages 6 and 7 for the editor: a finished file (or `null` to remove) in, where it is stored out; by the host's own answer
// or by an adapter.
import {AvatarError} from '../../errors.js';
import type {AvatarSaveEvent, SavedPicture} from '../../events.js';
import {removeAvatar, saveAvatar} from '../../flow.js';
import {announce, type PictureChange} from '../../people/people-store.js';
import {unlessAborted} from '../../upload/abort.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';

interface StoreOptions {
  readonly adapter?: AvatarAdapter;
  /** Where the stored picture is now, for a host that answers without an address: it kept the one it had. */
  readonly src: string;
  readonly replaces?: string;
  readonly signal: AbortSignal;
  onProgress(loaded: number, total: number): void;
}

/** Stores or removes as the request says. Nothing comes back where the host took the request over without an answer. */
export async function store(request: AvatarSaveEvent, options: StoreOptions): Promise<PictureChange | undefined> {
  const {personId, file} = request;
  const {adapter, signal, src} = options;
  if (request.answer) {
    // The host's promise knows no signal: what it answers after a stop is not waited for.
    const answer = await unlessAborted(request.answer, signal);
    const change = changeFrom(request, src, answer ?? undefined);
    if (personId) announce(change);
    return change;
  }
  if (request.defaultPrevented) return undefined;
  if (!adapter) {
    throw new AvatarError('unknown', {message: 'Set endpoint or adapter, or answer avatar-save with respondWith().'});
  }
  if (!file) {
    await removeAvatar({...options, personId, adapter});
    return {personId, url: null};
  }
  const {url, version} = await saveAvatar(file, {...options, personId, adapter});
  return {personId, url, version, picture: file};
}

function changeFrom({personId, file}: AvatarSaveEvent, src: string, answer?: SavedPicture): PictureChange {
  if (!file) return {personId, url: null};
  return {personId, url: answer?.url ?? src, version: answer?.version, picture: file};
}
