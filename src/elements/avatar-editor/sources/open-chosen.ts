// Stages 1 to 3 for the editor: a chosen file in, its draft ready to be framed or refused with every rule the file breaks.
import {AvatarError, RejectedFile, type Problem} from '../../../errors.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import type {Action} from '../state/draft.js';
import type {ResultCache} from '../preview/result-cache.js';
import {loadModule, type LazyEditorModule} from '../lazy/load.js';
import type {Settings} from '../settings.js';
import type {PersonDraft} from '../state/person-draft.js';

interface OpenContext {
  readonly limits: Settings['limits'];
  dispatch(action: Action): void;
  resultCacheFrom(lazyModule: LazyEditorModule): ResultCache;
  /** It can be framed. */
  onOpened(): void;
  onRejected(problems: readonly Problem[]): void;
}

/** Opens a file for a person. Stopped by the signal it changes nothing. */
export async function openChosen(
  chosen: ChosenFile,
  person: PersonDraft,
  {limits, dispatch, resultCacheFrom, onOpened, onRejected}: OpenContext,
  signal: AbortSignal,
): Promise<void> {
  // What the camera took is our own JPEG, whatever people may choose.
  const accept = chosen.source === 'camera' ? [...limits.accept, 'image/jpeg'] : limits.accept;
  const onPreview = (bitmap: ImageBitmap) => {
    if (signal.aborted || person.draft.phase !== 'opening') bitmap.close();
    else dispatch({type: 'preview-ready', bitmap});
  };
  try {
    const lazyModule = await loadModule();
    signal.throwIfAborted();
    resultCacheFrom(lazyModule);
    const {openImage, defaultCrop, clampCrop} = lazyModule;
    const image = await openImage(chosen, {...limits, accept}, {signal, onPreview});
    if (signal.aborted) return image.bitmap.close();
    // The camera is shown as a mirror shows it, and so is what it took.
    const crop = clampCrop({...defaultCrop(), flipped: chosen.source === 'camera'}, image);
    dispatch({type: 'opened', image, crop});
    onOpened();
  } catch (error) {
    if (signal.aborted) return;
    onRejected(error instanceof RejectedFile ? error.violations : [AvatarError.from(error).toProblem()]);
  }
}
