// Classes, functions and types. Importing this registers nothing and changes nothing in the page.
export * from './errors.js';
export * from './events.js';
