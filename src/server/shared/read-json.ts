// Reads JSON that another server sends: never more than a limit.
import {readBody} from '../read-picture.js';
import {Refusal} from '../refusal.js';

/** The body as text. @throws Refusal 413 above the limit, 400 where it ends too early */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new Refusal(413, `Bodies of up to ${maxBytes} bytes are accepted here.`, {maxBytes});
  if (Number(request.headers.get('Content-Length')) > maxBytes) throw tooLarge();
  return new TextDecoder().decode(await readBody(request, maxBytes, tooLarge));
}

/** @throws Refusal 400 where the text is not JSON, with these facts */
export function parseJson(text: string, facts: object = {}): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON.', facts);
  }
}
