// Reads the picture of a request: never more than the limit, the type and the dimensions from its bytes, nothing decoded.
import type {RuleViolation} from '../errors.js';
import {check} from '../image/stages/check.js';
import {sniff} from '../image/stages/sniff.js';
import {Refusal} from './refusal.js';

/** What the routes take. */
export interface PictureLimits {
  /**
   * MIME types. SVG and HTML are never taken.
   *
   * @default ['image/jpeg', 'image/png', 'image/webp', 'image/gif']
   */
  readonly accept: readonly string[];
  /**
   * Maximum size of the file, in bytes.
   *
   * @default 2_000_000
   */
  readonly maxBytes: number;
  /**
   * Maximum of width times height.
   *
   * @default 4_194_304 (2048 × 2048)
   */
  readonly maxPixels: number;
}

/** The pictures that are taken from other systems. */
export const SYSTEM_PICTURES = {
  accept: ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'],
  maxPixels: 4096 ** 2,
};

/** A picture whose bytes are of an accepted type. */
export interface ReceivedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** What a multipart form adds around its file: boundaries, headers and small fields. */
const MAX_FORM_OVERHEAD_BYTES = 64_000;

const tooLarge = (maxBytes: number) =>
  new Refusal(413, `Pictures of up to ${maxBytes} bytes are accepted here.`, {maxBytes});

/**
 * The picture in a request: the file in the field `fieldName` of a multipart form, or the whole body.
 * @throws Refusal 400, 413, 415 or 422
 */
export async function readPicture(
  request: Request,
  limits: PictureLimits,
  fieldName: string,
): Promise<ReceivedPicture> {
  const contentType = request.headers.get('Content-Type') ?? '';
  const isForm = /^multipart\/form-data\b/i.test(contentType);
  const maxBodyBytes = limits.maxBytes + (isForm ? MAX_FORM_OVERHEAD_BYTES : 0);
  if (Number(request.headers.get('Content-Length')) > maxBodyBytes) throw tooLarge(limits.maxBytes);
  const body = await readBody(request, maxBodyBytes, () => tooLarge(limits.maxBytes));
  const bytes = isForm ? await fileInForm(body, contentType, fieldName) : body;
  return {bytes, type: await assertAccepted(bytes, limits)};
}

/** The whole body, never more than the limit. @throws Refusal what `refuse` returns; 400 */
export async function readBody(
  {body}: Request,
  maxBodyBytes: number,
  refuse: () => Refusal,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      length += next.value.byteLength;
      if (length > maxBodyBytes) throw refuse();
      chunks.push(next.value);
    }
  } catch (error) {
    void reader?.cancel().catch(() => {});
    throw error instanceof Refusal ? error : new Refusal(400, 'The request ended too early.');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The file of a form that was read whole: the platform's own parser sees no more than the limit. */
async function fileInForm(body: Uint8Array<ArrayBuffer>, contentType: string, fieldName: string) {
  let form: FormData;
  try {
    form = await new Response(body, {headers: {'Content-Type': contentType}}).formData();
  } catch {
    throw new Refusal(400, 'The form could not be read.');
  }
  const file = form.get(fieldName);
  if (!file || typeof file === 'string') throw new Refusal(422, `The form has no file in the field “${fieldName}”.`);
  return new Uint8Array(await file.arrayBuffer());
}

/** The type of a picture that keeps the limits; `undefined` for any other bytes. */
export async function acceptedType(bytes: Uint8Array<ArrayBuffer>, limits: PictureLimits): Promise<string | undefined> {
  try {
    return await assertAccepted(bytes, limits);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The type of a picture that keeps the limits. */
async function assertAccepted(bytes: Uint8Array<ArrayBuffer>, limits: PictureLimits): Promise<string> {
  if (bytes.byteLength > limits.maxBytes) throw tooLarge(limits.maxBytes);
  const file = await sniff(new Blob([bytes]));
  const violations = check(file, {...limits, accept: limits.accept.filter((type) => !/svg|html|xml/i.test(type))});
  const [first] = violations;
  if (first) throw refusalOf(first, limits);
  // The size is in the header of every accepted type; without it the number of pixels is unknown.
  if (!file.width || !file.height) throw new Refusal(415, 'The dimensions of the picture could not be read.');
  return file.type;
}

function refusalOf(violation: RuleViolation, {accept, maxPixels}: PictureLimits): Refusal {
  switch (violation.code) {
    case 'too-many-pixels':
    case 'edge-too-long':
      return new Refusal(422, `Pictures of up to ${maxPixels} pixels are accepted here.`, {maxPixels});
    case 'file-empty':
    case 'file-truncated':
      return new Refusal(422, 'The picture is not complete. Send the whole file.');
    default:
      return new Refusal(415, `These types are accepted here: ${accept.join(', ')}.`, {accept});
  }
}
