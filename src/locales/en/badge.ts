// The messages of `<avatar-badge>`, in English.

export const badge = {
  online: 'online',
  away: 'away',
  busy: 'busy',
  offline: 'offline',
  /** The name of a person without a name. */
  fallbackName: 'Person',
};
