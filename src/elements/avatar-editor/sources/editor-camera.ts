// The camera of an editor. It is started for one person; its photos belong to that person.
import type {ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../../errors.js';
import {getLoadedModule, loadModule} from '../lazy/load.js';
import type {PersonDraft} from '../state/person-draft.js';
import type {CameraSource} from './camera.js';

interface CameraOptions {
  /** The camera is on. */
  onStarted(): void;
  /** Without a person: the current one. */
  onError(error: AvatarError, person?: PersonDraft): void;
  onPhoto(photo: Blob, personId: string): Promise<void>;
}

export class EditorCamera {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CameraOptions;
  #source?: CameraSource;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CameraOptions) {
    this.#host = host;
    this.#options = options;
  }

  get stream(): MediaStream | undefined {
    return this.#source?.stream;
  }

  stop(): void {
    this.#source?.stop();
  }

  /** Starts the camera for this person. */
  async start(person: PersonDraft): Promise<void> {
    const {draft} = person;
    try {
      // If the module is loaded, the camera is requested within the user gesture.
      const {CameraSource} = getLoadedModule() ?? (await loadModule());
      if (person.draft !== draft) return;
      this.#source ??= new CameraSource(this.#host, () => this.#options.onError(new AvatarError('camera-missing', {})));
      if (await this.#source.start()) this.#options.onStarted();
    } catch (error) {
      if (person.draft === draft) this.#options.onError(AvatarError.from(error), person);
    }
  }

  /** Opens the current video frame as a file. */
  async takePhoto(video: HTMLVideoElement, person: PersonDraft): Promise<void> {
    try {
      const {captureFrame} = await loadModule();
      await this.#options.onPhoto(await captureFrame(video), person.personId);
    } catch (error) {
      if (person.draft.phase !== 'saving') this.#options.onError(AvatarError.from(error), person);
    }
  }
}
