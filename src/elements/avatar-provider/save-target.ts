// What an `<avatar-provider>` provides for saving.
import type {ProvidedKey} from '../../shared/provided.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';

/** The adapter that stores pictures. */
export const ADAPTER: ProvidedKey<AvatarAdapter> = 'adapter';

/** The upload endpoint without an adapter: a URI template with `{personId}`. */
export const ENDPOINT: ProvidedKey<string> = 'endpoint';
