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
import type {Elements, CamelCaseHandlers, Properties, TagName} from '../types/elements.js';

type ElementProps<T extends TagName> = Properties<T> & CamelCaseHandlers;

/** What the component takes: the element's properties, its events, and what every HTML element takes. */
export type ElementComponentProps<T extends TagName> = ElementProps<T> &
  Omit<HTMLAttributes<Elements[T]>, keyof ElementProps<T>>;

export type ElementComponent<T extends TagName> = ForwardRefExoticComponent<
  ElementComponentProps<T> & RefAttributes<Elements[T]>
>;

type Listener = (event: Event) => void;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const isPrimitive = (value: unknown): boolean => value === null || /string|number|boolean|undefined/.test(typeof value);
const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** What goes where of what a component was given. */
function splitProps(props: Record<string, unknown>, ownProps: ReadonlySet<string>) {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  const listeners: Record<string, Listener> = {};
  for (const [name, value] of Object.entries(props)) {
    if (/^on(Avatar|Profile)[A-Z]/.test(name)) {
      if (value) listeners[kebab(name.slice(2)).slice(1)] = value as Listener;
    } else if (!ownProps.has(name)) attributes[name === 'className' ? 'class' : name] = value;
    else if (isPrimitive(value)) attributes[kebab(name)] = value === false ? undefined : value;
    else properties[name] = value;
  }
  return {attributes, properties, listeners};
}

/** The component of a tag. `names` are the element's own properties. It registers nothing: that is what `define` is for. */
export function createComponent<T extends TagName>(
  tag: T,
  names: readonly (keyof Properties<T> & string)[],
): ElementComponent<T> {
  const ownProps = new Set<string>(names);
  const Wrapped = forwardRef<Elements[T], ElementComponentProps<T>>((props, ref) => {
    const element = useRef<Elements[T]>(null);
    const set = useRef<Record<string, unknown>>({});
    const {attributes, properties, listeners} = splitProps(props, ownProps);
    useImperativeHandle(ref, () => element.current as Elements[T]);

    useBeforePaint(() => {
      const removed = Object.keys(set.current).filter((name) => !(name in properties));
      for (const name of removed) Reflect.set(element.current as object, name, undefined);
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
  return Wrapped as unknown as ElementComponent<T>;
}
