import '@ui5/webcomponents/dist/Avatar.js';

export function create({initials, src, name}) {
  const element = Object.assign(document.createElement('ui5-avatar'), {accessibleName: name, initials});
  if (src) element.append(Object.assign(new Image(), {src, alt: ''}));
  return element;
}

export function rename(element, {initials, name}) {
  Object.assign(element, {initials, accessibleName: name});
}
