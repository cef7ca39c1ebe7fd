// `import 'avatar-elements/types/vue'` lets Vue know the tags in templates.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Vue is not installed here: test/types/frameworks checks what is built.
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Handlers, Properties, Tag} from './elements.js';

type Known<T extends Tag> = Properties<T> & Handlers;

export type VueElements = {
  [T in Tag]: new () => {$props: Known<T> & Omit<HTMLAttributes, keyof Known<T>> & PublicProps};
};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Vue declares.
  interface GlobalComponents extends VueElements {}
}
