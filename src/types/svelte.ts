// `import 'avatar-elements/types/svelte'` adds the tags to the types of Svelte 5 in templates.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Svelte is not installed here: test/types/frameworks checks what is built.
import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, Elements, LowerCaseHandlers, Properties, TagName} from './elements.js';

type ElementProps<T extends TagName> = Properties<T> & Attributes<T> & LowerCaseHandlers;

export type SvelteElements = {
  [T in TagName]: ElementProps<T> & Omit<HTMLAttributes<Elements[T]>, keyof ElementProps<T>>;
};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Svelte declares.
  interface SvelteHTMLElements extends SvelteElements {}
}
