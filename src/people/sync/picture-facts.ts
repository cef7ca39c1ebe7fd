import type {Person} from '../person.js';

/** These facts always change together, so that a picture never gets the version or description of another one. */
export const PICTURE_FACTS = [
  'picture',
  'pictureVersion',
  'pictureDescription',
  'pictureExpiresAt',
] as const satisfies readonly (keyof Person)[];
