// Loads the picture of a badge and cross-fades to it: the current picture stays until the next one has decoded.
import {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import {safePictureUrl, safeSrcset} from '../../shared/url.js';
import {createElement} from '../base/dom.js';
import {drawBlob} from './blob-picture.js';
import {toCssSize} from './css-size.js';

/** Source of a picture: a URL, or the file that was just saved. The URLs may be unsafe. */
export interface PictureSource {
  readonly url: string;
  readonly srcset?: string | null;
  readonly blob?: Blob;
}

/** Attributes of the badge that affect loading, and its size. */
export interface PictureOptions {
  readonly size?: string | number;
  readonly loading?: string;
  readonly crossOrigin?: string;
  readonly referrerPolicy?: string;
}

/** Attributes of the `<img>`. */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** The attributes of the `<img>`, without unsafe URLs; `src` is last, so that loading starts with all others set. */
export function imgAttributes(source: PictureSource, options: PictureOptions): PictureAttributes {
  const {size, loading, crossOrigin, referrerPolicy} = options;
  const srcset = safeSrcset(source.srcset);
  const sizes = toCssSize(size) ?? '40px';
  return {
    loading,
    crossorigin: crossOrigin,
    referrerpolicy: referrerPolicy,
    // A size that depends on the container is assumed to be large.
    sizes: srcset && (sizes.includes('cqw') ? '256px' : sizes),
    srcset,
    src: safePictureUrl(source.url),
  };
}

/** The badge; updates when a picture has loaded or failed. */
type LoaderHost = PictureOptions & EventTarget & {requestUpdate(): void};

/** Created once, then cloned. */
let imgTemplate: HTMLElement;

/** The picture of one badge. */
export class PictureLoader {
  readonly #host: LoaderHost;
  readonly #base: HTMLElement;
  #requested?: PictureSource;
  /** Whose picture was requested. */
  #person: unknown;
  /** The picture that is loading. */
  #pending?: HTMLElement;
  /** The decoded picture that is visible. */
  #current?: HTMLElement;

  constructor(host: LoaderHost, base: HTMLElement) {
    this.#host = host;
    this.#base = base;
    // A server-rendered picture is loading already.
    const rendered = base.querySelector('img');
    if (!rendered) return;
    this.#requested = {url: rendered.getAttribute('src') ?? '', srcset: rendered.getAttribute('srcset') ?? undefined};
    this.#observe(rendered);
  }

  /** True while a picture covers the base, so that no text is needed. */
  get isVisible(): boolean {
    return this.#current !== undefined;
  }

  /**
   * Loads another picture, or none. A picture that failed is not loaded again. The picture of another person than `person` is removed
   * at once.
   */
  load(source: PictureSource | undefined, person: unknown): void {
    this.#person ??= person; // The picture that a server rendered is of the first one.
    if (isSameSource(source, this.#requested)) return;
    const isOther = person !== this.#person;
    this.#requested = source;
    this.#person = person;
    if (!source || isOther) this.#clear();
    if (!source) return;
    if (source.blob) void this.#loadBlob(source, source.blob);
    else this.#loadUrl(source);
  }

  #loadUrl(source: PictureSource): void {
    const attributes = imgAttributes(source, this.#host);
    if (!attributes.src && !attributes.srcset)
      return this.#fail(source.url || source.srcset ? 'unsafe-url' : undefined);
    imgTemplate ??= createElement('img', {part: 'image', alt: '', decoding: 'async', draggable: 'false'});
    const image = imgTemplate.cloneNode() as HTMLImageElement;
    for (const name in attributes) if (attributes[name] !== undefined) image.setAttribute(name, attributes[name]);
    this.#insert(image); // Inserted with all attributes, to save DOM mutations.
    this.#observe(image);
    if (image === this.#pending) image.className = 'loading';
  }

  /** A cached picture is shown at once. */
  #observe(image: HTMLImageElement): void {
    this.#pending = image;
    if (image.complete && image.naturalWidth) {
      image.decoding = 'sync'; // Painted in this frame, not one later.
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
      this.#loadUrl(source); // This browser cannot decode the file; the stored picture may work.
      this.#host.requestUpdate();
    }
  }

  /** Inserts a picture above the current one; it is hidden until it has loaded. */
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
      // jsdom has no `decode()`.
      Promise.resolve((image as Partial<HTMLImageElement>).decode?.()).then(
        () => this.#onLoaded(image),
        () => this.#onError(image),
      );
    }
  }

  #onLoaded(element: HTMLElement): void {
    if (element !== this.#pending) return; // Another picture was requested meanwhile.
    this.#commit(element);
    this.#host.requestUpdate();
  }

  /** Makes a decoded picture current. Text below it is removed at once, a picture after the fade. */
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
    if (element === this.#pending) this.#fail();
  }

  #fail(code?: 'unsafe-url'): void {
    this.#clear();
    this.#host.requestUpdate();
    addEventListener('online', this);
    this.#host.dispatchEvent(new AvatarLoadFailedEvent(this.#requested?.url || this.#requested?.srcset || '', code));
  }

  #clear(): void {
    this.#pending = this.#current = undefined;
    this.#removeStale();
  }

  #removeStale(): void {
    for (const element of this.#base.querySelectorAll('[part="image"]'))
      if (element !== this.#current && element !== this.#pending) element.remove();
  }

  /** Called when the badge is connected or the network is back: a picture that failed is loaded once more. */
  connect(): void {
    if (this.#pending || this.#current) return;
    this.#requested = undefined;
    this.#host.requestUpdate();
  }

  /** Stops waiting for the network. */
  disconnect(): void {
    removeEventListener('online', this);
  }
}

/** The same file is the same picture, even if its URL has changed. */
function isSameSource(a: PictureSource | undefined, b: PictureSource | undefined): boolean {
  if (a?.blob) return a.blob === b?.blob;
  return a?.url === b?.url && a?.srcset === b?.srcset && a?.blob === b?.blob;
}
