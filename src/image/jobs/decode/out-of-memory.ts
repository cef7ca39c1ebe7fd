// Failures because the device has no more memory: it is neither the fault of the file nor of the browser.

/** Chromium and WebKit throw a RangeError, Firefox an InternalError or a DOMException. */
export function isOutOfMemory(thrown: unknown): boolean {
  return thrown instanceof RangeError || /out.of.memory|allocat/i.test(String(thrown));
}
