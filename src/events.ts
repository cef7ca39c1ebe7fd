// All events of the elements. A request is named in the present tense and is cancelable; a notification is named in the past tense. All
// bubble and are composed, so a host can listen on any ancestor.
import type {StoredAvatar} from './upload/avatar-adapter.js';
import type {AvatarError, RuleViolation} from './errors.js';
import type {FileSource} from './image/stages/types.js';
import type {
  ProfileEditEvent,
  ProfileFailedEvent,
  ProfileSavedEvent,
  ProfileSaveEvent,
  ProfileSignOutEvent,
  ProfileSyncEvent,
} from './profile-events.js';
import {NOTIFICATION, CANCELABLE, RespondableEvent} from './respondable-event.js';

export * from './profile-events.js';
export {RespondableEvent};

/** A person chose a file; cancel it to refuse. */
export class AvatarSelectEvent extends Event {
  constructor(
    /** What was chosen, as it is: nothing has been read of it. */
    readonly file: Blob,
    /** How it was handed over. */
    readonly source: FileSource,
    /** Whose picture it is to be; '' where the host has not said who that is. */
    readonly personId = '',
  ) {
    super('avatar-select', CANCELABLE);
  }
}

/** The chosen file is open and can be framed. */
export class AvatarSelectedEvent extends Event {
  constructor(
    /** What was chosen, as it is. */
    readonly file: Blob,
    /** How it was handed over. */
    readonly source: FileSource,
    /** Whose picture it is to be. */
    readonly personId = '',
  ) {
    super('avatar-selected', NOTIFICATION);
  }
}

/** The chosen file breaks these rules; what was there before stays. */
export class AvatarRejectedEvent extends Event {
  constructor(
    /** Every rule it breaks, as codes and facts. */
    readonly violations: readonly RuleViolation[],
    /** Whose picture it was to be. */
    readonly personId = '',
  ) {
    super('avatar-rejected', NOTIFICATION);
  }
}

/** What Save would store is different now. */
export class AvatarChangedEvent extends Event {
  constructor() {
    super('avatar-changed', NOTIFICATION);
  }
}

/** Save was pressed, and no other save of the person is under way. `file` is the finished picture, or `null` to remove the stored one. */
export class AvatarSaveEvent extends RespondableEvent<StoredAvatar | void> {
  /** Aborted when the person presses Stop: what is answered after that changes nothing. */
  readonly signal: AbortSignal;

  /** The version the person saw when they began, to be sent as `If-Match`; `null` where they saw no picture. */
  readonly expectedVersion: string | null | undefined;

  /**
   * To be sent as `Idempotency-Key`: the same for every try of one change, pressed ones too, so that a server stores it once. Another
   * picture, another crop, or a decision to overwrite another user's picture has another key.
   */
  readonly idempotencyKey: string | undefined;

  constructor(
    /** Whose picture it is. */
    readonly personId: string,
    /** The finished picture; `null` to remove the stored one. */
    readonly file: File | null,
    {
      signal,
      expectedVersion,
      idempotencyKey,
    }: {readonly signal: AbortSignal; readonly expectedVersion?: string | null; readonly idempotencyKey?: string},
  ) {
    super('avatar-save');
    this.signal = signal;
    this.expectedVersion = expectedVersion;
    this.idempotencyKey = idempotencyKey;
  }
}

/** So many bytes have been sent. */
export class AvatarProgressEvent extends Event {
  constructor(
    /** Bytes sent so far. */
    readonly loaded: number,
    /** Bytes to send. */
    readonly total: number,
    /** Whose picture it is. */
    readonly personId = '',
  ) {
    super('avatar-progress', NOTIFICATION);
  }
}

/** The picture is stored; `url` is `null` when it was removed. */
export class AvatarSavedEvent extends Event {
  constructor(
    /** Whose picture it is. */
    readonly personId: string,
    /** Where it is now; `null` when it was removed. */
    readonly url: string | null,
    /** What the store calls this version of it, such as an ETag. */
    readonly version?: string,
  ) {
    super('avatar-saved', NOTIFICATION);
  }
}

/** A save, an unlock or the camera failed; what the person chose is kept. */
export class AvatarFailedEvent extends Event {
  constructor(
    /** What went wrong, as a code and its facts. */
    readonly error: AvatarError,
    /** Whose picture it is. */
    readonly personId = '',
  ) {
    super('avatar-failed', NOTIFICATION);
  }
}

/** The person gave up what they had begun. */
export class AvatarCancelledEvent extends Event {
  constructor(/** Whose picture it was to be. */ readonly personId = '') {
    super('avatar-cancelled', NOTIFICATION);
  }
}

/** 'Manage manually' was pressed; answer with a promise to unlock when it resolves. */
export class AvatarUnlockEvent extends RespondableEvent<void> {
  constructor(
    /** Whose picture it is. */
    readonly personId: string,
    /** The system that owns the record. */
    readonly managedBy: string,
  ) {
    super('avatar-unlock');
  }
}

/** The picture may be changed by hand from now on. */
export class AvatarUnlockedEvent extends Event {
  constructor(/** Whose picture it is. */ readonly personId: string) {
    super('avatar-unlocked', NOTIFICATION);
  }
}

/** The picture of a badge has decoded and is shown. */
export class AvatarLoadedEvent extends Event {
  constructor(/** Address of the picture. */ readonly src: string) {
    super('avatar-loaded', NOTIFICATION);
  }
}

/** The picture of a badge or an editor could not be shown; the initials are. */
export class AvatarLoadFailedEvent extends Event {
  constructor(
    /** Address of the picture. */
    readonly src: string,
    /** `unsafe-url`: the address was refused, and nothing was requested from it. `load-failed`: it shows no picture. */
    readonly code: 'load-failed' | 'unsafe-url' = 'load-failed',
  ) {
    super('avatar-load-failed', NOTIFICATION);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'avatar-select': AvatarSelectEvent;
    'avatar-selected': AvatarSelectedEvent;
    'avatar-rejected': AvatarRejectedEvent;
    'avatar-changed': AvatarChangedEvent;
    'avatar-save': AvatarSaveEvent;
    'avatar-progress': AvatarProgressEvent;
    'avatar-saved': AvatarSavedEvent;
    'avatar-failed': AvatarFailedEvent;
    'avatar-cancelled': AvatarCancelledEvent;
    'avatar-unlock': AvatarUnlockEvent;
    'avatar-unlocked': AvatarUnlockedEvent;
    'avatar-loaded': AvatarLoadedEvent;
    'avatar-load-failed': AvatarLoadFailedEvent;
    'profile-edit': ProfileEditEvent;
    'profile-save': ProfileSaveEvent;
    'profile-saved': ProfileSavedEvent;
    'profile-failed': ProfileFailedEvent;
    'profile-sign-out': ProfileSignOutEvent;
    'profile-sync': ProfileSyncEvent;
  }
}
