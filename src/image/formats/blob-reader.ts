// Reads a file in a bounded number of small slices, so that no file, however it lies, costs more than a moment.
import {read} from '../jobs/read-blob.js';
import {Bytes} from './byte-view.js';

const sliceBytes = 32_768;
/** Who walks on from slice to slice gets each so much larger than the last, for asking costs more than reading. */
const sliceGrowth = 8;
const largeSliceBytes = 524_288;
const maxSlices = 40;
/** What all slices may hold together. */
const maxBytes = 1_310_720;

/** What a container's parser found. What it leaves out is unknown. */
export interface Findings {
  readonly type: string;
  readonly width?: number;
  readonly height?: number;
  readonly orientation?: number;
  readonly animated?: boolean;
  readonly alpha?: boolean;
  readonly thumbnail?: {readonly start: number; readonly end: number};
}

export class SliceReader {
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

  /** The bytes from `start`, `length` of them or as many as there are; none once too many slices were read. */
  async at(start: number, length: number, littleEndian = false): Promise<Bytes> {
    this.#signal?.throwIfAborted();
    const end = Math.min(start + length, this.size);
    if (start < this.#start || end > this.#start + this.#buffer.byteLength) await this.#load(start, length);
    return new Bytes(this.#buffer, littleEndian, start - this.#start, length);
  }

  async #load(start: number, length: number): Promise<void> {
    const held = this.#buffer.byteLength;
    const walksOn = start - this.#start <= held;
    this.#start = start;
    this.#buffer = new ArrayBuffer(0);
    if (start < 0 || start >= this.size || this.#slices++ >= maxSlices || this.#bytes >= maxBytes) return;
    const end = Math.min(
      start + Math.max(length, sliceBytes, walksOn ? Math.min(sliceGrowth * held, largeSliceBytes) : 0),
      this.size,
    );
    this.#buffer = await read(this.#blob.slice(start, end));
    this.#bytes += this.#buffer.byteLength;
    this.#signal?.throwIfAborted();
  }
}
