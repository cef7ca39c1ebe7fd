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
  #held?: Blob;
  #bitmap?: Promise<ImageBitmap>;

  constructor(frame: PictureFrame) {
    this.#frame = frame;
  }

  /** True once a picture has decoded: nothing below it needs to be seen. */
  get isSeen(): boolean {
    return this.#seen !== undefined;
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

  /** The element people look at, the one that loads, or both. */
  render(): TemplateResult {
    return html`${this.#renderPlace(0)}${this.#renderPlace(1)}`;
  }

  #renderPlace(place: 0 | 1): TemplateResult | typeof nothing {
    const source = [this.#next, this.#seen, this.#leaving].find((candidate) => candidate?.place === place);
    if (!source) return nothing;
    const inFront = source === (this.#seen ?? this.#next);
    const part = inFront ? 'image' : nothing;
    const state = inFront ? (this.#leaving ? 'entering' : nothing) : source === this.#leaving ? nothing : 'waiting';
    const {loading, crossOrigin, referrerPolicy, sizes} = this.#frame;
    return source.blob
      ? html`<canvas id="image-${place}" part=${part} class=${state} @animationend=${this}></canvas>`
      : html`<img
          id="image-${place}"
          part=${part}
          class=${state}
          alt=""
          decoding="async"
          loading=${loading ?? nothing}
          crossorigin=${crossOrigin ?? nothing}
          referrerpolicy=${referrerPolicy ?? nothing}
          sizes=${source.srcset ? sizes : nothing}
          srcset=${source.srcset ?? nothing}
          src=${source.url || nothing}
          @load=${this}
          @error=${this}
          @animationend=${this}
        />`;
  }

  /** Looks at what was just rendered: an address in memory is there at once, a file has to be drawn. */
  rendered(): void {
    const next = this.#next;
    const element = next && this.#frame.renderRoot.querySelector(`#image-${next.place}`);
    if (next?.blob && element instanceof HTMLCanvasElement) void this.#draw(element, next);
    else if (next && element instanceof HTMLImageElement && element.complete && element.naturalWidth > 0) {
      element.decoding = 'sync'; // It is in memory: painted with this very frame, not one later.
      this.#succeed(next);
    }
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

  handleEvent({type, currentTarget}: Event): void {
    const element = currentTarget as HTMLImageElement;
    const source = this.#next;
    if (type === 'animationend') this.#leaving = undefined;
    else if (!source || element.id !== `image-${source.place}`) return;
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
    this.#changed();
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

function isSame(one: PictureSource | undefined, other: PictureSource | undefined): boolean {
  return one?.url === other?.url && one?.srcset === other?.srcset && one?.blob === other?.blob;
}
