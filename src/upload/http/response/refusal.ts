// Recognizes a response with the status of a success whose body says that nothing was stored: `{"success": false, "message": "…"}`.
import {AvatarError} from '../../../errors.js';
import {findPicture, isObject, parseBody} from './find-picture.js';
import {serverMessage} from './response-errors.js';
import type {HttpResponse} from '../xhr.js';

const SUCCESS_KEYS = ['success', 'ok', 'succeeded', 'successful', 'isSuccess'] as const;
const STATUS_KEYS = ['status', 'result', 'state'] as const;
const ERROR_KEYS = ['error', 'errors', 'userErrors', 'user_errors'] as const;
const CODE_KEYS = ['status', 'code', 'statusCode', 'status_code'] as const;

const FAILED = /^(?:error|fail|failed|failure)$/i;
const FAILURE_TEXT = /^\s*(?:error|fail|failed|failure)\b/i;
const MAX_DEPTH = 2;
const MAX_TEXT_CHARS = 300;

/** Throws `request-rejected` with the message of the server, if the body of a success says that it failed. */
export function assertAccepted(response: HttpResponse): void {
  const {status, text} = response;
  const body = parseBody(text);
  if (body === undefined && FAILURE_TEXT.test(text)) {
    throw new AvatarError('request-rejected', {status, message: text.trim().slice(0, MAX_TEXT_CHARS)});
  }
  const objects = isObject(body) ? objectsIn(body) : [];
  if (body === false || objects.some(saysFailed) || (!findPicture(text) && objects.some(hasErrors))) {
    throw new AvatarError('request-rejected', {status, message: serverMessage(response)});
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The object and the objects in it, such as the `data` around a result. */
function objectsIn(object: JsonObject, depth = 0): JsonObject[] {
  if (depth === MAX_DEPTH) return [object];
  return [object, ...Object.values(object).flatMap((value) => (isObject(value) ? objectsIn(value, depth + 1) : []))];
}

function saysFailed(object: JsonObject): boolean {
  return (
    SUCCESS_KEYS.some((key) => [false, 0, 'false', '0'].includes(object[key] as string)) ||
    STATUS_KEYS.some((key) => FAILED.test(String(object[key])))
  );
}

function hasErrors(object: JsonObject): boolean {
  return (
    ERROR_KEYS.some((key) => isFilled(object[key])) ||
    CODE_KEYS.some((key) => Number(object[key]) >= 400 && Number(object[key]) < 600)
  );
}

/** False for `null`, `false`, `0`, `''` and for objects that hold only these: frameworks send them with every response. */
function isFilled(value: unknown): boolean {
  return isObject(value) ? Object.values(value).some(isFilled) : Boolean(value);
}
