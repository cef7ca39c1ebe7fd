// What is known of a face: where it is, never whose it is.

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
