// The animation worker as text. In the package the build puts its whole code here; the sources import the file instead.
export const source = `import ${JSON.stringify(new URL('../animation-entry.js', import.meta.url).href)};`;
