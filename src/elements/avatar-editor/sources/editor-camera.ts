// The camera of an editor. It is started for one person; its photos belong to that person.
import {AvatarError} from '../../../errors.js';
import {AvatarFailedEvent} from '../../../events.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import {getLoadedModule, loadModule} from '../lazy/load.js';
import type {EditorContext} from '../state/editor-context.js';
import type {PersonDraft} from '../state/person-draft.js';
import type {CameraChoice, CameraSource} from './camera.js';

interface CameraOptions {
  /** The camera is on. */
  onStarted(): void;
  onPhoto(photo: ChosenFile, person: PersonDraft): Promise<void>;
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

  /** `undefined` unless there are several cameras. */
  get choice(): CameraChoice | undefined {
    return this.#source?.choice;
  }

  stop(): void {
    this.#source?.stop();
  }

  /** Starts a camera for this person: the one with this id, else that of the last photo, else the front camera. */
  async start(person: PersonDraft, deviceId?: string): Promise<void> {
    const {host, drafts} = this.#context;
    drafts.apply(person, {type: 'start-camera'});
    const {draft} = person;
    try {
      // If the module is loaded, the camera is requested within the user gesture.
      const {CameraSource} = getLoadedModule() ?? (await loadModule());
      if (person.draft !== draft) return;
      const onLost = () => this.#fail(new AvatarError('camera-missing', {}), drafts.person);
      this.#source ??= new CameraSource(host, onLost);
      if (await this.#source.start(deviceId)) this.#options.onStarted();
    } catch (error) {
      if (person.draft === draft) this.#fail(error, person);
    }
  }

  /** Opens the current video frame as a file. */
  async takePhoto(video: HTMLVideoElement, person: PersonDraft): Promise<void> {
    try {
      const {captureFrame, isMirrored} = await loadModule();
      const photo = {source: 'camera', isMirrored: isMirrored(this.stream), file: await captureFrame(video)} as const;
      await this.#options.onPhoto(photo, person);
    } catch (error) {
      const current = this.#context.drafts.find(person);
      if (current && current.draft.phase !== 'saving') this.#fail(error, current);
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
