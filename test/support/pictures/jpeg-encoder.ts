// A small baseline JPEG encoder for tests: any chroma sampling and restart interval, which the tools that make fixtures do not offer.

export interface JpegOptions {
  readonly width: number;
  readonly height: number;
  /** Luma blocks per chroma block, across and down: [2, 2] is 4:2:0, [2, 1] 4:2:2, [1, 1] 4:4:4. */
  readonly sampling?: readonly [across: number, down: number];
  /** Units between two restart markers; 0: none. */
  readonly restartInterval?: number;
  /** Extra bytes before the frame header and between it and the scan. */
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** Red, green and blue, 0 to 255. */
  colourAt(x: number, y: number): readonly [number, number, number];
}

const QUANTIZER = 2;
// prettier-ignore
const ZIGZAG = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
// Codes of one length: 4 bits for the sizes of DC, 8 bits for runs and sizes of AC.
const DC_VALUES = Array.from({length: 12}, (_, i) => i);
const AC_VALUES = [0, 0xf0, ...Array.from({length: 160}, (_, i) => (Math.floor(i / 10) << 4) | ((i % 10) + 1))];
const COSINES = Array.from({length: 64}, (_, i) => {
  const [frequency, at] = [i >> 3, i & 7];
  return (Math.cos(((2 * at + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1)) / 2;
});

export function encodeJpeg({
  width,
  height,
  sampling = [2, 2],
  restartInterval = 0,
  before = new Uint8Array(),
  after = new Uint8Array(),
  colourAt,
}: JpegOptions): Blob {
  const [across, down] = sampling;
  const bits = new BitWriter();
  const components = [0, 1, 2].map((channel) => ({
    channel,
    across: channel === 0 ? across : 1,
    down: channel === 0 ? down : 1,
    previous: 0,
  }));
  const planes = toPlanes({width, height, colourAt});
  const sample = (channel: number, x: number, y: number) =>
    (planes[channel] as Float32Array)[Math.min(y, height - 1) * width + Math.min(x, width - 1)] as number;
  const unitColumns = Math.ceil(width / (8 * across));
  const units = unitColumns * Math.ceil(height / (8 * down));
  for (let unit = 0; unit < units; unit++) {
    if (restartInterval && unit > 0 && unit % restartInterval === 0) {
      bits.writeRestart((unit / restartInterval - 1) % 8);
      for (const component of components) component.previous = 0;
    }
    for (const component of components) {
      const [stepX, stepY] = [across / component.across, down / component.down];
      for (let block = 0; block < component.across * component.down; block++) {
        const left = ((unit % unitColumns) * component.across + (block % component.across)) * 8;
        const top = (Math.floor(unit / unitColumns) * component.down + Math.floor(block / component.across)) * 8;
        const values = Array.from({length: 64}, (_, i) => {
          let sum = 0;
          for (let dy = 0; dy < stepY; dy++)
            for (let dx = 0; dx < stepX; dx++)
              sum += sample(component.channel, (left + (i & 7)) * stepX + dx, (top + (i >> 3)) * stepY + dy);
          return sum / (stepX * stepY) - 128;
        });
        component.previous = writeBlock(bits, transform(values), component.previous);
      }
    }
  }
  const segment = (marker: number, ...content: number[]) => [0xff, marker, ...u16(content.length + 2), ...content];
  const table = (id: number, length: number, values: number[]) => [
    id,
    ...Array.from({length: 16}, (_, i) => (i === length - 1 ? values.length : 0)),
    ...values,
  ];
  const parts = [
    [0xff, 0xd8],
    [...before],
    segment(0xdb, 0, ...Array.from({length: 64}, () => QUANTIZER)),
    segment(0xc0, 8, ...u16(height), ...u16(width), 3, 1, (across << 4) | down, 0, 2, 0x11, 0, 3, 0x11, 0),
    [...after],
    segment(0xc4, ...table(0, 4, DC_VALUES), ...table(0x10, 8, AC_VALUES)),
    segment(0xdd, ...u16(restartInterval)),
    segment(0xda, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0),
  ];
  return new Blob([Uint8Array.from([...parts.flat(), ...bits.finish(), 0xff, 0xd9])], {type: 'image/jpeg'});
}

const u16 = (value: number) => [value >> 8, value & 255];

function toPlanes({width, height, colourAt}: Pick<JpegOptions, 'width' | 'height' | 'colourAt'>): Float32Array[] {
  const planes = [0, 1, 2].map(() => new Float32Array(width * height));
  for (let i = 0; i < width * height; i++) {
    const [r, g, b] = colourAt(i % width, Math.floor(i / width));
    const values = [
      0.299 * r + 0.587 * g + 0.114 * b,
      128 - 0.168736 * r - 0.331264 * g + 0.5 * b,
      128 + 0.5 * r - 0.418688 * g - 0.081312 * b,
    ];
    values.forEach((value, channel) => ((planes[channel] as Float32Array)[i] = value));
  }
  return planes;
}

/** The quantized coefficients of a block in zigzag order. */
function transform(values: readonly number[]): number[] {
  const cosine = (frequency: number, at: number) => COSINES[frequency * 8 + at] as number;
  const rows = values.map((_, i) => sumOf8((x) => (values[(i >> 3) * 8 + x] as number) * cosine(i & 7, x)));
  const both = rows.map((_, i) => sumOf8((y) => (rows[y * 8 + (i & 7)] as number) * cosine(i >> 3, y)));
  return ZIGZAG.map((at) => Math.round((both[at] as number) / QUANTIZER));
}

function sumOf8(term: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += term(i);
  return sum;
}

/** Returns the DC value, from which that of the next block is counted. */
function writeBlock(bits: BitWriter, [dc = 0, ...ac]: readonly number[], previous: number): number {
  writeValue(bits, dc - previous, (size) => bits.write(DC_VALUES.indexOf(size), 4));
  let zeros = 0;
  for (const value of ac) {
    if (value === 0) zeros += 1;
    else {
      for (; zeros > 15; zeros -= 16) bits.write(AC_VALUES.indexOf(0xf0), 8);
      const run = zeros;
      writeValue(bits, value, (size) => bits.write(AC_VALUES.indexOf((run << 4) | size), 8));
      zeros = 0;
    }
  }
  if (zeros > 0) bits.write(AC_VALUES.indexOf(0), 8);
  return dc;
}

function writeValue(bits: BitWriter, value: number, writeSize: (size: number) => void): void {
  const size = value === 0 ? 0 : 32 - Math.clz32(Math.abs(value));
  writeSize(size);
  bits.write(value < 0 ? value + (1 << size) - 1 : value, size);
}

class BitWriter {
  readonly #bytes: number[] = [];
  #held = 0;
  #count = 0;

  write(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >> bit) & 1);
      if (++this.#count === 8) this.#flush();
    }
  }

  writeRestart(index: number): void {
    this.finish();
    this.#bytes.push(0xff, 0xd0 + index);
  }

  finish(): number[] {
    while (this.#count > 0) this.write(1, 1);
    return this.#bytes;
  }

  #flush(): void {
    this.#bytes.push(this.#held);
    if (this.#held === 0xff) this.#bytes.push(0);
    this.#held = 0;
    this.#count = 0;
  }
}
