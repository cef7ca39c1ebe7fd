// Shows one picture after another without a flash: the next one gets ready behind the one that is seen, then takes its place.
import {html, nothing, type TemplateResult} from 'lit';
import {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import {acquireBitmap, drawBitmap, releaseBitmap} from './bitmap.js';
import {forgetOnline, whenOnline} from './online.js';

/** Where a picture comes from: an address, or the very file a person just saved. */
export interface PictureSource {
  readonly url: string;
  readonly srcset?: string;
  readonly blob?: Blob;
}

/** What a badge tells its picture: how to ask for it, and how large it is shown. */
export interface PictureFrame extends EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly loading?: string;
  readonly crossOrigin?: string;
  readonly referrerPolicy?: string;
  readonly sizes: string;
  /** How many device pixels a side a canvas needs. */
  readonly edgePx: number;
  requestUpdate(): void;
}

/** A source and which of the two elements shows it. */
interface Placed extends PictureSource {
  readonly place: 0 | 1;
}

/** The picture of one badge. */
export class Picture {
  readonly #frame: PictureFrame;
  readonly #retry = () => this.#show(this.#failed);
  /** Decoded, and what people look at. */
  #seen?: Placed;
  /** Still loading. */
  #next?: Placed;
  /** The one before, while the one that is seen fades in over it. */
  #leaving?: Placed;
  #failed?: PictureSource;
  #isListening = false;
  #held?: Blob;
  #bitmap?: Promise<ImageBitmap>;

  constructor(frame: PictureFrame) {
    this.#frame = frame;
  }

  /** Asks for another picture, or for none. A picture that failed is not asked for again. */
  show(wanted: PictureSource | undefined): void {
    if (!isSame(wanted, this.#next ?? this.#seen ?? this.#failed)) this.#show(wanted);
  }

  #show(wanted: PictureSource | undefined): void {
    forgetOnline(this.#retry);
    this.#failed = this.#next = this.#leaving = undefined;
    if (!wanted) this.#seen = undefined;
    else if (!isSame(wanted, this.#seen)) this.#next = {...wanted, place: this.#seen?.place === 0 ? 1 : 0};
    this.#changed();
  }

  /** The text under the picture, then the element people look at, the one that loads, or both. */
  render(text: unknown): TemplateResult {
    return html`${text}${this.#renderPlace(0)}${this.#renderPlace(1)}`;
  }

  #renderPlace(place: 0 | 1): TemplateResult | typeof nothing {
    const source = [this.#next, this.#seen, this.#leaving].find((candidate) => candidate?.place === place);
    if (!source) return nothing;
    const isWaiting = source === this.#next && this.#seen;
    const isEntering = source === this.#seen && this.#leaving;
    const isLeaving = source === this.#leaving;
    const state = `place-${place}${isWaiting ? ' waiting' : isEntering ? ' entering' : isLeaving ? ' leaving' : ''}`;
    const {loading, crossOrigin, referrerPolicy, sizes} = this.#frame;
    if (source.blob) return html`<canvas part="image" class=${state}></canvas>`;
    // `src` comes last: what it is asked for with has to be there before it. Most badges have nothing but the address.
    return source.srcset || loading || crossOrigin || referrerPolicy
      ? html`<img
          part="image"
          alt=""
          decoding="async"
          class=${state}
          loading=${loading ?? nothing}
          crossorigin=${crossOrigin ?? nothing}
          referrerpolicy=${referrerPolicy ?? nothing}
          sizes=${source.srcset ? sizes : nothing}
          srcset=${source.srcset ?? nothing}
          src=${source.url || nothing}
        />`
      : html`<img part="image" alt="" decoding="async" class=${state} src=${source.url} />`;
  }

  /** Looks at what was just rendered: an address in memory is there at once, a file has to be drawn. */
  rendered(): void {
    this.#listen();
    this.#cover();
    const next = this.#next;
    const element = next && this.#frame.renderRoot.querySelector(`.place-${next.place}`);
    if (next?.blob && element instanceof HTMLCanvasElement) void this.#draw(element, next);
    else if (next && element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0) {
      element.decoding = 'sync'; // It is in memory: painted with this very frame, not one later.
      this.#succeed(next);
    }
  }

  /** Once a picture has decoded, what lies below it goes. By an attribute, which spares every badge a second render. */
  #cover(): void {
    this.#frame.renderRoot.querySelector('[part~="base"]')?.toggleAttribute('data-covered', this.#seen !== undefined);
  }

  /** One listener a kind for both places: these events do not bubble, so they are caught on their way down. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    for (const type of ['load', 'error', 'animationend']) this.#frame.renderRoot.addEventListener(type, this, true);
  }

  async #draw(canvas: HTMLCanvasElement, source: Placed): Promise<void> {
    try {
      const bitmap = await this.#bitmap;
      if (!bitmap || source !== this.#next) return;
      drawBitmap(canvas, bitmap, this.#frame.edgePx);
      this.#succeed(source);
    } catch {
      if (source !== this.#next) return;
      this.#next = {...source, blob: undefined}; // Not a picture this browser opens; the stored one may be.
      this.#changed();
    }
  }

  handleEvent({type, target}: Event): void {
    const element = target as HTMLImageElement;
    const source = this.#next;
    if (type === 'animationend') this.#leaving = undefined;
    else if (!source || !element.classList.contains(`place-${source.place}`)) return;
    else if (type === 'error') this.#fail(source);
    else {
      element.decode().then(
        () => this.#succeed(source),
        () => this.#fail(source),
      );
      return;
    }
    this.#changed();
  }

  #succeed(source: Placed): void {
    if (source !== this.#next) return; // Another one was asked for meanwhile.
    this.#leaving = this.#seen;
    this.#seen = source;
    this.#next = undefined;
    if (this.#leaving) this.#changed();
    else this.#cover();
    this.#frame.dispatchEvent(new AvatarLoadedEvent(source.url));
  }

  #fail(source: Placed): void {
    if (source !== this.#next) return;
    this.#failed = source;
    this.#next = this.#seen = this.#leaving = undefined;
    whenOnline(this.#retry);
    this.#changed();
    this.#frame.dispatchEvent(new AvatarLoadFailedEvent(source.url));
  }

  #changed(): void {
    this.#hold((this.#next ?? this.#seen)?.blob);
    this.#frame.requestUpdate();
  }

  #hold(blob: Blob | undefined): void {
    if (blob === this.#held) return;
    this.#bitmap = blob && acquireBitmap(blob);
    if (this.#held) releaseBitmap(this.#held);
    this.#held = blob;
  }

  /** The badge is in the page again. */
  connect(): void {
    if (this.#failed) this.#show(this.#failed);
  }

  /** Lets go of what is shared with other badges. */
  disconnect(): void {
    forgetOnline(this.#retry);
    this.#hold(undefined);
  }
}

/** The same file is the same picture, wherever it has been stored meanwhile. */
function isSame(one: PictureSource | undefined, other: PictureSource | undefined): boolean {
  if (one?.blob) return one.blob === other?.blob;
  return one?.url === other?.url && one?.srcset === other?.srcset && one?.blob === other?.blob;
}
