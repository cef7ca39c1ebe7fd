// `import 'avatar-elements/types/react'` lets React 18 and 19 know the tags in JSX.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {Attributes, Elements, Listeners, Properties, Tag} from './elements.js';

type Known<T extends Tag> = Properties<T> & Attributes<T> & Listeners;

export type ReactElements = {
  [T in Tag]: Known<T> & Omit<DetailedHTMLProps<HTMLAttributes<Elements[T]>, Elements[T]>, keyof Known<T>>;
};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own typings are a namespace.
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what React declares.
    interface IntrinsicElements extends ReactElements {}
  }
}
