// The events of `<profile-card>`.
import type {AvatarError} from './errors.js';
import {NOTIFICATION, CANCELABLE, RespondableEvent} from './respondable-event.js';

/** Edit was pressed on a profile card; cancel it to edit elsewhere. */
export class ProfileEditEvent extends Event {
  constructor(/** Whose card it is. */ readonly personId: string) {
    super('profile-edit', CANCELABLE);
  }
}

/** The contact fields a person changed, by the names of `Person`. */
export type ProfileChanges = Readonly<Record<string, string>>;

/** Save was pressed on a profile card; answer with a promise that resolves once the changes are stored. */
export class ProfileSaveEvent extends RespondableEvent<void> {
  constructor(
    /** Whose card it is. */
    readonly personId: string,
    /** The fields that differ from what was there, by the names of `Person`. */
    readonly changes: ProfileChanges,
  ) {
    super('profile-save');
  }
}

/** The changed contact fields are stored. */
export class ProfileSavedEvent extends Event {
  constructor(
    /** Whose card it is. */
    readonly personId: string,
    /** The fields that differ from what was there, by the names of `Person`. */
    readonly changes: ProfileChanges,
  ) {
    super('profile-saved', NOTIFICATION);
  }
}

/** The changed contact fields could not be stored; they are still in the form. */
export class ProfileFailedEvent extends Event {
  constructor(
    /** What went wrong, as a code and its facts. */
    readonly error: AvatarError,
    /** Whose card it was. */
    readonly personId = '',
    /** What could not be stored, by the names of `Person`. */
    readonly changes: ProfileChanges = {},
  ) {
    super('profile-failed', NOTIFICATION);
  }
}

/** Sign out was pressed. */
export class ProfileSignOutEvent extends RespondableEvent<void> {
  constructor(/** Whose card it is. */ readonly personId: string) {
    super('profile-sign-out');
  }
}

/** Sync was pressed. */
export class ProfileSyncEvent extends RespondableEvent<void> {
  constructor(/** Whose card it is. */ readonly personId: string) {
    super('profile-sync');
  }
}
