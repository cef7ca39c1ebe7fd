// Loads the lazy chunk of the editor together with the error messages.
import {importWithRetry} from '../../../shared/loading/import-with-retry.js';
import {loadBlobPicture} from '../../avatar-badge/lazy/load.js';
import {LazyModule} from '../../shared/lazy.js';
import {loadErrorMessages} from '../../shared/localize.js';
import type * as lazyModule from './index.js';

export type LazyEditorModule = typeof lazyModule;

export const editorModule = new LazyModule<LazyEditorModule>(async () => {
  const [module] = await Promise.all([importWithRetry(() => import('./index.js')), loadErrorMessages()]);
  // Before the network may be gone: a picture that waits in the outbox is shown from its file.
  void loadBlobPicture().catch(() => {});
  return module;
});

/** The lazy module, if it is loaded. */
export const getLoadedModule = (): LazyEditorModule | undefined => editorModule.value;

/** Loads the lazy module. After a failure the next call tries again. */
export const loadModule = (): Promise<LazyEditorModule> => editorModule.load();
