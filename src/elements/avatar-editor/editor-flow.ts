// The editor without its looks: takes files, runs the flow's steps, keeps the draft, fires the events.
import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarError, isAbort, RejectedFile, type Problem} from '../../errors.js';
import * as events from '../../events.js';
import type {ChosenFile} from '../../image/stages/types.js';
import {announce} from '../../people/people-store.js';
import {bitmapsOf, canSave, framable, nothing, reduce, unsaved, workOf, type Action, type Draft} from './draft.js';
import type {Finisher} from './finisher.js';
import type {Step} from './framing-steps.js';
import {loadedWorkshop, loadWorkshop, type Workshop} from './late.js';
import {sameCrop} from './same-crop.js';
import {SeenVersion} from './seen-version.js';
import type {Settings} from './settings.js';
import type {CameraSource} from './sources/camera.js';
import type {StoredPicture} from './stored-picture.js';

interface FlowOptions {
  settings(): Settings;
  readonly picture: StoredPicture;
  /** The draft has changed: the host is to show it. */
  changed(before: Draft, after: Draft): void;
  /** The camera is on. */
  filming(): void;
}

export class EditorFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FlowOptions;
  readonly #opening: Task<[ChosenFile], void>;
  readonly #saving: Task<[], void>;
  readonly #seen = new SeenVersion();
  #draft: Draft = nothing;
  #camera?: CameraSource;
  #finisher?: Finisher;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowOptions) {
    this.#host = host;
    this.#options = options;
    this.#opening = new Task(host, {autoRun: false, task: ([chosen], {signal}) => this.#open(chosen, signal)});
    this.#saving = new Task(host, {autoRun: false, task: (_, {signal}) => this.#save(signal)});
    host.addController(this);
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** What finishes pictures: there once one is open. */
  get finisher(): Finisher | undefined {
    return this.#finisher;
  }

  /** What the camera sees, while it is on. */
  get stream(): MediaStream | undefined {
    return this.#camera?.stream;
  }

  /** Settles once the file being opened can be framed or was refused. */
  get opened(): Promise<void> {
    return this.#draft.phase === 'opening' ? this.#opening.taskComplete.catch(() => {}) : Promise.resolve();
  }

  /** A host that is moved within the page keeps its work; one that is taken out lets go of everything. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#opening.abort();
      this.#saving.abort();
      this.#finisher?.stop();
      this.#become(nothing);
    });
  }

  act(action: Action): void {
    const before = this.#draft;
    this.#become(reduce(before, action));
    if (before.phase === 'opening' && this.#draft.phase !== 'opening') this.#opening.abort();
    if (unsaved(before) !== unsaved(this.#draft)) this.#host.dispatchEvent(new events.AvatarChangedEvent());
  }

  /** Takes a step of framing. False where it changes nothing. */
  frame(step: Step, continues: boolean): boolean {
    const work = framable(this.#draft);
    if (!work) return false;
    const {image, frames} = work;
    const crop = step(frames.present, image, this.#options.settings().output.sizePx);
    if (sameCrop(crop, frames.present)) return false;
    this.act({type: 'frame', crop, continues});
    return true;
  }

  /** Opens what a person handed over, unless the host refuses it. */
  async open(chosen: ChosenFile): Promise<void> {
    if (this.#draft.phase === 'saving') return;
    if (!this.#host.dispatchEvent(new events.AvatarSelectEvent(chosen.file, chosen.source))) return;
    this.#begin();
    this.act({type: 'choose', chosen});
    await this.#opening.run([chosen]);
  }

  /** What was handed over is no picture that may be used; what was there before stays. */
  async refuse(problems: readonly Problem[]): Promise<void> {
    // The words for it come with the late half.
    if (!loadedWorkshop()) await loadWorkshop().catch(() => {});
    if (this.#draft.phase !== 'saving') this.#refuse(problems);
  }

  /** Saves once, however often it is asked to. */
  async save(): Promise<void> {
    if (this.#draft.phase === 'saving') return void (await this.#saving.taskComplete.catch(() => {}));
    if (!canSave(this.#draft)) return;
    this.act({type: 'save'});
    await this.#saving.run([]);
  }

  /** Ticks or unticks Clear. */
  clear(clear: boolean): void {
    if (this.#draft.phase === 'saving') return;
    if (clear) this.#begin();
    this.act({type: clear ? 'clear' : 'keep'});
  }

  /** Somebody else changed the picture meanwhile, and the person would rather have theirs. */
  useTheirs(): void {
    const {personId} = this.#options.settings();
    const {url, version} = this.#seen.theirs;
    if (url) announce({personId, url, version}, this.#host);
    this.cancel();
  }

  /** Stops a save; without one, gives up what was begun. */
  cancel(): void {
    if (this.#draft.phase === 'saving') {
      this.#saving.abort();
      return this.act({type: 'back'});
    }
    this.act({type: 'discard'});
    this.#host.dispatchEvent(new events.AvatarCancelledEvent());
  }

  async pointCamera(): Promise<void> {
    this.act({type: 'point-camera'});
    try {
      // Where it is there already, the camera is asked for within the press.
      const {CameraSource} = loadedWorkshop() ?? (await loadWorkshop());
      if (this.#draft.phase !== 'camera') return;
      this.#camera ??= new CameraSource(this.#host, () => this.#refuse([{code: 'camera-missing'}]));
      if (await this.#camera.start()) this.#options.filming();
    } catch (error) {
      if (this.#draft.phase === 'camera') this.#refuse([AvatarError.from(error).toProblem()]);
    }
  }

  async capture(video: HTMLVideoElement): Promise<void> {
    try {
      const {capture} = await loadWorkshop();
      await this.open({file: await capture(video), source: 'camera'});
    } catch (error) {
      this.#refuse([AvatarError.from(error).toProblem()]);
    }
  }

  #finisherFrom({Finisher}: Workshop): Finisher {
    return (this.#finisher ??= new Finisher(this.#host));
  }

  #begin(): void {
    const {personId, store: adapter} = this.#options.settings();
    this.#seen.begin(this.#options.picture.version, personId, adapter);
  }

  #become(after: Draft): void {
    const before = this.#draft;
    if (after === before) return;
    this.#draft = after;
    const held = bitmapsOf(after);
    for (const bitmap of bitmapsOf(before)) if (!held.includes(bitmap)) bitmap.close();
    if (after.phase !== 'camera') this.#camera?.stop();
    if (!workOf(after)) this.#finisher?.stop();
    this.#options.changed(before, after);
  }

  #refuse(problems: readonly Problem[]): void {
    this.act({type: 'refuse', problems});
    this.#host.dispatchEvent(new events.AvatarRejectedEvent(problems));
  }

  async #open(chosen: ChosenFile, signal: AbortSignal): Promise<void> {
    const onPreview = (bitmap: ImageBitmap) => {
      if (signal.aborted || this.#draft.phase !== 'opening') bitmap.close();
      else this.act({type: 'glimpse', bitmap});
    };
    try {
      const workshop = await loadWorkshop();
      signal.throwIfAborted();
      this.#finisherFrom(workshop);
      const {openImage, defaultCrop, clampCrop} = workshop;
      const image = await openImage(chosen, this.#limitsFor(chosen), {signal, onPreview});
      if (signal.aborted) return image.bitmap.close();
      // The camera is shown as a mirror shows it, and so is what it took.
      const crop = clampCrop({...defaultCrop(), flipped: chosen.source === 'camera'}, image);
      this.act({type: 'opened', image, crop});
      this.#host.dispatchEvent(new events.AvatarSelectedEvent(chosen.file, chosen.source));
    } catch (error) {
      if (signal.aborted) return;
      this.#refuse(error instanceof RejectedFile ? error.violations : [AvatarError.from(error).toProblem()]);
    }
  }

  /** What the camera took is our own JPEG, whatever people may choose. */
  #limitsFor({source}: ChosenFile): Settings['limits'] {
    const {limits} = this.#options.settings();
    return source === 'camera' ? {...limits, accept: [...limits.accept, 'image/jpeg']} : limits;
  }

  async #save(signal: AbortSignal): Promise<void> {
    const {picture} = this.#options;
    const {personId, src, output, store: adapter} = this.#options.settings();
    const onProgress = (loaded: number, total: number) => {
      if (signal.aborted || this.#draft.phase !== 'saving') return;
      this.act({type: 'progress', loaded, total});
      this.#host.dispatchEvent(new events.AvatarProgressEvent(loaded, total));
    };
    try {
      const workshop = await loadWorkshop();
      const work = workOf(this.#draft);
      const file = work ? (await this.#finisherFrom(workshop).finish(work, output)).file : null;
      signal.throwIfAborted();
      const replaces = await this.#seen.replaced;
      signal.throwIfAborted();
      const stored = await workshop.store(this.#host, file, {personId, adapter, src, replaces, signal, onProgress});
      signal.throwIfAborted();
      if (!personId) picture.take(stored);
      await picture.ready;
      signal.throwIfAborted();
      const {url, version} = stored;
      this.act({type: 'saved', url, version});
      this.#host.dispatchEvent(new events.AvatarSavedEvent(personId, url, version));
    } catch (cause) {
      if (signal.aborted) return;
      // The host cancelled it, or a newer save of the person, from another editor, took this one's place.
      if (isAbort(cause)) return this.act({type: 'back'});
      const error = AvatarError.from(cause);
      if (error.code === 'changed-elsewhere') this.#seen.tell(error);
      this.act(error.code === 'kept-for-later' ? {type: 'set-aside'} : {type: 'fail', error});
      this.#host.dispatchEvent(new events.AvatarFailedEvent(error));
    }
  }
}
