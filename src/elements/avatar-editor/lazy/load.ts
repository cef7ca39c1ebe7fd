// The way to the late half of the editor, and to the words for what may go wrong with it.
import {importWithRetry} from '../../../shared/import-with-retry.js';
import {LazyModule} from '../../shared/lazy.js';
import {loadErrorMessages} from '../../shared/localize.js';
import type * as lateHalf from './index.js';

export type Workshop = typeof lateHalf;

export const lateWorkshop = new LazyModule<Workshop>(async () => {
  const [half] = await Promise.all([importWithRetry(() => import('./index.js')), loadErrorMessages()]);
  return half;
});

/** The late half, once it is there. */
export const loadedWorkshop = (): Workshop | undefined => lateWorkshop.value;

/** Fetches it. After a failure the next call tries again. */
export const loadWorkshop = (): Promise<Workshop> => lateWorkshop.load();
