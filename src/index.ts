// Classes, functions and types. Importing this defines no element and has no side effects.
export * from './errors.js';
export * from './events.js';
export * from './elements/avatar-badge/avatar-badge.js';
export * from './elements/avatar-group/avatar-group.js';
export {colorsOf, type PersonColors} from './elements/avatar-badge/colors.js';
export {initialsOf, type InitialsOptions, type NameParts} from './elements/avatar-badge/initials/initials.js';
export type {InitialsFunction} from './elements/avatar-badge/initials/custom-initials.js';
export * from './elements/avatar-provider/avatar-provider.js';
export * from './elements/profile-card/profile-card.js';
export {AvatarEditor} from './elements/avatar-editor/avatar-editor.js';
export type {Draft, OpenImage} from './elements/avatar-editor/state/draft.js';
export type {Source} from './elements/avatar-editor/properties.js';
export {forgetEverything} from './forget-everything.js';
export {setScope, type Session} from './shared/session/session.js';
export {syncPendingSaves, type StopPendingSaves} from './pending-saves.js';
export type {StoredAvatar} from './upload/avatar-adapter.js';
export {setLocale} from './locales/current.js';
export type {Locale, MessageOverrides} from './locales/locale.js';
