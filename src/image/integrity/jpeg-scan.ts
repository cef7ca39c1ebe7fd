// Reads the Huffman codes of a JPEG scan without computing pixels, to find out whether all blocks are there.
import {BitReader} from './bit-reader.js';

/** By the next 16 bits: the length of the code times 256, plus its value. 0: no such code. */
export type HuffmanTable = Uint16Array;

export interface Component {
  readonly id: number;
  /** Blocks in one unit of an interleaved scan. */
  readonly across: number;
  readonly down: number;
  /** Blocks in a scan of this component alone. */
  readonly columns: number;
  readonly rows: number;
  /** By coefficient: how many low bits no scan contained so far; -1: all. */
  readonly missingBits: Int8Array;
  isScanned: boolean;
  /** Coefficients that are not zero, 64 for each block. */
  isNonzero?: Uint8Array;
}

export interface Frame {
  readonly progressive: boolean;
  readonly components: readonly Component[];
  readonly unitColumns: number;
  readonly unitRows: number;
}

interface ScanPart {
  readonly component: Component;
  readonly dc?: HuffmanTable;
  readonly ac?: HuffmanTable;
}

export interface Scan {
  readonly parts: readonly ScanPart[];
  /** The first and the last coefficient, 0 to 63. */
  readonly first: number;
  readonly last: number;
  /** True if it adds one bit to coefficients of earlier scans. */
  readonly isRefinement: boolean;
  readonly restartInterval: number;
  readonly data: Uint8Array;
}

export function createHuffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const table = new Uint16Array(65_536);
  let code = 0;
  let next = 0;
  counts.forEach((count, i) => {
    const length = i + 1;
    for (let n = 0; n < count; n++, code++, next++) {
      const from = code << (16 - length);
      table.fill(length * 256 + (values[next] ?? 0), from, from + (1 << (16 - length)));
    }
    code <<= 1;
  });
  return table;
}

/** True if the data contains every block of the scan. */
export async function isScanComplete(
  frame: Frame,
  scan: Scan,
  pause: () => Promise<void> | undefined,
): Promise<boolean> {
  const bits = new BitReader(scan.data);
  const reader = new BlockReader(bits, scan, frame.progressive);
  const {parts, restartInterval} = scan;
  const alone = parts.length === 1 ? parts[0] : undefined;
  const columns = alone?.component.columns ?? frame.unitColumns;
  const rows = alone?.component.rows ?? frame.unitRows;
  for (let unit = 0; unit < columns * rows; unit++) {
    if (restartInterval && unit > 0 && unit % restartInterval === 0) reader.restart();
    if (alone) reader.readBlock(alone, unit);
    else {
      for (const part of parts) {
        const blocks = part.component.across * part.component.down;
        for (let block = 0; block < blocks; block++) reader.readBlock(part, 0);
      }
    }
    if (bits.isExhausted) return false;
    if (unit % columns === 0) await pause();
  }
  return true;
}

class BlockReader {
  readonly #bits: BitReader;
  readonly #scan: Scan;
  readonly #progressive: boolean;
  /** How many of the next blocks have no more coefficients in this scan. */
  #emptyBlocks = 0;

  constructor(bits: BitReader, scan: Scan, progressive: boolean) {
    this.#bits = bits;
    this.#scan = scan;
    this.#progressive = progressive;
  }

  restart(): void {
    this.#emptyBlocks = 0;
    this.#bits.skipRestartMarker();
  }

  /** `index`: the number of the block in a scan of one component. */
  readBlock({component, dc, ac}: ScanPart, index: number): void {
    const {first, isRefinement} = this.#scan;
    if (!this.#progressive) {
      this.#bits.read(this.#bits.decode(dc));
      this.#readCoefficients(ac, 1, 63);
    } else if (first === 0) this.#bits.read(isRefinement ? 1 : this.#bits.decode(dc));
    else {
      component.isNonzero ??= new Uint8Array(64 * component.columns * component.rows);
      const isNonzero = component.isNonzero.subarray(64 * index, 64 * index + 64);
      if (isRefinement) this.#refine(ac, isNonzero);
      else if (this.#emptyBlocks > 0) this.#emptyBlocks--;
      else this.#readCoefficients(ac, first, this.#scan.last, isNonzero);
    }
  }

  #readCoefficients(ac: HuffmanTable | undefined, first: number, last: number, isNonzero?: Uint8Array): void {
    for (let k = first; k <= last; k++) {
      const code = this.#bits.decode(ac);
      const [zeros, size] = [code >> 4, code & 15];
      if (size > 0) {
        this.#bits.read(size);
        k += zeros;
        if (isNonzero) isNonzero[k] = 1;
      } else if (zeros === 15) k += 15;
      else {
        this.#emptyBlocks = this.#readRun(zeros) - 1;
        return;
      }
    }
  }

  #refine(ac: HuffmanTable | undefined, isNonzero: Uint8Array): void {
    const {first, last} = this.#scan;
    let k = first;
    for (; this.#emptyBlocks === 0 && k <= last; k++) {
      const code = this.#bits.decode(ac);
      const size = code & 15;
      let zeros = code >> 4;
      if (size === 0 && zeros < 15) {
        this.#emptyBlocks = this.#readRun(zeros);
        break;
      }
      if (size > 0) this.#bits.read(1);
      for (; k <= last; k++) {
        if (isNonzero[k]) this.#bits.read(1);
        else if (zeros-- === 0) break;
      }
      if (size > 0 && k <= last) isNonzero[k] = 1;
    }
    if (this.#emptyBlocks === 0) return;
    for (; k <= last; k++) if (isNonzero[k]) this.#bits.read(1);
    this.#emptyBlocks--;
  }

  #readRun(size: number): number {
    return (1 << size) + this.#bits.read(size);
  }
}
