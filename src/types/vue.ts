// `import 'avatar-elements/types/vue'` adds the tags to the types of Vue in templates.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Vue is not installed here: test/types/frameworks checks what is built.
import type {HTMLAttributes, PublicProps} from 'vue';
import type {CamelCaseHandlers, Properties, TagName} from './elements.js';

type ElementProps<T extends TagName> = Properties<T> & CamelCaseHandlers;

export type VueElements = {
  [T in TagName]: new () => {$props: ElementProps<T> & Omit<HTMLAttributes, keyof ElementProps<T>> & PublicProps};
};

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Vue declares.
  interface GlobalComponents extends VueElements {}
}
