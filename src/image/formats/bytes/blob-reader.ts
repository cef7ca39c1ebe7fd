// Reads a file in a limited number of small slices, so that a file cannot take long to sniff, whatever its structure.
import {readBlob} from '../../jobs/read-blob.js';
import {ByteView} from './byte-view.js';

const FIRST_SLICE_BYTES = 32_768;
/** After a long jump little is read: a walk over large chunks needs a few bytes of each. */
const JUMP_SLICE_BYTES = 4096;
/**
 * Otherwise each slice is this many times larger than the previous one, also if some bytes between them are not needed: one large read
 * is faster than many small ones.
 */
const SLICE_GROWTH = 8;
const LARGE_SLICE_BYTES = 524_288;
const MAX_SLICES = 1024;
/** The limit for the bytes of all slices. */
const MAX_BYTES = 33_554_432;

/** What the parser of a format found. Missing values are unknown. */
export interface SniffResult {
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  readonly animated?: boolean;
  readonly frames?: number;
  readonly largestFrame?: {readonly width: number; readonly height: number};
  readonly alpha?: boolean;
  readonly thumbnail?: {readonly start: number; readonly end: number};
  readonly interlaced?: boolean;
  /** True if no browser decodes this kind of coding. */
  readonly unsupported?: boolean;
  /** True only where the file ends before the parser has found the size. */
  readonly truncated?: boolean;
}

export class BlobReader {
  readonly #blob: Blob;
  readonly #signal?: AbortSignal;
  #buffer = new ArrayBuffer(0);
  #start = 0;
  #slices = 0;
  #bytes = 0;

  constructor(blob: Blob, signal?: AbortSignal) {
    this.#blob = blob;
    this.#signal = signal;
  }

  get size(): number {
    return this.#blob.size;
  }

  /** Up to `length` bytes from `start`; an empty view after too many slices or bytes. */
  async at(start: number, length: number, littleEndian = false): Promise<ByteView> {
    this.#signal?.throwIfAborted();
    const end = Math.min(start + length, this.size);
    if (start < this.#start || end > this.#start + this.#buffer.byteLength) await this.#load(start, length);
    return new ByteView(this.#buffer, littleEndian, start - this.#start, length);
  }

  async #load(start: number, length: number): Promise<void> {
    const heldBytes = this.#buffer.byteLength;
    const skippedBytes = start - this.#start - heldBytes;
    const isNear = start >= this.#start && skippedBytes < LARGE_SLICE_BYTES;
    const sliceBytes =
      this.#slices === 0
        ? FIRST_SLICE_BYTES
        : isNear
          ? Math.min(SLICE_GROWTH * heldBytes, LARGE_SLICE_BYTES)
          : JUMP_SLICE_BYTES;
    this.#start = start;
    this.#buffer = new ArrayBuffer(0);
    if (start < 0 || start >= this.size || this.#slices++ >= MAX_SLICES || this.#bytes >= MAX_BYTES) return;
    const end = Math.min(start + Math.max(length, sliceBytes), this.size);
    this.#buffer = await readBlob(this.#blob.slice(start, end));
    this.#bytes += this.#buffer.byteLength;
    this.#signal?.throwIfAborted();
  }
}
