// The way to the late half of the editor. It is fetched as soon as somebody points at the editor, focuses it or drags a file
// over it, so that it is there when they press.
import {adoptStyles, type CSSResultOrNative, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {loadErrorWords} from '../words.js';
import type * as lateHalf from './workshop.js';

export type Workshop = typeof lateHalf;

let workshop: Workshop | undefined;

/** The late half, once it is there. */
export const loadedWorkshop = (): Workshop | undefined => workshop;

/** Fetches the late half and the words for what may go wrong. After a failure the next call tries again. */
export async function loadWorkshop(): Promise<Workshop> {
  const [loaded] = await Promise.all([import('./workshop.js'), loadErrorWords()]);
  return (workshop = loaded);
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: HTMLElement | DocumentFragment};

/** Fetches the late half when somebody comes near, and puts its styles on once it is there. */
export class LateHalf implements ReactiveController {
  readonly #host: Host;
  readonly #styles: readonly CSSResultOrNative[];
  #worn = false;

  /** `styles` are those the element has from the start. */
  constructor(host: Host, styles: readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of ['pointerenter', 'focusin']) this.#host.addEventListener(sign, this.fetch);
  }

  hostDisconnected(): void {
    for (const sign of ['pointerenter', 'focusin']) this.#host.removeEventListener(sign, this.fetch);
  }

  hostUpdate(): void {
    if (!workshop || this.#worn) return;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...this.#styles, ...workshop.styles]);
    this.#worn = true;
  }

  /** A failure shows once somebody needs what could not be fetched. */
  readonly fetch = (): void => {
    if (!workshop) void loadWorkshop().catch(() => {});
  };
}
