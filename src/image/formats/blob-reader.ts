// Reads a file in a limited number of small slices, so that a file cannot take long to sniff, whatever its structure.
import {readBlob} from '../jobs/read-blob.js';
import {ByteView} from './byte-view.js';

const SLICE_BYTES = 32_768;
/**
 * When slices are read in sequence, each is this many times larger than the previous one: one large read is faster than many small ones.
 */
const SLICE_GROWTH = 8;
const LARGE_SLICE_BYTES = 524_288;
const MAX_SLICES = 40;
/** The limit for the bytes of all slices. */
const MAX_BYTES = 1_310_720;

/** What the parser of a format found. Missing values are unknown. */
export interface SniffResult {
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  readonly animated?: boolean;
  readonly alpha?: boolean;
  readonly thumbnail?: {readonly start: number; readonly end: number};
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
    const isSequential = start - this.#start <= heldBytes;
    this.#start = start;
    this.#buffer = new ArrayBuffer(0);
    if (start < 0 || start >= this.size || this.#slices++ >= MAX_SLICES || this.#bytes >= MAX_BYTES) return;
    const end = Math.min(
      start + Math.max(length, SLICE_BYTES, isSequential ? Math.min(SLICE_GROWTH * heldBytes, LARGE_SLICE_BYTES) : 0),
      this.size,
    );
    this.#buffer = await readBlob(this.#blob.slice(start, end));
    this.#bytes += this.#buffer.byteLength;
    this.#signal?.throwIfAborted();
  }
}
