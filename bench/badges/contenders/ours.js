// <avatar-badge>, from its source.
import '../../../src/define/avatar-badge.js';

export function create({name, src}) {
  return Object.assign(document.createElement('avatar-badge'), src ? {name, src} : {name});
}

export function rename(element, {name}) {
  element.name = name;
}
