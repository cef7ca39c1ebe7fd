// What an `<avatar-badge>` says, in English.

export const badge = {
  online: 'online',
  away: 'away',
  busy: 'busy',
  offline: 'offline',
  /** Whose picture it is where nobody said. */
  fallbackName: 'Person',
};
