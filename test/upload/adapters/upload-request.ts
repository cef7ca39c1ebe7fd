// What `upload()` and `remove()` of an adapter get.
import {randomId} from '../../../src/shared/random-id.js';
import {picture} from '../../support/pictures/pictures.js';

export function context(signal = new AbortController().signal) {
  const steps: [number, number][] = [];
  return {steps, signal, onProgress: (loaded: number, total: number) => void steps.push([loaded, total])};
}

/** Uploads for one person. Files that run side by side name different people: they share the server. */
export const uploadsOf =
  (personId: string) =>
  (file = picture(), more = {}) => ({personId, file, idempotencyKey: randomId(), ...more});
