// Identifies files that are not supported images, so that the error can name their type.
import type {ByteView} from './bytes/byte-view.js';

const signatures: readonly (readonly [type: string, bytes: string, at?: number])[] = [
  ['application/pdf', '%PDF'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['image/x-icon', '\0\0\x01\0'],
  ['image/jxl', '\xff\x0a'],
  ['image/jxl', 'JXL ', 4],
  ['image/vnd.adobe.photoshop', '8BPS'],
  ['video/webm', '\x1a\x45\xdf\xa3'],
  ['video/x-msvideo', 'AVI ', 8],
  ['audio/wav', 'WAVE', 8],
  ['audio/mpeg', 'ID3'],
  ['application/zip', 'PK\x03\x04'],
  ['application/gzip', '\x1f\x8b'],
];

/** The type of a file in no known container, from its first bytes. */
export function identifyUnknown(head: ByteView): string {
  for (const [type, bytes, at = 0] of signatures) if (head.text(at, bytes.length) === bytes) return type;
  const text = head.text(0, 1024);
  if (text.length === 0 || hasControls(text)) return 'application/octet-stream';
  const start = text
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<svg') || (start.startsWith('<') && start.includes('<svg') && !start.includes('<html'))) {
    return 'image/svg+xml';
  }
  return /^<(!doctype html|html|head|body|script|!--)/.test(start) ? 'text/html' : 'text/plain';
}

/** Text contains tabs and line breaks, but no other control characters. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}
