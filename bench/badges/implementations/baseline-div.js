// The limit: what the browser needs for the same picture without any element of one's own.
document.head.append(
  Object.assign(document.createElement('style'), {
    textContent: `.avatar { display: inline-flex; align-items: center; justify-content: center; vertical-align: middle;
      width: 40px; height: 40px; border-radius: 50%; font-size: 16px; font-weight: 600; background: #cde; }
      .avatar img { width: 100%; height: 100%; border-radius: inherit; }`,
  }),
);

export function create({initials, src}) {
  const div = document.createElement('div');
  div.className = 'avatar';
  if (src) div.append(Object.assign(new Image(), {src, alt: ''}));
  else div.textContent = initials;
  return div;
}

export function rename(div, {initials}) {
  div.textContent = initials;
}
