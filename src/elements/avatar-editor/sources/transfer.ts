// What was dropped or pasted in, the one file in it out; or, as a problem, what it is instead.
import type {Problem} from '../../../errors.js';

/** The one file of a drop or a paste. Call it during the event: afterwards the browser empties the transfer. */
export function getSingleFile(transfer: DataTransfer): File | Problem | undefined {
  const files = [...transfer.files];
  if (files.length > 1) return {code: 'several-files', count: files.length};
  if (hasFolder(transfer)) return {code: 'not-a-file', kind: 'folder'};
  const [file] = files;
  if (file) return file;
  const {types} = transfer;
  if (types.includes('text/uri-list')) return {code: 'not-a-file', kind: 'link'};
  if (types.some((type) => type.startsWith('text/'))) return {code: 'not-a-file', kind: 'text'};
  return undefined;
}

function hasFolder(transfer: DataTransfer): boolean {
  return [...transfer.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory);
}

/** True where what is dragged over the page holds files, as far as the browser tells before the drop. */
export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
