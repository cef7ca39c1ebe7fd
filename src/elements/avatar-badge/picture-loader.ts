// Loads the picture of a badge and cross-fades to it: the current picture stays until the next one has decoded.
import {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import {addMissing, isMissing, requestKey} from '../../shared/pictures/failed-pictures.js';
import {requestAttributes, type PictureRequest} from '../../shared/pictures/picture-request.js';
import {safePictureUrl, safeSrcset} from '../../shared/url.js';
import {createElement, setAttribute} from '../base/dom.js';
import {toCssSize} from './css-size.js';
import {loadBlobPicture} from './lazy/load.js';

/** Source of a picture: a URL, or the file that was just saved. The URLs may be unsafe. */
export interface PictureSource {
  readonly url: string;
  readonly srcset?: string | null;
  readonly blob?: Blob;
}

/** The badge, by the attributes that affect loading, and its size. */
export interface PictureOptions extends Element, PictureRequest {
  readonly size?: string | number;
  readonly loading?: string;
}

/** Attributes of the `<img>`. */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** The attributes of the `<img>`, without unsafe URLs; `src` is last, so that loading starts with all others set. */
export function imgAttributes(source: PictureSource, options: PictureOptions): PictureAttributes {
  const {size, loading} = options;
  const srcset = safeSrcset(source.srcset);
  const sizes = toCssSize(size) ?? '40px';
  return {
    loading,
    ...requestAttributes(options),
    // A size that depends on the container is assumed to be large.
    sizes: srcset && (sizes.includes('cqw') ? '256px' : sizes),
    srcset,
    src: safePictureUrl(source.url),
  };
}

/** The badge; updates when a picture has loaded or failed. */
type LoaderHost = PictureOptions & {requestUpdate(): void};

/** Pages must not all send their requests in the second in which a network is back. */
const RETRY_SPREAD_MS = 2000;
/** A file that could not be checked is loaded again with a render after that time, if the network was not reported as gone. */
const RECHECK_MS = 10_000;

/** Created once, then cloned. */
let imgTemplate: HTMLElement;

/** The picture of one badge. */
export class PictureLoader {
  /** The decoded picture that covers the base, so that no text is needed. */
  current?: HTMLElement;
  readonly #host: LoaderHost;
  readonly #base: HTMLElement;
  #requested?: PictureSource;
  /** From then on the same source is loaded again. */
  #recheckAt = Infinity;
  /** Whose picture was requested. */
  #person: unknown;
  /** The last request. */
  #key = '';
  /** The picture that is loading. */
  #pending?: HTMLElement;

  constructor(host: LoaderHost, base: HTMLElement) {
    this.#host = host;
    this.#base = base;
    // A server-rendered picture is loading already. One that has failed fires no event any more: it is requested once more.
    const rendered = base.querySelector('img');
    if (!rendered || (rendered.complete && !rendered.naturalWidth)) return;
    this.#requested = {url: rendered.getAttribute('src') ?? '', srcset: rendered.getAttribute('srcset') ?? undefined};
    this.#observe(rendered);
  }

  /**
   * Loads another picture, or none. A picture that failed is not loaded again. The picture of another person than `person` is removed
   * at once.
   */
  load(source: PictureSource | undefined, person: unknown): void {
    this.#person ??= person; // The picture that a server rendered is of the first one.
    if (isSameSource(source, this.#requested) && Date.now() < this.#recheckAt) return;
    const isOther = person !== this.#person;
    this.#requested = source;
    this.#recheckAt = Infinity;
    this.#person = person;
    if (!source || isOther) this.#clear();
    if (source?.blob) void this.#loadBlob(source, source.blob);
    else if (source) this.#loadUrl(source);
  }

  #loadUrl(source: PictureSource): void {
    const attributes = imgAttributes(source, this.#host);
    if (!attributes.src && !attributes.srcset)
      return this.#fail(source.url || source.srcset ? 'unsafe-url' : undefined);
    this.#key = requestKey(this.#host, attributes);
    if (isMissing(this.#key)) return this.#fail();
    imgTemplate ??= createElement('img', {part: 'image', alt: '', decoding: 'async', draggable: 'false'});
    const image = imgTemplate.cloneNode() as HTMLImageElement;
    for (const name in attributes) setAttribute(image, name, attributes[name]);
    this.#insert(image); // Inserted with all attributes, to save DOM mutations.
    this.#observe(image);
    if (image === this.#pending) image.className = 'loading';
  }

  /** A cached picture is shown at once. */
  #observe(image: HTMLImageElement): void {
    this.#pending = image;
    if (image.complete && image.naturalWidth) {
      image.decoding = 'sync'; // Painted in this frame, not one later.
      return this.#commit(image);
    }
    // jsdom has no `decode()`.
    image.onload = () => this.#showDecoded(image, (image as Partial<HTMLImageElement>).decode?.());
    image.onerror = () => {
      if (image === this.#pending && this.#host.isConnected) {
        if (navigator.onLine) addMissing(this.#key);
        else addEventListener('online', this, {once: true});
      }
      this.#onError(image);
    };
  }

  /** Where the file cannot be checked, or is not decoded by this browser, the stored picture may work. */
  async #loadBlob(source: PictureSource, blob: Blob): Promise<void> {
    const canvas = createElement('canvas', {part: 'image', class: 'loading'}) as HTMLCanvasElement;
    this.#insert(canvas);
    const module = await loadBlobPicture().catch(() => undefined);
    if (module) return this.#showDecoded(canvas, module.drawBlob(canvas, blob, toCssSize(this.#host.size)), source);
    if (canvas === this.#pending && this.#host.isConnected) {
      this.#recheckAt = Date.now() + RECHECK_MS;
      addEventListener('online', this, {once: true});
    }
    this.#onError(canvas, source);
  }

  /** Inserts a picture above the current one; it is hidden until it has loaded. */
  #insert(element: HTMLElement): void {
    this.#pending = element;
    this.#removeStale();
    this.#base.insertBefore(element, this.#base.lastChild);
  }

  /** Shows a picture when it is decoded. If that fails, loads the one at the address of `stored`. */
  async #showDecoded(element: HTMLElement, decoded?: Promise<void>, stored?: PictureSource): Promise<void> {
    try {
      await decoded;
    } catch {
      return this.#onError(element, stored);
    }
    if (element !== this.#pending) return; // Another picture was requested meanwhile.
    this.#commit(element);
    this.#host.requestUpdate();
  }

  /** Makes a decoded picture current. Text below it is removed at once, a picture after the fade. */
  #commit(element: HTMLElement): void {
    const previous = this.current;
    this.#pending = undefined;
    this.current = element;
    if (previous) {
      previous.className = 'fade-out';
      element.className = 'fade-in';
      element.onanimationend = () => this.#removeStale();
    } else element.removeAttribute('class');
    this.#host.dispatchEvent(new AvatarLoadedEvent((this.#requested as PictureSource).url));
  }

  #onError(element: HTMLElement, stored?: PictureSource): void {
    if (element !== this.#pending) return;
    if (stored) this.#loadUrl(stored);
    else this.#fail();
    this.#host.requestUpdate();
  }

  #fail(code?: 'unsafe-url'): void {
    this.#clear();
    this.#host.dispatchEvent(new AvatarLoadFailedEvent(this.#requested?.url || this.#requested?.srcset || '', code));
  }

  #clear(): void {
    this.#pending = this.current = undefined;
    this.#removeStale();
  }

  #removeStale(): void {
    for (const element of this.#base.querySelectorAll('[part="image"]'))
      if (element !== this.current && element !== this.#pending) element.remove();
  }

  /** The network is back. */
  handleEvent(): void {
    setTimeout(() => this.connect(), Math.random() * RETRY_SPREAD_MS);
  }

  /** Called when the badge is connected or the network is back: a picture that failed is loaded once more. */
  connect(): void {
    if (this.#pending || this.current) return;
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
  return a?.blob === b?.blob && (!!a?.blob || (a?.url === b?.url && a?.srcset === b?.srcset));
}
