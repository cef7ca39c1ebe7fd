// <avatar-badge>, from its source.
import '../../../src/define/avatar-badge.js';

export function create({name, src, key: colorKey}) {
  return Object.assign(document.createElement('avatar-badge'), {name, src, colorKey});
}

export function rename(element, {name}) {
  element.name = name;
}
