// The body of a request: the form with the picture, and the check of its limits.
import {AvatarError} from '../../errors.js';
import type {Output} from '../../shared/output.js';

/** A form with the file in the last field: object stores ignore the fields after it. */
export function createFormData(fields: Readonly<Record<string, string>>, fieldName: string, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append(fieldName, file, file.name);
  return form;
}

/** Throws the error that the server would respond with, if the file is of a wrong type or too large for it. Saves the request. */
export function assertWithinLimits(file: File, {type = 'auto', maxBytes = Infinity}: Partial<Output>): void {
  if (type !== 'auto' && file.type !== type) throw new AvatarError('unsupported-media-type', {status: 415});
  if (file.size > maxBytes) throw new AvatarError('payload-too-large', {status: 413, maxBytes});
}
