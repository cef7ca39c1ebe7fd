// Cursors of lists. A page may have sent them through a server of the host, so that they are checked before they become part of a request.
import {AvatarError} from '../../../errors.js';

/** The error for a cursor that this directory has not given. */
export function badCursor(): AvatarError {
  return new AvatarError('request-rejected', {status: 400, message: 'The cursor is not one of this list.'});
}

/** A cursor that is a number; `first` without a cursor. Throws `request-rejected` for any other text. */
export function numericCursor(cursor: string | undefined, first = 0): number {
  if (cursor === undefined) return first;
  if (!/^\d{1,15}$/.test(cursor)) throw badCursor();
  return Number(cursor);
}

/** The properties `cursor` of a page; none after the last page. */
export function cursorOf(next: number | string | undefined): {cursor?: string} {
  return next === undefined ? {} : {cursor: String(next)};
}
