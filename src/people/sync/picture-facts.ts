import type {Person} from '../person.js';

/** The facts about a picture change together: a picture with the version or description of another one would be shown wrongly. */
export const PICTURE_FACTS = [
  'picture',
  'pictureVersion',
  'pictureDescription',
  'pictureExpiresAt',
] as const satisfies readonly (keyof Person)[];
