// Size, type and weight of a picture: the same in every language.
import type {Format} from './message.js';

export function resultInfo(
  {edgePx, type, bytes, note}: {edgePx: number; type: string; bytes: number; note?: string},
  format: Format,
): string {
  return [`${format.number(edgePx)} × ${format.number(edgePx)} ${format.fileType(type)}`, note, format.bytes(bytes)]
    .filter(Boolean)
    .join(' · ');
}
