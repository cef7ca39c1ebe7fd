// The one table of HTTP statuses: uploads and directories read the error code of a failed response from it.

const CODES = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'server-error',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  420: 'too-many-requests', // Podio's rate limit.
  429: 'too-many-requests',
} as const;

export type StatusCode = (typeof CODES)[keyof typeof CODES] | 'request-rejected';

/** The error code of a failed response. */
export function codeOfStatus(status: number): StatusCode {
  const code = (CODES as Partial<Record<number, StatusCode>>)[status];
  return code ?? (status >= 500 ? 'server-error' : 'request-rejected');
}

/** True for what a later try may get: the system has no time now, or failed. */
export function isBusy(code: StatusCode): code is 'too-many-requests' | 'server-error' {
  return code === 'too-many-requests' || code === 'server-error';
}
