// The part of tus-js-client 4 that the adapter uses, as own types: a host without that optional peer can check its types too.

export interface TusHttpResponse {
  getStatus(): number;
  getHeader(name: string): string | undefined;
  getBody(): string;
  getUnderlyingObject(): unknown;
}

export interface TusHttpRequest {
  getMethod(): string;
  getURL(): string;
  setHeader(name: string, value: string): void;
  getHeader(name: string): string | undefined;
  setProgressHandler(handler: (bytesSent: number) => void): void;
  send(body?: Blob | null): Promise<TusHttpResponse>;
  abort(): Promise<void>;
  getUnderlyingObject(): unknown;
}

export interface TusHttpStack {
  createRequest(method: string, url: string): TusHttpRequest;
  getName(): string;
}

/** What tus-js-client adds to an error: the response, or the reason why there was none. */
export interface TusFailure extends Error {
  readonly originalResponse?: TusHttpResponse | null;
  readonly causingError?: Error | null;
}

/** Where the client stores its unfinished uploads. */
export interface TusUrlStorage {
  findAllUploads(): Promise<any[]>; // eslint-disable-line @typescript-eslint/no-explicit-any
  findUploadsByFingerprint(fingerprint: string): Promise<any[]>; // eslint-disable-line @typescript-eslint/no-explicit-any
  removeUpload(key: string): Promise<void>;
  addUpload(fingerprint: string, upload: object): Promise<string>;
}

export interface TusUploadOptions {
  endpoint: string;
  headers: Record<string, string>;
  metadata: Record<string, string>;
  httpStack: TusHttpStack;
  retryDelays: null;
  urlStorage: TusUrlStorage;
  fingerprint: () => Promise<string>;
  removeFingerprintOnSuccess: boolean;
  onProgress: (bytesSent: number, bytesTotal: number) => void;
  onAfterResponse: (request: unknown, response: TusHttpResponse) => void;
  onError: (error: Error) => void;
  onSuccess: () => void;
}

export interface TusUpload {
  readonly url: string | null;
  start(): void;
  abort(shouldTerminate?: boolean): Promise<void>;
  // The shape of a stored upload is private to the client: it is only passed back.
  findPreviousUploads(): Promise<any[]>; // eslint-disable-line @typescript-eslint/no-explicit-any
  resumeFromPreviousUpload(previous: any): void; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** The module `tus-js-client`, as far as the adapter needs it. */
export interface TusClient {
  readonly Upload: new (file: File, options: TusUploadOptions) => TusUpload;
}
