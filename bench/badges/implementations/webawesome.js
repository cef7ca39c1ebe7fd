import '@awesome.me/webawesome/dist/components/avatar/avatar.js';

export function create({initials, src, name}) {
  return Object.assign(document.createElement('wa-avatar'), {label: name, ...(src ? {image: src} : {initials})});
}

export function rename(element, {initials, name}) {
  Object.assign(element, {initials, label: name});
}
