// People alone: who they are, and the news that a picture of theirs changed. No elements.
export * from './people-store.js';
export * from './person.js';
