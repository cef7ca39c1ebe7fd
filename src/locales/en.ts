// The source of all messages, one file for each element. Short and plain: what happened, and what to do. A locale is this module in
// another language.
export {badge} from './en/badge.js';
export {card} from './en/card.js';
export {editor} from './en/editor.js';
export {errors} from './en/errors.js';
export {faces} from './en/faces.js';
export {group} from './en/group.js';

export const tag: string = 'en';
