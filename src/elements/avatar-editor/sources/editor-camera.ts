// The camera of an editor: asked for one person, and what it takes is that person's.
import type {ReactiveControllerHost} from 'lit';
import {AvatarError, type Problem} from '../../../errors.js';
import {getLoadedModule, loadModule} from '../lazy/load.js';
import type {PersonDraft} from '../state/person-draft.js';
import type {CameraSource} from './camera.js';

interface CameraOptions {
  /** The camera is on. */
  onStarted(): void;
  /** Without a person: whoever is shown. */
  onError(problem: Problem, person?: PersonDraft): void;
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

  /** Turns it on for the person whose draft waits for it. */
  async start(person: PersonDraft): Promise<void> {
    const {draft} = person;
    try {
      // Where it is there already, the camera is asked for within the press.
      const {CameraSource} = getLoadedModule() ?? (await loadModule());
      if (person.draft !== draft) return;
      this.#source ??= new CameraSource(this.#host, () => this.#options.onError({code: 'camera-missing'}));
      if (await this.#source.start()) this.#options.onStarted();
    } catch (error) {
      if (person.draft === draft) this.#options.onError(AvatarError.from(error).toProblem(), person);
    }
  }

  /** Takes what the video shows. */
  async takePhoto(video: HTMLVideoElement, person: PersonDraft): Promise<void> {
    try {
      const {captureFrame} = await loadModule();
      await this.#options.onPhoto(await captureFrame(video), person.personId);
    } catch (error) {
      if (person.draft.phase !== 'saving') this.#options.onError(AvatarError.from(error).toProblem(), person);
    }
  }
}
