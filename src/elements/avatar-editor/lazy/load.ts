// The way to the late half of the editor, and to the words for what may go wrong with it.
import {importWithRetry} from '../../../shared/import-with-retry.js';
import {LazyModule} from '../../shared/lazy.js';
import {loadErrorMessages} from '../../shared/localize.js';
import type * as lazyModule from './index.js';

export type LazyEditorModule = typeof lazyModule;

export const editorModule = new LazyModule<LazyEditorModule>(async () => {
  const [module] = await Promise.all([importWithRetry(() => import('./index.js')), loadErrorMessages()]);
  return module;
});

/** The late half, once it is there. */
export const getLoadedModule = (): LazyEditorModule | undefined => editorModule.value;

/** Fetches it. After a failure the next call tries again. */
export const loadModule = (): Promise<LazyEditorModule> => editorModule.load();
