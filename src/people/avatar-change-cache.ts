// The pictures announced since the page was loaded, by `personKey`: by themselves, so that whoever shows pictures can look here at
// once.
import type {AvatarChange} from './avatar-change.js';

/** The last change of each person that is stored. */
export const latestChanges = new Map<string, AvatarChange>();

/** Changes shown before they are stored, in the order of the saves. */
export const pendingChanges = new Map<string, readonly AvatarChange[]>();
