// JPEG: finds the end marker. Without one, the last scan is read bit by bit to find out whether all of its blocks are there.
import {createYielder} from '../../worker/yield.js';
import {concat, type Bytes} from '../concat.js';
import {createHuffmanTable, isScanComplete, type Frame, type HuffmanTable, type Scan} from '../jpeg-scan.js';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const HUFFMAN_TABLES = 0xc4;
const RESTART_INTERVAL = 0xdd;
/** Frame headers with Huffman coding that browsers decode: baseline, extended, progressive. */
const FRAME_HEADERS = [0xc0, 0xc1, 0xc2];
const PROGRESSIVE = 0xc2;
const isBare = (marker: number) => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

interface Contents {
  readonly frame?: Frame;
  readonly scans: readonly Scan[];
  readonly hasEnd: boolean;
  /** The position after the last complete scan or segment. */
  readonly end: number;
}

export async function repairJpeg(bytes: Bytes, {deep}: {deep: boolean}): Promise<Bytes | undefined> {
  const {frame, scans, hasEnd, end} = readContents(bytes);
  if (hasEnd) return !deep || !frame || (await areScansComplete(frame, scans)) ? bytes : undefined;
  if (!frame || !hasAllScans(frame, scans) || !(await isLastScanComplete(frame, scans))) return undefined;
  return concat([bytes.subarray(0, end), new Uint8Array([0xff, END_OF_IMAGE])]);
}

function readContents(bytes: Bytes): Contents {
  const view = new DataView(bytes.buffer);
  const tables = new Map<number, HuffmanTable>();
  const scans: Scan[] = [];
  let frame: Frame | undefined;
  let restartInterval = 0;
  let at = 2;
  let end = 0;
  while ((at = bytes.indexOf(0xff, at)) >= 0 && at + 4 <= bytes.length) {
    const marker = bytes[at + 1] as number;
    if (marker === END_OF_IMAGE) return {frame, scans, hasEnd: true, end};
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else {
      const start = at + 4;
      at += 2 + view.getUint16(at + 2);
      if (at > bytes.length) break;
      const content = bytes.subarray(start, at);
      if (FRAME_HEADERS.includes(marker)) frame = readFrame(content, marker === PROGRESSIVE);
      if (marker === HUFFMAN_TABLES) readTables(content, tables);
      if (marker === RESTART_INTERVAL) restartInterval = view.getUint16(start);
      if (marker === START_OF_SCAN && frame) {
        const dataEnd = findDataEnd(bytes, at);
        scans.push(readScan(content, frame, tables, {data: bytes.subarray(at, dataEnd), restartInterval}));
        at = dataEnd;
      }
      end = at;
    }
  }
  const hasEnd = at >= 0 && bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE;
  return {frame, scans, hasEnd, end};
}

/** The position of the next marker after the data of a scan. A zero byte after 0xFF means that it is no marker. */
function findDataEnd(bytes: Bytes, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function readFrame(content: Uint8Array, progressive: boolean): Frame {
  const byte = (at: number) => content[at] ?? 0;
  const height = byte(1) * 256 + byte(2);
  const width = byte(3) * 256 + byte(4);
  const raw = Array.from({length: byte(5)}, (_, i) => {
    const at = 6 + 3 * i;
    return {id: byte(at), across: byte(at + 1) >> 4, down: byte(at + 1) & 15};
  });
  const maxAcross = Math.max(...raw.map(({across}) => across));
  const maxDown = Math.max(...raw.map(({down}) => down));
  const components = raw.map((component) => ({
    ...component,
    columns: Math.ceil(Math.ceil((width * component.across) / maxAcross) / 8),
    rows: Math.ceil(Math.ceil((height * component.down) / maxDown) / 8),
    missingBits: new Int8Array(64).fill(progressive ? -1 : 0),
    isScanned: false,
  }));
  return {
    progressive,
    components,
    unitColumns: Math.ceil(width / (8 * maxAcross)),
    unitRows: Math.ceil(height / (8 * maxDown)),
  };
}

function readTables(content: Uint8Array, tables: Map<number, HuffmanTable>): void {
  for (let at = 0; at + 17 <= content.length;) {
    const counts = content.subarray(at + 1, at + 17);
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    tables.set(content[at] as number, createHuffmanTable(counts, content.subarray(at + 17, end)));
    at = end;
  }
}

function readScan(
  content: Uint8Array,
  {components}: Frame,
  tables: ReadonlyMap<number, HuffmanTable>,
  rest: Pick<Scan, 'data' | 'restartInterval'>,
): Scan {
  const byte = (at: number) => content[at] ?? 0;
  const count = byte(0);
  const [first, last, bits] = [byte(1 + 2 * count), byte(2 + 2 * count), byte(3 + 2 * count)];
  const parts = Array.from({length: count}, (_, i) => {
    const selected = byte(2 + 2 * i);
    const component = components.find(({id}) => id === byte(1 + 2 * i));
    return component && {component, dc: tables.get(selected >> 4), ac: tables.get(16 + (selected & 15))};
  }).filter((part) => part !== undefined);
  for (const {component} of parts) {
    component.isScanned = true;
    component.missingBits.fill(bits & 15, first, last + 1);
  }
  return {parts, first, last, isRefinement: bits >> 4 > 0, ...rest};
}

/** True if every coefficient of every component is in a scan, to its last bit. */
function hasAllScans({components, progressive}: Frame, scans: readonly Scan[]): boolean {
  return (
    scans.length > 0 &&
    components.every(
      ({isScanned, missingBits}) => isScanned && (!progressive || missingBits.every((missing) => missing === 0)),
    )
  );
}

/** A refinement can be read only if it is known which coefficients were not zero before. */
async function isLastScanComplete(frame: Frame, scans: readonly Scan[]): Promise<boolean> {
  const pause = createYielder();
  const last = scans.at(-1) as Scan;
  const component = last.parts[0]?.component;
  const needsHistory = frame.progressive && last.isRefinement && last.first > 0;
  const history = needsHistory
    ? scans.slice(0, -1).filter(({first, parts}) => first > 0 && parts[0]?.component === component)
    : [];
  for (const scan of history) await isScanComplete(frame, scan, pause);
  return isScanComplete(frame, last, pause);
}

async function areScansComplete(frame: Frame, scans: readonly Scan[]): Promise<boolean> {
  const pause = createYielder();
  for (const scan of scans) if (!(await isScanComplete(frame, scan, pause))) return false;
  return true;
}
