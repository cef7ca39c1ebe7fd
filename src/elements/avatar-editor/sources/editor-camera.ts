// The camera of an editor: asked for one person, and what it takes is that person's.
import type {ReactiveControllerHost} from 'lit';
import {AvatarError, type Problem} from '../../../errors.js';
import {loadedWorkshop, loadWorkshop} from '../lazy/load.js';
import type {PersonDraft} from '../state/person-draft.js';
import type {CameraSource} from './camera.js';

interface CameraOptions {
  /** The camera is on. */
  filming(): void;
  /** Without a person: whoever is shown. */
  refuse(problem: Problem, person?: PersonDraft): void;
  take(photo: Blob, personId: string): Promise<void>;
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
      const {CameraSource} = loadedWorkshop() ?? (await loadWorkshop());
      if (person.draft !== draft) return;
      this.#source ??= new CameraSource(this.#host, () => this.#options.refuse({code: 'camera-missing'}));
      if (await this.#source.start()) this.#options.filming();
    } catch (error) {
      if (person.draft === draft) this.#options.refuse(AvatarError.from(error).toProblem(), person);
    }
  }

  /** Takes what the video shows. */
  async capture(video: HTMLVideoElement, person: PersonDraft): Promise<void> {
    try {
      const {capture} = await loadWorkshop();
      await this.#options.take(await capture(video), person.personId);
    } catch (error) {
      if (person.draft.phase !== 'saving') this.#options.refuse(AvatarError.from(error).toProblem(), person);
    }
  }
}
