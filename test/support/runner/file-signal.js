/** Ends the requests of a file of Node tests that hang. It counts from the start of the file, so it must outlast a busy machine. */
export const fileSignal = () => AbortSignal.timeout(600_000);
