// Bytes with safe access: reading outside of them returns 0 or '' and never throws.

export class ByteView {
  readonly #view: DataView;

  constructor(
    buffer: ArrayBuffer,
    readonly littleEndian = false,
    start = 0,
    length = buffer.byteLength - start,
  ) {
    const from = Math.min(Math.max(start, 0), buffer.byteLength);
    this.#view = new DataView(buffer, from, Math.min(Math.max(length, 0), buffer.byteLength - from));
  }

  get length(): number {
    return this.#view.byteLength;
  }

  /** True if all of these bytes exist. */
  has(at: number, length: number): boolean {
    return at >= 0 && at + length <= this.length;
  }

  u8(at: number): number {
    return this.has(at, 1) ? this.#view.getUint8(at) : 0;
  }

  u16(at: number): number {
    return this.has(at, 2) ? this.#view.getUint16(at, this.littleEndian) : 0;
  }

  u24(at: number): number {
    const [low, high] = this.littleEndian ? [at, at + 1] : [at + 1, at];
    return this.littleEndian ? this.u8(low) + this.u16(high) * 256 : this.u8(high) * 65_536 + this.u16(low);
  }

  u32(at: number): number {
    return this.has(at, 4) ? this.#view.getUint32(at, this.littleEndian) : 0;
  }

  i32(at: number): number {
    return this.u32(at) | 0;
  }

  u64(at: number): number {
    return this.has(at, 8) ? Number(this.#view.getBigUint64(at, this.littleEndian)) : 0;
  }

  /** The position of a byte from `from` on; the length if it is not found. */
  indexOf(byte: number, from: number): number {
    let at = from;
    while (at < this.length && this.u8(at) !== byte) at++;
    return at;
  }

  /** The bytes as Latin-1 text, up to the end of the bytes. */
  text(at: number, length: number): string {
    let text = '';
    for (let i = at; i < at + length && this.has(i, 1); i++) text += String.fromCharCode(this.u8(i));
    return text;
  }

  /** A copy of the bytes, independent of the buffer. */
  copy(): Uint8Array<ArrayBuffer> {
    const {buffer, byteOffset, byteLength} = this.#view;
    return new Uint8Array((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength));
  }

  /** A part of these bytes, also with the other byte order; up to the end of the bytes. */
  part(start: number, length = this.length, littleEndian = this.littleEndian): ByteView {
    const from = Math.min(Math.max(start, 0), this.length);
    const most = Math.min(Math.max(length, 0), this.length - from);
    return new ByteView(this.#view.buffer as ArrayBuffer, littleEndian, this.#view.byteOffset + from, most);
  }
}
