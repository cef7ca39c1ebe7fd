// The elements as types, once: every framework's own typings are made from these. No code; the import brings the events' types.
import '../events.js';
import type {LitElement} from 'lit';
import type {AvatarBadge} from '../elements/avatar-badge/avatar-badge.js';
import type {AvatarEditor} from '../elements/avatar-editor/avatar-editor.js';
import type {AvatarGroup} from '../elements/avatar-group/avatar-group.js';
import type {AvatarProvider} from '../elements/avatar-provider/avatar-provider.js';
import type {ProfileCard} from '../elements/profile-card/profile-card.js';

/** Every element by its tag. */
export interface Elements {
  'avatar-badge': AvatarBadge;
  'avatar-editor': AvatarEditor;
  'avatar-group': AvatarGroup;
  'avatar-provider': AvatarProvider;
  'profile-card': ProfileCard;
}

export type TagName = keyof Elements;

/** The names of our events. All bubble, so any of them can be heard on any element above. */
export type EventName = Extract<keyof HTMLElementEventMap, `avatar-${string}` | `profile-${string}`>;

type IsEqual<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

type IsWritable<E, K extends keyof E> = IsEqual<{[P in K]: E[P]}, {-readonly [P in K]: E[P]}>;

/** The properties of an element that a host may set, every one optional. */
export type Properties<T extends TagName> = {
  [
    K in Exclude<keyof Elements[T], keyof HTMLElement | keyof LitElement> as Elements[T][K] extends (
      ...args: never
    ) => unknown
      ? never
      : IsWritable<Elements[T], K> extends true
        ? K
        : never
  ]?: Elements[T][K] | undefined;
};

type Kebab<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Kebab<Tail>}`
    : `-${Lowercase<Head>}${Kebab<Tail>}`
  : S;

/** As `personId` is `person-id`; two are named as on `<img>`. */
type AttributeName<K extends string> = K extends 'crossOrigin' | 'referrerPolicy' ? Lowercase<K> : Kebab<K>;

type AttributeValue = string | number | boolean | null | undefined;

/** The attributes of an element, as written in HTML, every one optional. */
export type Attributes<T extends TagName> = {
  [
    K in keyof Properties<T> & string as Extract<Properties<T>[K], string | number | boolean> extends never
      ? never
      : AttributeName<K>
  ]?: Extract<Properties<T>[K], AttributeValue>;
};

type Pascal<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<S>;

/** Listeners under the names that JSX and Vue compile to: `onAvatarSaved`. */
export type CamelCaseHandlers = {
  [N in EventName as `on${Pascal<N>}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined;
};

/** Listeners under the names of the events themselves: `onavatar-saved`. */
export type LowerCaseHandlers = {[N in EventName as `on${N}`]?: ((event: HTMLElementEventMap[N]) => void) | undefined};
