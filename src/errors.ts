// Every failure of this library, as a code and its data. The sentences are in `locales/`.

/** No facts come with the code: any property does not compile. */
export interface NoFacts {
  readonly none?: never;
}

/** The facts that come with each code. All sizes in bytes, all edges in pixels as stored, all waits in milliseconds. */
export interface ErrorFacts {
  // What was handed over is not one picture.
  'not-a-file': {kind: 'folder' | 'link' | 'text'};
  'several-files': {count: number};
  // check: what is wrong with the chosen file.
  'file-empty': NoFacts;
  /** Moved, changed or unplugged since it was chosen. */
  'file-unreadable': NoFacts;
  'file-too-large': {maxBytes: number; actualBytes: number};
  'file-truncated': {type: string};
  'type-not-accepted': {type: string; accept: readonly string[]};
  'too-many-pixels': {maxPixels: number; widthPx: number; heightPx: number};
  'edge-too-long': {maxEdgePx: number; widthPx: number; heightPx: number};
  'edge-too-short': {minEdgePx: number; widthPx: number; heightPx: number};
  'animation-not-allowed': {type: string};
  /** All rules that a chosen file breaks; thrown as `FileRejectedError`. */
  'file-rejected': {violations: readonly RuleViolation[]};
  // decode, crop, encode.
  'decode-failed': {type: string};
  /** A kind of coding that no browser decodes, such as a JPEG with arithmetic codes. The file is not damaged. */
  'coding-unsupported': {type: string};
  'decoder-missing': {type: string};
  'canvas-blocked': {widthPx: number; heightPx: number};
  /** The device has too little free memory for this picture. */
  'out-of-memory': NoFacts;
  'encode-failed': {type: string};
  'output-too-large': {maxBytes: number; smallestBytes: number};
  // The camera.
  'camera-denied': NoFacts;
  'camera-missing': NoFacts;
  'camera-busy': NoFacts;
  // upload: what the network or the server answered.
  unauthorized: {status: number};
  forbidden: {status: number};
  'not-found': {status: number};
  conflict: {status: number; version?: string; url?: string};
  'payload-too-large': {status: number; maxBytes?: number};
  'unsupported-media-type': {status: number};
  'request-rejected': {status: number; message?: string};
  'too-many-requests': {status: number; retryAfterMs?: number};
  'server-error': {status: number; retryAfterMs?: number};
  /** `mayBeStored`: all of it was sent, so that it may have been stored although no answer came. */
  'timed-out': {timeoutMs: number; mayBeStored?: boolean};
  offline: {mayBeStored?: boolean};
  'network-error': {mayBeStored?: boolean};
  'invalid-response': {status: number; reason: 'html' | 'not-json' | 'no-url' | 'unsafe-url' | 'redirected'};
  'remove-unsupported': NoFacts;
  'storage-failed': NoFacts;
  /** Not sent now, but kept in the outbox: it is sent when the server can be reached. */
  queued: NoFacts;
  // A contact field the server does not take; `message` is its own words for why.
  'field-invalid': {field: string; message?: string};
  // Anything a host's own code threw.
  unknown: {message: string};
}

/** What can fail: the keys of `ErrorFacts`. */
export type AvatarErrorCode = keyof ErrorFacts;

/** One broken rule of a chosen file. */
export type RuleViolation = ErrorData<Exclude<AvatarErrorCode, 'file-rejected'>>;

/** One broken rule or failed step: a code and its facts, as plain data that travels between threads. */
export type ErrorData<C extends AvatarErrorCode = AvatarErrorCode> = {[K in C]: {code: K} & ErrorFacts[K]}[C];

class CodedError<C extends AvatarErrorCode = AvatarErrorCode> extends Error {
  /** @internal The name that logs and test runners show. */
  // @ts-expect-error TS2699 is true of fields; a getter is defined on the class.
  static override get name(): string {
    return 'AvatarError';
  }

  /** What failed. */
  readonly code: C;
  /** What is known of it. */
  readonly facts: ErrorFacts[C];

  constructor(code: C, facts: ErrorFacts[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'AvatarError';
    this.code = code;
    this.facts = facts;
  }

  /** The same as plain data, to send to another thread or tab. */
  toData(): ErrorData<C> {
    return {code: this.code, ...this.facts} as unknown as ErrorData<C>;
  }

  /** The error that `toData` was called on. */
  static fromData(data: ErrorData): AvatarError {
    const {code, ...facts} = data;
    return createError(code, facts);
  }

  /** Whatever was thrown, as an `AvatarError`; one of ours is returned as it is, and one of another copy of the library as ours. */
  static from(thrown: unknown): AvatarError {
    if (thrown instanceof AvatarError) return thrown;
    if (
      thrown instanceof Error &&
      /^(Avatar|FileRejected)Error$/.test(thrown.name) &&
      'code' in thrown &&
      'facts' in thrown
    ) {
      return createError(thrown.code as AvatarErrorCode, thrown.facts as ErrorFacts[AvatarErrorCode], {cause: thrown});
    }
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new AvatarError('unknown', {message}, {cause: thrown});
  }
}

/**
 * The only error thrown on purpose here, as a union by code: after `error.code === 'payload-too-large'`, `error.facts.maxBytes` is
 * known. It carries no sentence a person reads: `locales/` turns code and facts into one.
 * @param code - What failed: a key of `ErrorFacts`
 * @param facts - What is known of it
 * @param options - `cause`: what was caught
 * @example
 * import {AvatarError} from 'avatar-elements';
 *
 * try {
 *   await send(file);
 * } catch (thrown) {
 *   const error = AvatarError.from(thrown);
 *   if (error.code === 'payload-too-large') console.log(error.facts.maxBytes);
 * }
 */
export type AvatarError<C extends AvatarErrorCode = AvatarErrorCode> = {[K in C]: CodedError<K>}[C];

interface AvatarErrorConstructor extends Pick<typeof CodedError, 'from' | 'fromData'> {
  new <C extends AvatarErrorCode>(code: C, facts: ErrorFacts[C], options?: ErrorOptions): AvatarError<C>;
  readonly prototype: AvatarError;
  /** Narrows in both branches; by `prototype` alone, TypeScript narrows to a union in the true branch only. */
  [Symbol.hasInstance](thrown: unknown): thrown is AvatarError;
}

export const AvatarError: AvatarErrorConstructor = CodedError as unknown as AvatarErrorConstructor;

/**
 * A chosen file that breaks rules: all of them at once, none of it decoded.
 * @param violations - Every broken rule
 * @example
 * import {FileRejectedError, toAvatar} from 'avatar-elements/image';
 *
 * await toAvatar(photo, {limits: {minEdgePx: 200}}).catch((error) => {
 *   if (error instanceof FileRejectedError) console.log(error.violations.map(({code}) => code));
 * });
 */
export class FileRejectedError extends CodedError<'file-rejected'> {
  /** Every rule that the file breaks. */
  readonly violations: readonly RuleViolation[];

  constructor(violations: readonly RuleViolation[], options?: ErrorOptions) {
    super('file-rejected', {violations}, options);
    this.name = 'FileRejectedError';
    this.violations = violations;
  }
}

function createError<C extends AvatarErrorCode>(code: C, facts: ErrorFacts[C], options?: ErrorOptions): AvatarError {
  return code === 'file-rejected'
    ? new FileRejectedError((facts as ErrorFacts['file-rejected']).violations, options)
    : new AvatarError<AvatarErrorCode>(code, facts, options);
}

/**
 * True for the rejection of a promise whose signal was aborted, which is not a failure.
 * @example
 * import {isAbortError} from 'avatar-elements';
 * import {toAvatar} from 'avatar-elements/image';
 *
 * const result = await toAvatar(photo, {signal}).catch((error) => {
 *   if (!isAbortError(error)) throw error;
 * });
 */
export function isAbortError(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
