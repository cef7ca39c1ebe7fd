// The editor without its looks: takes files, runs the flow's steps, keeps the drafts, fires the events. Whatever is under way
// belongs to the person it was begun for, whoever is shown by the time it ends.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../../../errors.js';
import * as events from '../../../events.js';
import type {ChosenFile} from '../../../image/stages/types.js';
import {announce} from '../../../people/avatar-changes.js';
import {personKey, sessionOf} from '../../../shared/session.js';
import {LastingTarget} from '../../shared/lasting-target.js';
import {canSave, framable, nothing, type Action, type Draft} from './draft.js';
import type {Finisher} from '../preview/result-cache.js';
import type {Step} from '../input/crop-commands.js';
import {loadedWorkshop, loadWorkshop, type Workshop} from '../lazy/load.js';
import {sameCrop} from '../../../image/geometry/is-same-crop.js';
import {RunningSave} from '../save/running-save.js';
import type {Settings} from '../settings.js';
import {EditorCamera} from '../sources/editor-camera.js';
import {openChosen} from '../sources/open-chosen.js';
import {DraftKeeper} from './draft-store.js';
import type {PersonDraft} from './person-draft.js';
import type {StoredPicture} from './current-avatar.js';

interface FlowOptions {
  settings(): Settings;
  readonly picture: StoredPicture;
  /** The draft that is shown has changed. */
  changed(before: Draft, after: Draft): void;
  /** Somebody else's draft is shown now. */
  switched(): void;
  /** The camera is on. */
  filming(): void;
}

export class EditorFlow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FlowOptions;
  readonly #target: LastingTarget;
  readonly #drafts: DraftKeeper;
  readonly #camera: EditorCamera;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FlowOptions) {
    this.#host = host;
    this.#options = options;
    this.#target = new LastingTarget(host);
    this.#camera = new EditorCamera(host, {
      filming: options.filming,
      refuse: (problem, person = this.#person) => this.#refuse(person, [problem]),
      take: (file, personId) => this.open({file, source: 'camera'}, personId),
    });
    this.#drafts = new DraftKeeper({
      identity: () => ({...options.settings(), session: personKey('', host)}),
      stopCamera: () => this.#camera.stop(),
      changed: options.changed,
      switched: options.switched,
      dispatch: (event) => this.#tell(event),
    });
    host.addController(this);
  }

  /** What the person who is shown has begun. */
  get draft(): Draft {
    return this.#drafts.shown?.draft ?? nothing;
  }

  /** True while something would be lost, of whomever. */
  get unsaved(): boolean {
    return this.#drafts.unsaved;
  }

  /** Stands for the person who is shown: another one is another person's. */
  get owner(): object {
    return this.#person;
  }

  /** What finishes pictures: there once one is open. */
  get finisher(): Finisher | undefined {
    return this.#drafts.shown?.finisher;
  }

  /** What the camera sees, while it is on. */
  get stream(): MediaStream | undefined {
    return this.#camera.stream;
  }

  /** Settles once the file being opened can be framed or was refused. */
  get opened(): Promise<void> {
    return (this.#person.draft.phase === 'opening' && this.#person.opening?.done) || Promise.resolve();
  }

  /** The person's id may have changed. */
  hostUpdate(): void {
    void this.#person;
  }

  /** A host that is moved within the page keeps its work; one that is taken out lets go of all but confirmed saves. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#drafts.discardAll();
    });
  }

  act(action: Action): void {
    this.#apply(this.#person, action);
  }

  /** Gives up everything that was begun, of whomever, except what is being saved. */
  reset(): void {
    this.#drafts.discardAll();
  }

  /** Takes a step of framing. False where it changes nothing. */
  frame(step: Step, continues: boolean): boolean {
    const work = framable(this.#person.draft);
    if (!work) return false;
    const {image, frames} = work;
    const crop = step(frames.present, image, this.#options.settings().output.sizePx);
    if (sameCrop(crop, frames.present)) return false;
    this.act({type: 'frame', crop, continues});
    return true;
  }

  /** Whose picture a file is that is chosen from now on. */
  get personId(): string {
    return this.#person.personId;
  }

  /** Opens what somebody handed over, for this person, unless the host refuses it. */
  async open(chosen: ChosenFile, personId = this.personId): Promise<void> {
    const person = this.#drafts.find(personId);
    if (!person) return;
    await this.#choose(chosen, person);
    this.#drafts.tidy(person);
  }

  /** What was handed over is no picture that may be used; what was there before stays. */
  async refuse(problems: readonly Problem[]): Promise<void> {
    const person = this.#person;
    // The words for it come with the late half.
    if (!loadedWorkshop()) await loadWorkshop().catch(() => {});
    if (person.draft.phase !== 'saving') this.#refuse(person, problems);
  }

  /** Saves once, however often it is asked to. */
  async save(): Promise<void> {
    const person = this.#person;
    if (person.draft.phase === 'saving') return person.saving?.done;
    if (!canSave(person.draft)) return;
    this.#apply(person, {type: 'save'});
    const saving = new RunningSave(person, {
      target: this.#target,
      settings: this.#options.settings(),
      session: sessionOf(this.#host),
      act: (action) => this.#apply(person, action),
      finisherFrom: (workshop) => this.#finisherOf(person, workshop),
      shown: async (stored) => {
        if (!this.#drafts.isShown(person)) return;
        if (!person.personId) this.#options.picture.take(stored);
        await this.#options.picture.ready;
      },
    });
    person.saving = saving;
    await saving.done;
    if (person.saving === saving) person.saving = undefined;
    this.#drafts.tidy(person);
  }

  /** Ticks or unticks Clear. */
  clear(clear: boolean): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') return;
    if (clear) this.#begin(person);
    this.#apply(person, {type: clear ? 'clear' : 'keep'});
  }

  /** Somebody else changed the picture meanwhile, and the person would rather have theirs. */
  useTheirs(): void {
    const {personId, seen} = this.#person;
    const {url, version} = seen.theirs;
    if (url) announce({personId, url, version}, this.#host);
    this.cancel();
  }

  /** Stops a save; without one, gives up what was begun. */
  cancel(): void {
    const person = this.#person;
    if (person.draft.phase === 'saving') {
      person.saving?.stop();
      return;
    }
    this.#apply(person, {type: 'discard'});
    this.#tell(new events.AvatarCancelledEvent(person.personId));
  }

  async pointCamera(): Promise<void> {
    const person = this.#person;
    this.#apply(person, {type: 'point-camera'});
    await this.#camera.start(person);
  }

  async capture(video: HTMLVideoElement): Promise<void> {
    await this.#camera.capture(video, this.#person);
  }

  get #person(): PersonDraft {
    return this.#drafts.person;
  }

  #apply(person: PersonDraft, action: Action): void {
    this.#drafts.apply(person, action);
  }

  #finisherOf(person: PersonDraft, {Finisher}: Workshop): Finisher {
    return (person.finisher ??= new Finisher(this.#host));
  }

  #begin({personId, seen}: PersonDraft): void {
    const {store: adapter} = this.#options.settings();
    seen.begin(this.#options.picture.version, personId, adapter);
  }

  #tell(event: Event): boolean {
    return this.#target.dispatchEvent(event);
  }

  #refuse(person: PersonDraft, problems: readonly Problem[]): void {
    this.#apply(person, {type: 'refuse', problems});
    this.#tell(new events.AvatarRejectedEvent(problems, person.personId));
    this.#drafts.tidy(person);
  }

  async #choose(chosen: ChosenFile, person: PersonDraft): Promise<void> {
    if (person.draft.phase === 'saving') return;
    if (!this.#tell(new events.AvatarSelectEvent(chosen.file, chosen.source, person.personId))) return;
    // Of somebody out of sight nothing is known that was not known before.
    if (this.#drafts.isShown(person)) this.#begin(person);
    this.#apply(person, {type: 'choose', chosen});
    person.opening?.controller.abort();
    const controller = new AbortController();
    const context = {
      limits: this.#options.settings().limits,
      act: (action: Action) => this.#apply(person, action),
      finisherFrom: (workshop: Workshop) => this.#finisherOf(person, workshop),
      opened: () => this.#tell(new events.AvatarSelectedEvent(chosen.file, chosen.source, person.personId)),
      refused: (problems: readonly Problem[]) => this.#refuse(person, problems),
    };
    const done = openChosen(chosen, person, context, controller.signal);
    person.opening = {controller, done};
    await done;
  }
}
