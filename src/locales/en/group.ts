// The messages of `<avatar-group>`, in English.
import type {NumberFormatters} from '../message.js';

export const group = {
  people: (count: number, {number, plural}: NumberFormatters) =>
    `${number(count)} ${plural(count) === 'one' ? 'person' : 'people'}`,
  moreCount: (count: number, {number}: NumberFormatters) => `+${number(count)}`,
  showMore: (count: number, {number, plural}: NumberFormatters) =>
    `Show ${number(count)} more ${plural(count) === 'one' ? 'person' : 'people'}`,
  moreNotListed: (count: number, {number, plural}: NumberFormatters) =>
    `and ${number(count)} ${plural(count) === 'one' ? 'other' : 'others'}`,
};
