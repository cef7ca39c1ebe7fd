// `import 'avatar-elements/types/svelte'` lets Svelte 5 know the tags in templates.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Svelte is not installed here: test/types/frameworks checks what is built.
import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, Elements, Listeners, Properties, Tag} from './elements.js';

type Known<T extends Tag> = Properties<T> & Attributes<T> & Listeners;

export type OurSvelteElements = {[T in Tag]: Known<T> & Omit<HTMLAttributes<Elements[T]>, keyof Known<T>>};

declare module 'svelte/elements' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Svelte declares.
  interface SvelteHTMLElements extends OurSvelteElements {}
}
