// Reads a file in a bounded number of small slices, so that no file, however it lies, costs more than a moment.
import {Bytes} from './bytes.js';

const sliceBytes = 32_768;
const maxSlices = 40;

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
    this.#start = start;
    this.#buffer = new ArrayBuffer(0);
    if (start < 0 || start >= this.size || this.#slices++ >= maxSlices) return;
    const end = Math.min(start + Math.max(length, sliceBytes), this.size);
    this.#buffer = await this.#blob.slice(start, end).arrayBuffer();
    this.#signal?.throwIfAborted();
  }
}
