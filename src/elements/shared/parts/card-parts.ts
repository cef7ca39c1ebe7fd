// The own parts of a card: a host styles each of them with `::part()`. Those of the editor are parts of the card as well.
// The comments are the descriptions in custom-elements.json.

export const cardParts = [
  /** Everything inside the border. */
  'card',
  /** The `<avatar-badge>` with the picture. */
  'avatar',
  /** The person's name. */
  'name',
  /** The list of contact rows. */
  'contacts',
  /** The link of a contact row. */
  'contact',
  /** The button that copies a contact detail. */
  'copy',
  /** The button with the pen. */
  'edit-picture',
  /** The button that opens the form of the contact fields. */
  'edit',
  /** The contact fields while they are edited. */
  'form',
  /** The label of a field. */
  'label',
  /** The field. */
  'field',
  /** Takes a value that was changed elsewhere meanwhile. */
  'use-theirs',
  /** Keeps one's own value. */
  'keep-mine',
  /** A row at the foot; also has its name as a part, `sync` or `sign-out`. */
  'action',
  /** The row that starts a sync. */
  'sync',
  /** The row that signs out. */
  'sign-out',
  /** The dialog titled 'Change profile picture'. */
  'dialog',
  /** Its header. */
  'dialog-header',
  /** The title in it. */
  'dialog-title',
  /** The editor inside that dialog. */
  'editor',
] as const;
