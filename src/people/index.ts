// People alone: who they are, the systems they are kept in, and the news about them and their pictures. No elements.
export * from './changes.js';
export * from './directory.js';
export * from './live-directory.js';
export * from './lookup.js';
export * from './people-store.js';
export * from './person-request.js';
export * from './person.js';
