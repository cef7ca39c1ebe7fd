import '@fluentui/web-components/avatar.js';

export function create({src, name}) {
  const element = Object.assign(document.createElement('fluent-avatar'), {name});
  if (src) element.append(Object.assign(new Image(), {src, alt: ''}));
  return element;
}

export function rename(element, {name}) {
  element.name = name;
}
