// Reads the data of a JPEG scan bit by bit, up to 16 at once.

export class BitReader {
  readonly #data: Uint8Array;
  #at = 0;
  /** The next bits, in its low `#count` bits. */
  #held = 0;
  #count = 0;
  /** Zero bits that were added because the data had ended. They are the last ones of `#held`. */
  #added = 0;

  constructor(data: Uint8Array) {
    this.#data = data;
  }

  /** True if more bits were read than there are, or a code that does not exist. */
  get isExhausted(): boolean {
    return this.#added > this.#count;
  }

  read(length: number): number {
    if (length === 0) return 0;
    this.#fill(length);
    this.#count -= length;
    return (this.#held >>> this.#count) & ((1 << length) - 1);
  }

  /** The value of the next Huffman code. */
  decode(table: Uint16Array | undefined): number {
    this.#fill(16);
    const entry = table?.[(this.#held >>> (this.#count - 16)) & 0xffff] ?? 0;
    if (entry === 0) this.#added = Infinity;
    this.#count -= entry >> 8;
    return entry & 255;
  }

  /** Continues after the next restart marker. If there is none, the data is exhausted. */
  skipRestartMarker(): void {
    if (this.isExhausted) return;
    const marker = this.#data[this.#at + 1] ?? 0;
    const isRestart = this.#data[this.#at] === 0xff && marker >= 0xd0 && marker <= 0xd7;
    this.#count = 0;
    this.#added = isRestart ? 0 : Infinity;
    this.#at += 2;
  }

  #fill(length: number): void {
    while (this.#count < length) {
      this.#held = ((this.#held << 8) | this.#nextByte()) & 0xffffff;
      this.#count += 8;
    }
  }

  #nextByte(): number {
    const byte = this.#data[this.#at];
    const isMarker = byte === 0xff && this.#data[this.#at + 1] !== 0;
    if (byte === undefined || isMarker) {
      this.#added += 8;
      return 0;
    }
    this.#at += byte === 0xff ? 2 : 1;
    return byte;
  }
}
