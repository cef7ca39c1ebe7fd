// What an `<avatar-group>` says, in English.
import type {Format} from '../locale.js';

export const group = {
  people: (count: number, {number, plural}: Format) =>
    `${number(count)} ${plural(count) === 'one' ? 'person' : 'people'}`,
  plus: (count: number, {number}: Format) => `+${number(count)}`,
  showMore: (count: number, {number, plural}: Format) =>
    `Show ${number(count)} more ${plural(count) === 'one' ? 'person' : 'people'}`,
  others: (count: number, {number, plural}: Format) =>
    `and ${number(count)} ${plural(count) === 'one' ? 'other' : 'others'}`,
};
