// Changes of a picture by their `Idempotency-Key`: one that is sent again gets its first answer, also after a newer change.
import type {AnsweredChange, AvatarRecord} from './avatar-store.js';
import {Refusal} from './refusal.js';

/** A change as it was sent. */
export interface KeyedChange {
  /** Without a key every request is a change of its own. */
  readonly key?: string;
  /** The digest of the file as it came; `null` for a removal. */
  readonly digest: string | null;
}

const MAX_KEY_CHARS = 200;
/** For one person: more than the editor sends before it stops trying. */
const MAX_REMEMBERED = 10;

export const keyOf = ({headers}: Request) => headers.get('Idempotency-Key')?.slice(0, MAX_KEY_CHARS);

export const isAnswered = (stored: AvatarRecord | null, key: string | undefined) =>
  key !== undefined && !!stored?.answered?.some((one) => one.key === key);

/**
 * How the change was answered before; `undefined` for a new one.
 * @throws Refusal 422 where the key was sent with another file
 */
export function answerBefore(stored: AvatarRecord | null, {key, digest}: KeyedChange): AnsweredChange | undefined {
  const answer = key === undefined ? undefined : stored?.answered?.find((one) => one.key === key);
  if (!answer || answer.digest === digest) return answer;
  const facts = {code: 'idempotency-key-reused'};
  throw new Refusal(422, 'This Idempotency-Key was sent before, with another change.', facts);
}

/** What the record remembers after the change, the newest one last. */
export function withAnswer(
  stored: AvatarRecord | null,
  {key, digest}: KeyedChange,
  version: string | null,
): readonly AnsweredChange[] {
  const before = stored?.answered ?? [];
  return key === undefined ? before : [...before, {key, digest, version}].slice(-MAX_REMEMBERED);
}
