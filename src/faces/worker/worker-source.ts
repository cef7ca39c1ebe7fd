// The code of the worker that finds faces, as text. The build inserts it here; in the sources it imports the file.
export const source = `import ${JSON.stringify(new URL('./faces-worker.js', import.meta.url).href)};`;
