// What opening a file, saving and the camera need of the controller.
import type {LitElement} from 'lit';
import type {MessageOverrides} from '../../../locales/locale.js';
import type {LazyEditorModule} from '../lazy/load.js';
import type {ResultCache} from '../preview/result-cache.js';
import type {EditorFraming, Settings} from '../properties.js';
import type {CurrentAvatar} from './current-avatar.js';
import type {DraftStore} from './draft-store.js';
import type {PersonDraft} from './person-draft.js';

export interface EditorContext {
  readonly host: LitElement & {readonly framing?: EditorFraming; readonly messages?: MessageOverrides};
  /** Dispatches the events, also after the host was removed. */
  readonly target: {dispatchEvent(event: Event): boolean};
  readonly drafts: DraftStore;
  readonly currentAvatar: CurrentAvatar;
  settings(): Settings;
  /** Announces a sentence in the live region. */
  announce(text: string): void;
}

/** Captures the stored version: a save overwrites no newer one. */
export function startEditing({personId, versionGuard}: PersonDraft, {currentAvatar, settings}: EditorContext): void {
  versionGuard.capture(currentAvatar.version, personId, settings().adapter);
}

/** The result cache of a person; created at the first call. */
export function resultCacheOf(person: PersonDraft, module: LazyEditorModule, {host}: EditorContext): ResultCache {
  return (person.resultCache ??= new module.ResultCache(host));
}
