// `import 'avatar-elements/types/solid'` adds the tags to the types of Solid in JSX, with `prop:` and `on:`.
/* eslint-disable @typescript-eslint/ban-ts-comment */
// @ts-nocheck -- Solid is not installed here: test/types/frameworks checks what is built.
import type {JSX} from 'solid-js';
import type {Attributes, Elements, EventName, Properties, TagName} from './elements.js';

type SetProperties<T extends TagName> = {[K in keyof Properties<T> & string as `prop:${K}`]?: Properties<T>[K]};
type On = {[N in EventName as `on:${N}`]?: (event: HTMLElementEventMap[N]) => void};
type ElementProps<T extends TagName> = Attributes<T> & SetProperties<T> & On;

export type SolidElements = {
  [T in TagName]: ElementProps<T> & Omit<JSX.HTMLAttributes<Elements[T]>, keyof ElementProps<T>>;
};

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Solid's own typings are a namespace.
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It adds to what Solid declares.
    interface IntrinsicElements extends SolidElements {}
  }
}
