// Makes a React component of an element, for React 18 and 19 alike: text, numbers and booleans become attributes, so that
// they are in the server's HTML; everything else is set as a property; listeners are added under the events' own names.
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type {Elements, Handlers, Properties, Tag} from '../types/elements.js';

type Known<T extends Tag> = Properties<T> & Handlers;

/** What the component takes: the element's properties, its events, and what every HTML element takes. */
export type Props<T extends Tag> = Known<T> & Omit<HTMLAttributes<Elements[T]>, keyof Known<T>>;

export type Component<T extends Tag> = ForwardRefExoticComponent<Props<T> & RefAttributes<Elements[T]>>;

type Listener = (event: Event) => void;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isText = (value: unknown): boolean => value === null || /string|number|boolean|undefined/.test(typeof value);
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What goes where of what a component was given. */
function sort(props: Record<string, unknown>, own: ReadonlySet<string>) {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const listeners: Record<string, Listener> = {};
  for (const [name, value] of Object.entries(props)) {
    if (/^on(Avatar|Profile)[A-Z]/.test(name)) {
      if (value) listeners[kebab(name.slice(2)).slice(1)] = value as Listener;
    } else if (!own.has(name)) attributes[name === 'className' ? 'class' : name] = value;
    else if (isText(value)) attributes[kebab(name)] = value === false ? undefined : value;
    else properties[name] = value;
  }
  return {attributes, properties, listeners};
}

/** The component of a tag. `names` are the element's own properties. It registers nothing: that is what `define` is for. */
export function wrap<T extends Tag>(tag: T, names: readonly (keyof Properties<T> & string)[]): Component<T> {
  const own = new Set<string>(names);
  const Wrapped = forwardRef<Elements[T], Props<T>>((props, ref) => {
    const element = useRef<Elements[T]>(null);
    const set = useRef<Record<string, unknown>>({});
    const {attributes, properties, listeners} = sort(props, own);
    useImperativeHandle(ref, () => element.current as Elements[T]);

    useBeforePaint(() => {
      const gone = Object.keys(set.current).filter((name) => !(name in properties));
      for (const name of gone) Reflect.set(element.current as object, name, undefined);
      for (const [name, value] of Object.entries(properties)) {
        if (set.current[name] !== value) Reflect.set(element.current as object, name, value);
      }
      set.current = properties;
    });

    useBeforePaint(() => {
      const target = element.current;
      for (const [name, listener] of Object.entries(listeners)) target?.addEventListener(name, listener);
      return () => {
        for (const [name, listener] of Object.entries(listeners)) target?.removeEventListener(name, listener);
      };
    });

    return createElement(tag, {...attributes, ref: element});
  });
  Wrapped.displayName = tag;
  return Wrapped as unknown as Component<T>;
}
