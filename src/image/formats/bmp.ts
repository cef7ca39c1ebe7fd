// BMP: one fixed header, of which there are an old and several new forms.
import type {Findings, SliceReader} from './blob-reader.js';

const oldHeaderBytes = 12;
const headerWithAlphaMaskBytes = 56;
/** The lengths a header may have: a text that begins with 'BM' has none of them. */
const headerLengths = [oldHeaderBytes, 40, 52, headerWithAlphaMaskBytes, 64, 108, 124];

export async function sniffBmp(file: SliceReader): Promise<Findings | undefined> {
  const head = await file.at(0, 70, true);
  const headerBytes = head.u32(14);
  if (head.has(14, 4) && !headerLengths.includes(headerBytes)) return undefined;
  const type = 'image/bmp';
  if (headerBytes === oldHeaderBytes) return {type, width: head.u16(18), height: head.u16(20)};
  const alpha = headerBytes >= headerWithAlphaMaskBytes && head.u16(28) === 32 && head.u32(66) !== 0;
  // A negative height means that the rows are stored from the top.
  return {type, width: Math.max(head.i32(18), 0), height: Math.abs(head.i32(22)), alpha};
}
