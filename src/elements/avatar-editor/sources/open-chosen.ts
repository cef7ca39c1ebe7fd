// Stages 1 to 3 for the editor: a chosen file in; dispatches `opened`, or rejects the file with all its violations.
import {AvatarError, FileRejectedError, type ErrorData} from '../../../errors.js';
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
  /** The image can be cropped. */
  onOpened(): void;
  onRejected(problems: readonly ErrorData[]): void;
}

/** Opens a file for a person. After an abort it changes nothing. */
export async function openChosen(
  chosen: ChosenFile,
  person: PersonDraft,
  {limits, dispatch, resultCacheFrom, onOpened, onRejected}: OpenContext,
  signal: AbortSignal,
): Promise<void> {
  // Photos of the camera are JPEG, whatever types `accept` lists.
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
    // The camera view is mirrored, so the photo is flipped too.
    const crop = clampCrop({...defaultCrop(), flipped: chosen.source === 'camera'}, image);
    dispatch({type: 'opened', image, crop});
    onOpened();
  } catch (error) {
    if (signal.aborted) return;
    onRejected(error instanceof FileRejectedError ? error.violations : [AvatarError.from(error).toData()]);
  }
}
