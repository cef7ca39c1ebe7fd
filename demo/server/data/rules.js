// Who may change what. The server enforces it, the page shows only what is allowed; both read this file.

/** The contact fields that people may change of themselves. */
export const ownFields = ['pronouns', 'phone', 'mobile', 'location'];

/** The contact fields that an administrator may change, of every person. */
export const allFields = ['name', 'title', 'organization', 'department', 'email', 'timeZone', ...ownFields];

const isAdmin = ({role}) => role === 'admin';

/** Why `actor` may not change the picture of `person`, as a sentence; `undefined` where they may. */
export function whyPictureDenied(actor, person) {
  if (!isAdmin(actor) && actor.id !== person.id) return 'You may only change your own picture.';
  if (person.managedBy) return `${person.managedBy} manages this employee. An administrator can take over.`;
  return undefined;
}

/** The same for contact fields. */
export function whyFieldsDenied(actor, person, fields) {
  if (!isAdmin(actor) && actor.id !== person.id) return 'You may only change your own contact details.';
  const allowed = isAdmin(actor) ? allFields : ownFields;
  const refused = fields.find((field) => !allowed.includes(field));
  if (refused) return `You may not change the field ${refused}. Ask an administrator.`;
  if (person.managedBy) return `${person.managedBy} manages this employee. An administrator can take over.`;
  return undefined;
}

/** The same for 'Replay a morning'. */
export function whyReplayDenied(actor) {
  return isAdmin(actor) ? undefined : 'Only an administrator can replay what the systems say.';
}

/** The same for 'Manage this employee manually'. */
export function whyTakeOverDenied(actor) {
  return isAdmin(actor) ? undefined : 'Only an administrator can take over an employee.';
}
