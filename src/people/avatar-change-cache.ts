// The avatar changes announced since the page was loaded, by `personKey`. A module without other imports, so that elements can read it
// synchronously.
import type {AvatarChange} from './avatar-change.js';

/** The last stored change of each person. */
export const latestChanges = new Map<string, AvatarChange>();

/** Changes that are shown before they are stored, in the order of the saves. */
export const pendingChanges = new Map<string, readonly AvatarChange[]>();
