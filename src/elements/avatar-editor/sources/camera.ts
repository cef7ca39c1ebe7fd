// Source 'camera': requests the front camera, provides its stream and captures one photo. The stream is always stopped.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../../errors.js';

const SIZE: MediaTrackConstraints = {width: {ideal: 1280}, height: {ideal: 1280}};

/** The cameras to choose from. */
export interface CameraChoice {
  readonly cameras: readonly MediaDeviceInfo[];
  /** Id of the camera that is on. */
  readonly deviceId: string;
}

/** The running camera. Set its `stream` as `srcObject` of a `<video>`. */
export class CameraSource implements ReactiveController {
  readonly #onLost: () => void;
  #stream?: MediaStream;
  #requestToken?: symbol;
  #cameras: readonly MediaDeviceInfo[] = [];
  /** The camera that was chosen last, also for the next photo. */
  #chosenId?: string;

  /** `onLost` is called when the stream ends by itself: camera unplugged, or permission revoked. */
  constructor(host: ReactiveControllerHost, onLost: () => void) {
    host.addController(this);
    this.#onLost = onLost;
  }

  get stream(): MediaStream | undefined {
    return this.#stream;
  }

  /** `undefined` unless there are several cameras. */
  get choice(): CameraChoice | undefined {
    const deviceId = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? this.#chosenId;
    return deviceId && this.#cameras.length > 1 ? {cameras: this.#cameras, deviceId} : undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Requests a camera. False if it was stopped before the permission was decided; throws if no camera can be used. */
  async start(deviceId = this.#chosenId): Promise<boolean> {
    this.stop();
    this.#chosenId = deviceId;
    const requestToken = (this.#requestToken = Symbol());
    const stream = await requestCamera(deviceId);
    const cameras = await listCameras();
    if (requestToken !== this.#requestToken) {
      stopTracks(stream);
      return false;
    }
    this.#stream = stream;
    this.#cameras = cameras;
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

/** False for a camera that points away from the person: its picture is not a mirror. */
export function isMirrored(stream: MediaStream | undefined): boolean {
  return stream?.getVideoTracks()[0]?.getSettings().facingMode !== 'environment';
}

/** The names of cameras are known once one of them is on. */
async function listCameras(): Promise<MediaDeviceInfo[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({kind, deviceId}) => kind === 'videoinput' && deviceId);
  } catch {
    return []; // Without a list, the camera that is on is the only choice.
  }
}

async function requestCamera(deviceId: string | undefined): Promise<MediaStream> {
  // `mediaDevices` is undefined in insecure contexts.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new AvatarError('camera-missing', {});
  try {
    const camera: MediaTrackConstraints = deviceId ? {deviceId} : {facingMode: 'user'};
    return await devices.getUserMedia({audio: false, video: {...camera, ...SIZE}});
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
