// Shows one picture after another without a flash: the next one gets ready behind the one that is seen, then takes its place.
import {AvatarLoadedEvent, AvatarLoadFailedEvent} from '../../events.js';
import {make} from '../base/dom.js';
import {drawPicture} from './blob-picture.js';
import {lengthOf} from './css-size.js';

/** Where a picture comes from: an address, or the very file a person just saved. */
export interface PictureSource {
  readonly url: string;
  readonly srcset?: string;
  readonly blob?: Blob;
}

/** How a badge asks for its pictures, and how large it shows them. */
export interface PictureFrame {
  readonly size?: string | number;
  readonly loading?: string;
  readonly crossOrigin?: string;
  readonly referrerPolicy?: string;
}

/** What a picture is asked for with. */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** The attributes of the <img>, in an order that has the address last. Most badges have nothing but that. */
export function attributesOf(source: PictureSource, frame: PictureFrame): PictureAttributes {
  const {size, loading, crossOrigin, referrerPolicy} = frame;
  const {srcset, url} = source;
  const sizes = lengthOf(size) ?? '40px';
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
type Frame = PictureFrame & EventTarget & {requestUpdate(): void};

/** Made once, then copied. */
let model: HTMLElement;

/** The picture of one badge. */
export class Picture {
  readonly #frame: Frame;
  readonly #disc: HTMLElement;
  #wanted?: PictureSource;
  /** Still loading. */
  #next?: HTMLElement;
  /** Decoded, and what people look at. */
  #seen?: HTMLElement;

  constructor(frame: Frame, disc: HTMLElement) {
    this.#frame = frame;
    this.#disc = disc;
    // What a server rendered is on its way already.
    const rendered = disc.querySelector('img');
    if (!rendered) return;
    this.#wanted = {url: rendered.getAttribute('src') ?? '', srcset: rendered.getAttribute('srcset') ?? undefined};
    this.#wait(rendered);
  }

  /** A picture covers the disc: nothing has to be written below it. */
  get isSeen(): boolean {
    return this.#seen !== undefined;
  }

  /** Asks for another picture, or for none. A picture that failed is not asked for again. */
  show(wanted: PictureSource | undefined): void {
    if (isSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    if (!wanted) this.#clear();
    else if (wanted.blob) void this.#draw(wanted, wanted.blob);
    else this.#load(wanted);
  }

  #load(source: PictureSource): void {
    if (!source.url && !source.srcset) return this.#next && this.#fail(this.#next);
    model ??= make('img', {part: 'image', alt: '', decoding: 'async'});
    const image = model.cloneNode() as HTMLImageElement;
    const attributes = attributesOf(source, this.#frame);
    for (const name in attributes) if (attributes[name] !== undefined) image.setAttribute(name, attributes[name]);
    this.#place(image); // Not before it has its attributes: each would be one more change to the page.
    this.#wait(image);
    if (image === this.#next) image.className = 'waiting';
  }

  /** An address in memory is there at once. */
  #wait(image: HTMLImageElement): void {
    this.#next = image;
    if (image.complete && image.naturalWidth) {
      image.decoding = 'sync'; // Painted with this very frame, not one later.
      this.#take(image);
    } else for (const type of ['load', 'error']) image.addEventListener(type, this);
  }

  async #draw(source: PictureSource, blob: Blob): Promise<void> {
    const canvas = make('canvas', {part: 'image'}) as HTMLCanvasElement;
    this.#place(canvas);
    canvas.className = 'waiting';
    try {
      await drawPicture(canvas, blob, lengthOf(this.#frame.size));
      this.#succeed(canvas);
    } catch {
      if (canvas !== this.#next) return;
      this.#load(source); // Not a picture this browser opens; the stored one may be.
      this.#frame.requestUpdate();
    }
  }

  /** Above what is seen, and not seen itself before it is ready. */
  #place(element: HTMLElement): void {
    const isFirst = !this.#next && !this.#seen;
    this.#next = element;
    if (!isFirst) this.#tidy();
    this.#disc.insertBefore(element, this.#disc.lastChild);
  }

  handleEvent({type, target}: Event): void {
    const image = target as HTMLImageElement;
    if (type === 'online') this.connect();
    else if (type === 'animationend') this.#tidy();
    else if (type === 'error') this.#fail(image);
    else {
      // jsdom decodes nothing.
      Promise.resolve((image as Partial<HTMLImageElement>).decode?.()).then(
        () => this.#succeed(image),
        () => this.#fail(image),
      );
    }
  }

  #succeed(element: HTMLElement): void {
    if (element !== this.#next) return; // Another one was asked for meanwhile.
    this.#take(element);
    this.#frame.requestUpdate();
  }

  /** Once a picture has decoded, what lies below it goes: the text at once, a picture when this one has faded in. */
  #take(element: HTMLElement): void {
    const before = this.#seen;
    this.#next = undefined;
    this.#seen = element;
    if (before) {
      before.className = 'leaving';
      element.className = 'entering';
      element.addEventListener('animationend', this);
    } else element.removeAttribute('class');
    this.#frame.dispatchEvent(new AvatarLoadedEvent(this.#wanted?.url ?? ''));
  }

  #fail(element: HTMLElement): void {
    if (element !== this.#next) return;
    this.#clear();
    this.#frame.requestUpdate();
    addEventListener('online', this);
    this.#frame.dispatchEvent(new AvatarLoadFailedEvent(this.#wanted?.url ?? ''));
  }

  #clear(): void {
    this.#next = this.#seen = undefined;
    this.#tidy();
  }

  #tidy(): void {
    for (const element of this.#disc.querySelectorAll('[part="image"]'))
      if (element !== this.#seen && element !== this.#next) element.remove();
  }

  /** The badge is in the page again, or the network is back: a picture that failed is asked for once more. */
  connect(): void {
    if (this.#next || this.#seen) return;
    this.#wanted = undefined;
    this.#frame.requestUpdate();
  }

  /** Waits for the network no longer. */
  disconnect(): void {
    removeEventListener('online', this);
  }
}

/** The same file is the same picture, wherever it has been stored meanwhile. */
function isSame(one: PictureSource | undefined, other: PictureSource | undefined): boolean {
  if (one?.blob) return one.blob === other?.blob;
  return one?.url === other?.url && one?.srcset === other?.srcset && one?.blob === other?.blob;
}
