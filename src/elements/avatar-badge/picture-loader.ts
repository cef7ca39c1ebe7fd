// Shows one picture after another without a flash: the next one gets ready behind the one that is seen, then takes its place.
import {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import {createElement} from '../base/dom.js';
import {drawBlob} from './blob-picture.js';
import {toCssSize} from './css-size.js';

/** Where a picture comes from: an address, or the very file a person just saved. */
export interface PictureSource {
  readonly url: string;
  readonly srcset?: string;
  readonly blob?: Blob;
}

/** How a badge asks for its pictures, and how large it shows them. */
export interface PictureOptions {
  readonly size?: string | number;
  readonly loading?: string;
  readonly crossOrigin?: string;
  readonly referrerPolicy?: string;
}

/** What a picture is asked for with. */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** The attributes of the <img>, in an order that has the address last. Most badges have nothing but that. */
export function imgAttributes(source: PictureSource, options: PictureOptions): PictureAttributes {
  const {size, loading, crossOrigin, referrerPolicy} = options;
  const {srcset, url} = source;
  const sizes = toCssSize(size) ?? '40px';
  return {
    loading,
    crossorigin: crossOrigin,
    referrerpolicy: referrerPolicy,
    // What only the page around the badge can tell is taken for large.
    sizes: srcset && (sizes.includes('cqw') ? '256px' : sizes),
    srcset,
    src: url || undefined,
  };
}

/** The badge a picture is for: asked to update when a picture has come or gone by itself. */
type LoaderHost = PictureOptions & EventTarget & {requestUpdate(): void};

/** Made once, then copied. */
let imgTemplate: HTMLElement;

/** The picture of one badge. */
export class PictureLoader {
  readonly #host: LoaderHost;
  readonly #base: HTMLElement;
  #requested?: PictureSource;
  /** Still loading. */
  #pending?: HTMLElement;
  /** Decoded, and what people look at. */
  #current?: HTMLElement;

  constructor(host: LoaderHost, base: HTMLElement) {
    this.#host = host;
    this.#base = base;
    // What a server rendered is on its way already.
    const rendered = base.querySelector('img');
    if (!rendered) return;
    this.#requested = {url: rendered.getAttribute('src') ?? '', srcset: rendered.getAttribute('srcset') ?? undefined};
    this.#observe(rendered);
  }

  /** A picture covers the disc: nothing has to be written below it. */
  get isVisible(): boolean {
    return this.#current !== undefined;
  }

  /** Asks for another picture, or for none. A picture that failed is not asked for again. */
  load(source: PictureSource | undefined): void {
    if (isSameSource(source, this.#requested)) return;
    this.#requested = source;
    if (!source) this.#clear();
    else if (source.blob) void this.#loadBlob(source, source.blob);
    else this.#loadUrl(source);
  }

  #loadUrl(source: PictureSource): void {
    if (!source.url && !source.srcset) return this.#pending && this.#onError(this.#pending);
    imgTemplate ??= createElement('img', {part: 'image', alt: '', decoding: 'async'});
    const image = imgTemplate.cloneNode() as HTMLImageElement;
    const attributes = imgAttributes(source, this.#host);
    for (const name in attributes) if (attributes[name] !== undefined) image.setAttribute(name, attributes[name]);
    this.#insert(image); // Not before it has its attributes: each would be one more change to the page.
    this.#observe(image);
    if (image === this.#pending) image.className = 'loading';
  }

  /** An address in memory is there at once. */
  #observe(image: HTMLImageElement): void {
    this.#pending = image;
    if (image.complete && image.naturalWidth) {
      image.decoding = 'sync'; // Painted with this very frame, not one later.
      this.#commit(image);
    } else for (const type of ['load', 'error']) image.addEventListener(type, this);
  }

  async #loadBlob(source: PictureSource, blob: Blob): Promise<void> {
    const canvas = createElement('canvas', {part: 'image'}) as HTMLCanvasElement;
    this.#insert(canvas);
    canvas.className = 'loading';
    try {
      await drawBlob(canvas, blob, toCssSize(this.#host.size));
      this.#onLoaded(canvas);
    } catch {
      if (canvas !== this.#pending) return;
      this.#loadUrl(source); // Not a picture this browser opens; the stored one may be.
      this.#host.requestUpdate();
    }
  }

  /** Above what is seen, and not seen itself before it is ready. */
  #insert(element: HTMLElement): void {
    const isFirst = !this.#pending && !this.#current;
    this.#pending = element;
    if (!isFirst) this.#removeStale();
    this.#base.insertBefore(element, this.#base.lastChild);
  }

  handleEvent({type, target}: Event): void {
    const image = target as HTMLImageElement;
    if (type === 'online') this.connect();
    else if (type === 'animationend') this.#removeStale();
    else if (type === 'error') this.#onError(image);
    else {
      // jsdom decodes nothing.
      Promise.resolve((image as Partial<HTMLImageElement>).decode?.()).then(
        () => this.#onLoaded(image),
        () => this.#onError(image),
      );
    }
  }

  #onLoaded(element: HTMLElement): void {
    if (element !== this.#pending) return; // Another one was asked for meanwhile.
    this.#commit(element);
    this.#host.requestUpdate();
  }

  /** Once a picture has decoded, what lies below it goes: the text at once, a picture when this one has faded in. */
  #commit(element: HTMLElement): void {
    const previous = this.#current;
    this.#pending = undefined;
    this.#current = element;
    if (previous) {
      previous.className = 'fade-out';
      element.className = 'fade-in';
      element.addEventListener('animationend', this);
    } else element.removeAttribute('class');
    this.#host.dispatchEvent(new AvatarLoadedEvent(this.#requested?.url ?? ''));
  }

  #onError(element: HTMLElement): void {
    if (element !== this.#pending) return;
    this.#clear();
    this.#host.requestUpdate();
    addEventListener('online', this);
    this.#host.dispatchEvent(new AvatarLoadFailedEvent(this.#requested?.url ?? ''));
  }

  #clear(): void {
    this.#pending = this.#current = undefined;
    this.#removeStale();
  }

  #removeStale(): void {
    for (const element of this.#base.querySelectorAll('[part="image"]'))
      if (element !== this.#current && element !== this.#pending) element.remove();
  }

  /** The badge is in the page again, or the network is back: a picture that failed is asked for once more. */
  connect(): void {
    if (this.#pending || this.#current) return;
    this.#requested = undefined;
    this.#host.requestUpdate();
  }

  /** Waits for the network no longer. */
  disconnect(): void {
    removeEventListener('online', this);
  }
}

/** The same file is the same picture, wherever it has been stored meanwhile. */
function isSameSource(a: PictureSource | undefined, b: PictureSource | undefined): boolean {
  if (a?.blob) return a.blob === b?.blob;
  return a?.url === b?.url && a?.srcset === b?.srcset && a?.blob === b?.blob;
}
