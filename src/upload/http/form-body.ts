// What goes into a request: the form around a picture, and the check that the receiver takes it.
import {AvatarError} from '../../errors.js';
import type {Output} from '../../shared/output.js';

/** A form whose file comes last: object stores read no field behind it. */
export function createFormData(fields: Readonly<Record<string, string>>, fieldName: string, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append(fieldName, file, file.name);
  return form;
}

/** Spares the round trip of a picture that a choosy service is known to refuse, with the status it would answer. */
export function assertWithinLimits(file: File, {type = 'auto', maxBytes = Infinity}: Partial<Output>): void {
  if (type !== 'auto' && file.type !== type) throw new AvatarError('unsupported-media-type', {status: 415});
  if (file.size > maxBytes) throw new AvatarError('payload-too-large', {status: 413, maxBytes});
}
