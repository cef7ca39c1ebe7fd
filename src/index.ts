// Classes, functions and types. Importing this registers nothing and changes nothing in the page.
export * from './errors.js';
export * from './events.js';
export * from './elements/avatar-badge/avatar-badge.js';
export {colorsOf, type PersonColors} from './elements/avatar-badge/colors.js';
export {initialsOf, type InitialsOptions, type NameParts} from './elements/avatar-badge/initials.js';
export * from './elements/avatar-provider/avatar-provider.js';
export * from './elements/avatar-provider/contexts.js';
export * from './elements/profile-card/profile-card.js';
