// The camera of an editor. It is started for one person; its photos belong to that person.
import {AvatarError} from '../../../errors.js';
import {AvatarFailedEvent} from '../../../events.js';
import {getLoadedModule, loadModule} from '../lazy/load.js';
import type {EditorContext} from '../state/editor-context.js';
import type {PersonDraft} from '../state/person-draft.js';
import type {CameraSource} from './camera.js';

interface CameraOptions {
  /** The camera is on. */
  onStarted(): void;
  onPhoto(photo: Blob, personId: string): Promise<void>;
}

export class EditorCamera {
  readonly #context: EditorContext;
  readonly #options: CameraOptions;
  #source?: CameraSource;

  constructor(context: EditorContext, options: CameraOptions) {
    this.#context = context;
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
    const {host, drafts} = this.#context;
    drafts.apply(person, {type: 'start-camera'});
    const {draft} = person;
    try {
      // If the module is loaded, the camera is requested within the user gesture.
      const {CameraSource} = getLoadedModule() ?? (await loadModule());
      if (person.draft !== draft) return;
      const onLost = () => this.#fail(new AvatarError('camera-missing', {}), drafts.person);
      this.#source ??= new CameraSource(host, onLost);
      if (await this.#source.start()) this.#options.onStarted();
    } catch (error) {
      if (person.draft === draft) this.#fail(error, person);
    }
  }

  /** Opens the current video frame as a file. */
  async takePhoto(video: HTMLVideoElement, person: PersonDraft): Promise<void> {
    try {
      const {captureFrame} = await loadModule();
      await this.#options.onPhoto(await captureFrame(video), person.personId);
    } catch (error) {
      if (person.draft.phase !== 'saving') this.#fail(error, person);
    }
  }

  #fail(thrown: unknown, person: PersonDraft): void {
    const {drafts, target} = this.#context;
    const error = AvatarError.from(thrown);
    drafts.apply(person, {type: 'reject', problems: [error.toData()]});
    target.dispatchEvent(new AvatarFailedEvent(error, person.personId));
    drafts.removeIfEmpty(person);
  }
}
