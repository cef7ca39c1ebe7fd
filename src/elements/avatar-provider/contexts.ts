// The contexts that an `<avatar-provider>` provides.
import {createContext} from '@lit/context';
import type {PartialLocale} from '../../locales/locale.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';

/** The adapter that stores pictures. */
export const adapterContext = createContext<AvatarAdapter | undefined>('avatar-elements-adapter');

/** The upload endpoint without an adapter: a URI template with `{personId}`. */
export const endpointContext = createContext<string | undefined>('avatar-elements-endpoint');

/** The locale, merged with the messages of the host. */
export const localeContext = createContext<PartialLocale | undefined>('avatar-elements-locale');
