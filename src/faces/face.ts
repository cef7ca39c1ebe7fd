// What is known of a face: where it is, never whose it is. And what a detector must do.

/** A point of the upright picture, as fractions of its width and height from the top left corner. */
export interface FacePoint {
  readonly x: number;
  readonly y: number;
}

/** Where a face is in the upright picture. All lengths are fractions of its width and height; parts of a face may be outside. */
export interface Face {
  /** The face from the eyebrows to the chin, without hair and ears. */
  readonly box: {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
  /** Six points. Right and left are those of the person: the right eye is at the left of the picture. */
  readonly landmarks: {
    readonly rightEye: FacePoint;
    readonly leftEye: FacePoint;
    readonly nose: FacePoint;
    readonly mouth: FacePoint;
    readonly rightEar: FacePoint;
    readonly leftEar: FacePoint;
  };
  /** How sure the detector is, from 0 to 1. */
  readonly score: number;
}

/** Options of `detectFaces` and of every detector. */
export interface DetectFacesOptions {
  /**
   * Aborts the search.
   *
   * @default none
   */
  readonly signal?: AbortSignal;
}

/** Finds the faces in an upright picture; an empty list if there are none. It does not close the bitmap. */
export type FaceDetector = (bitmap: ImageBitmap, options: DetectFacesOptions) => Promise<readonly Face[]>;
