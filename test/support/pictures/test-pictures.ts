// Pictures of one colour from a server that holds them back, and the colour that a picture on the page has now.

export type TestColor = 'red' | 'lime' | 'blue';

export interface PictureRequest {
  readonly url: string;
  readonly referer?: string;
  readonly origin?: string;
}

/** Addresses of pictures, and what the server knows of them. */
export class TestPictures {
  readonly #path = `/test-pictures/${Math.random().toString(36).slice(2)}`;

  /** A picture that arrives at once; there is none of the colour `none`. `mark` tells equal colours apart. */
  url(color: TestColor | 'none', mark = ''): string {
    return `${this.#path}/${color}.bmp?${mark}`;
  }

  /** A picture that arrives after `release`. */
  heldUrl(color: TestColor | 'none', mark = ''): string {
    return `${this.#path}/${color}.bmp?held${mark}`;
  }

  async release(): Promise<void> {
    await fetch(`${this.#path}/release`);
  }

  async requests(): Promise<readonly PictureRequest[]> {
    return (await fetch(`${this.#path}/requests`)).json();
  }
}

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', {willReadFrequently: true}) as CanvasRenderingContext2D;

/** The last colour of each picture. */
const colors = new WeakMap<Element, TestColor | ''>();

/**
 * The colour that a picture shows now; '' for none. Every engine paints the picture of the last address until the next one has
 * loaded, but not every engine gives scripts the pixels of it, so they are remembered.
 */
export function colorOf(picture: HTMLImageElement | HTMLCanvasElement): TestColor | '' {
  const isLoading = picture instanceof HTMLImageElement && !(picture.complete && picture.naturalWidth);
  const color = isLoading ? (colors.get(picture) ?? '') : colorOfPixels(picture);
  colors.set(picture, color);
  return color;
}

function colorOfPixels(picture: HTMLImageElement | HTMLCanvasElement): TestColor | '' {
  context.clearRect(0, 0, 1, 1);
  context.drawImage(picture, 0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha < 128) return '';
  return red > 128 ? 'red' : green > 128 ? 'lime' : blue > 128 ? 'blue' : '';
}
