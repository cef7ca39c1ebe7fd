// `import 'avatar-elements/types/react'` adds the tags to the types of React 18 and 19 in JSX.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Attributes, Elements, LowerCaseHandlers, Properties, TagName} from './elements.js';

type ElementProps<T extends TagName> = Properties<T> & Attributes<T> & LowerCaseHandlers;

export type ReactElements = {
  [T in TagName]: ElementProps<T> &
    Omit<DetailedHTMLProps<HTMLAttributes<Elements[T]>, Elements[T]>, keyof ElementProps<T>>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own typings are a namespace.
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what React declares.
    interface IntrinsicElements extends ReactElements {}
  }
}
