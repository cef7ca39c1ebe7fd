// What an <avatar-provider> hands to everything inside it, each under a key of its own.
import {createContext} from '@lit/context';
import type {PartialLocale} from '../../locales/locale.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';

/** Where pictures are stored. */
export const adapterContext = createContext<AvatarAdapter | undefined>('avatar-elements-adapter');

/** The address pictures are sent to where there is no adapter: a URI template with `{personId}`. */
export const endpointContext = createContext<string | undefined>('avatar-elements-endpoint');

/** The language, with the host's own messages already merged in. */
export const localeContext = createContext<PartialLocale | undefined>('avatar-elements-locale');
