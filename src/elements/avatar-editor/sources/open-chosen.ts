// Stages 1 to 3 for the editor: a chosen file in; the draft can be cropped, or the file is rejected with all its violations.
import {AvatarError, type RuleViolation} from '../../../errors.js';
import {AvatarRejectedEvent, AvatarSelectedEvent, AvatarSelectEvent} from '../../../events.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import {scrollIntoView} from '../../base/platform.js';
import {loadModule} from '../lazy/load.js';
import {resultCacheOf, startEditing, type EditorContext} from '../state/editor-context.js';
import {getUnopened} from '../state/draft.js';
import type {PersonDraft} from '../state/person-draft.js';

/** Opens a file for a person, unless the host cancels `avatar-select`. Stops a file that is being opened. */
export async function openChosen(chosen: ChosenFile, person: PersonDraft, context: EditorContext): Promise<void> {
  const {target, drafts} = context;
  if (person.draft.phase === 'saving') return;
  const isRetry = chosen === getUnopened(person.draft); // The host has accepted it already.
  if (!isRetry && !target.dispatchEvent(new AvatarSelectEvent(chosen.file, chosen.source, person.personId))) return;
  // The stored version of a person who is not shown is unknown.
  if (drafts.isShown(person)) startEditing(person, context);
  drafts.apply(person, {type: 'choose', chosen});
  person.opening?.controller.abort();
  const controller = new AbortController();
  const done = decode(chosen, person, context, controller.signal);
  person.opening = {controller, done};
  await done;
}

/** Shows why the input was rejected; the previous draft stays, and so does an `unopened` file that can be opened later. */
export function reject(
  person: PersonDraft,
  problems: readonly RuleViolation[],
  {drafts, target}: EditorContext,
  unopened?: ChosenFile,
): void {
  drafts.apply(person, {type: 'reject', problems, unopened});
  target.dispatchEvent(new AvatarRejectedEvent(problems, person.personId));
  drafts.removeIfEmpty(person);
}

/** After an abort it changes nothing. */
async function decode(
  chosen: ChosenFile,
  person: PersonDraft,
  context: EditorContext,
  signal: AbortSignal,
): Promise<void> {
  const {host, target, drafts} = context;
  const {limits} = context.settings();
  // Photos of the camera are JPEG, whatever types `accept` lists.
  const accept = chosen.source === 'camera' ? [...limits.accept, 'image/jpeg'] : limits.accept;
  const onPreview = (bitmap: ImageBitmap) => {
    if (signal.aborted || person.draft.phase !== 'opening') bitmap.close();
    else drafts.apply(person, {type: 'preview-ready', bitmap});
  };
  try {
    const lazyModule = await loadModule();
    signal.throwIfAborted();
    resultCacheOf(person, lazyModule, context);
    const {openImage, defaultCrop, clampCrop} = lazyModule;
    const frame = lazyModule.prepareFraming(person, context);
    const image = await openImage(chosen, {...limits, accept}, {signal, onPreview});
    if (signal.aborted) return image.bitmap.close();
    const crop = clampCrop({...defaultCrop(), flipped: Boolean(chosen.isMirrored)}, image);
    drafts.apply(person, {type: 'opened', image, crop});
    void frame(image);
    // The stage may be far taller than the row, with Save at its end. A file that the host opens does not move the page.
    if (chosen.source !== 'code' && drafts.isShown(person)) void host.updateComplete.then(() => scrollIntoView(host));
    target.dispatchEvent(new AvatarSelectedEvent(chosen.file, chosen.source, person.personId));
  } catch (thrown) {
    if (signal.aborted) return;
    const error = AvatarError.from(thrown);
    if (error.code === 'file-rejected') reject(person, error.facts.violations, context);
    // What is wrong with a file has a code of its own. Any other error, such as that of `import()`, is not the file's.
    else reject(person, [error.toData()], context, error.code === 'unknown' ? chosen : undefined);
  }
}
