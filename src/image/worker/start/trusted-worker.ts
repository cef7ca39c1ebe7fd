// The class to start our workers with, in pages with and without Trusted Types.

interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL(url: string): string}): {createScriptURL(url: string): string};
}

let policy: {createScriptURL(url: string): string} | undefined;

/**
 * `Worker`, with its address passed through the Trusted Types policy `avatar-elements`. Name it `Worker` where it is used: bundlers look
 * for `new Worker(new URL(…, import.meta.url))`.
 */
export function trustedWorker(): new (url: URL, options: WorkerOptions) => Worker {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  policy ??= trustedTypes?.createPolicy('avatar-elements', {createScriptURL: (url) => url});
  return class extends Worker {
    constructor(url: URL, options: WorkerOptions) {
      super(policy?.createScriptURL(url.href) ?? url, options);
    }
  };
}
