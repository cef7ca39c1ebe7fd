// The code of the animation worker as text. The build inserts it here; in the sources it imports the file.
export const source = `import ${JSON.stringify(new URL('../animation-entry.js', import.meta.url).href)};`;
