import '@vaadin/avatar';

export function create({src, name}) {
  return Object.assign(document.createElement('vaadin-avatar'), src ? {name, img: src} : {name});
}

export function rename(element, {name}) {
  element.name = name;
}
