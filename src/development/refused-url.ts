// Warns about a picture address that elements refuse to load.
const warned = new Set<string>();

globalThis.addEventListener?.('avatar-load-failed', (event) => {
  const {code, src} = event;
  if (code !== 'unsafe-url' || warned.has(src)) return;
  warned.add(src);
  console.warn(
    `avatar-elements: The picture address ${JSON.stringify(src.slice(0, 100))} is refused. Allowed are https, http of the page's own ` +
      'origin or of this machine, blob:, and data: of a raster image.',
    event.composedPath()[0],
  );
});
