// What `avatar-elements/faces` adds to the pipeline and to the editor, where it is imported.
import type {CheckedFile, Crop, DecodedImage} from './stages/types.js';

interface FindOptions {
  /** Edge of the result, in pixels: a small face is not enlarged beyond twice its pixels. */
  readonly sizePx?: number;
  readonly signal?: AbortSignal;
}

/** Finds the crops around faces. Where faces cannot be searched, there are none: a missing face refuses no picture. */
export interface FaceFinder {
  /** Starts what a search needs, so that it is ready when a picture has been decoded. */
  prepare(): void;
  /** The crop around the face in a file. @throws What `decode` throws, and the signal's reason */
  findCrop(source: CheckedFile, options: FindOptions): Promise<Crop | undefined>;
  /** The crops around the faces in an open picture, the most prominent first. @throws The signal's reason */
  findCrops(image: DecodedImage, options: FindOptions): Promise<readonly Crop[]>;
}

/** `undefined` where `avatar-elements/faces` is not imported. */
export let faceFinder: FaceFinder | undefined;

export function setFaceFinder(finder: FaceFinder): void {
  faceFinder = finder;
}
