// `import 'avatar-elements/types/preact'` adds the tags to the types of Preact in JSX.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Preact is not installed here: test/types/frameworks checks what is built.
import type {HTMLAttributes} from 'preact';
import type {Attributes, Elements, LowerCaseHandlers, Properties, TagName} from './elements.js';

type ElementProps<T extends TagName> = Properties<T> & Attributes<T> & LowerCaseHandlers;

export type PreactElements = {
  [T in TagName]: ElementProps<T> & Omit<HTMLAttributes<Elements[T]>, keyof ElementProps<T>>;
};

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact's own typings are a namespace.
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Preact declares.
    interface IntrinsicElements extends PreactElements {}
  }
}
