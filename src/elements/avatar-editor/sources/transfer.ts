// A dropped or pasted DataTransfer in; its single file out, or the reason why there is none.
import type {RuleViolation} from '../../../errors.js';

/** The single file of a drop or paste. Call during the event: the browser empties the transfer afterwards. */
export function getSingleFile(transfer: DataTransfer): File | RuleViolation | undefined {
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

/** True if the transfer contains files, as far as the browser reports before the drop. */
export function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
