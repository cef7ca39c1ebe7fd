// What an `<avatar-group>` says, in English.
import type {Numbers} from '../locale.js';

export const group = {
  people: (count: number, {number, plural}: Numbers) =>
    `${number(count)} ${plural(count) === 'one' ? 'person' : 'people'}`,
  plus: (count: number, {number}: Numbers) => `+${number(count)}`,
  showMore: (count: number, {number, plural}: Numbers) =>
    `Show ${number(count)} more ${plural(count) === 'one' ? 'person' : 'people'}`,
  others: (count: number, {number, plural}: Numbers) =>
    `and ${number(count)} ${plural(count) === 'one' ? 'other' : 'others'}`,
};
