// Source 'camera': requests the front camera, provides its stream and captures one photo. The stream is always stopped.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../../errors.js';

const CONSTRAINTS: MediaStreamConstraints = {
  audio: false,
  video: {facingMode: 'user', width: {ideal: 1280}, height: {ideal: 1280}},
};

/** The running camera. Set its `stream` as `srcObject` of a `<video>`. */
export class CameraSource implements ReactiveController {
  readonly #onLost: () => void;
  #stream?: MediaStream;
  #requestToken?: symbol;

  /** `onLost` is called when the stream ends by itself: camera unplugged, or permission revoked. */
  constructor(host: ReactiveControllerHost, onLost: () => void) {
    host.addController(this);
    this.#onLost = onLost;
  }

  get stream(): MediaStream | undefined {
    return this.#stream;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Requests the camera. False if it was stopped before the permission was decided; throws if no camera can be used. */
  async start(): Promise<boolean> {
    this.stop();
    const requestToken = (this.#requestToken = Symbol());
    const stream = await requestCamera();
    if (requestToken !== this.#requestToken) {
      stopTracks(stream);
      return false;
    }
    this.#stream = stream;
    for (const track of stream.getTracks()) track.addEventListener('ended', this.#onLost);
    return true;
  }

  stop(): void {
    this.#requestToken = undefined;
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = undefined;
  }
}

/** The current video frame as a JPEG. */
export async function captureFrame(video: HTMLVideoElement): Promise<Blob> {
  // The first frame arrives after the stream.
  if (!video.videoWidth) await new Promise((resolve) => video.addEventListener('loadeddata', resolve, {once: true}));
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  if (!blob) throw new AvatarError('camera-busy', {});
  return blob;
}

async function requestCamera(): Promise<MediaStream> {
  // `mediaDevices` is undefined in insecure contexts.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new AvatarError('camera-missing', {});
  try {
    return await devices.getUserMedia(CONSTRAINTS);
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError')
      throw new AvatarError('camera-denied', {}, {cause: error});
    if (name === 'NotReadableError' || name === 'AbortError') throw new AvatarError('camera-busy', {}, {cause: error});
    throw new AvatarError('camera-missing', {}, {cause: error});
  }
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
