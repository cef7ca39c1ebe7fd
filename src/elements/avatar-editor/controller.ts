// Brings the parts of the editor together: the flow, the sources, the lock, what is announced; and hands the templates their view.
import type {LitElement} from 'lit';
import type {Problem} from '../../errors.js';
import type {FileSource} from '../../image/stages/types.js';
import {initialsOf} from '../avatar-badge/initials/initials.js';
import {PreloadController} from '../shared/preload-controller.js';
import {loadErrorMessages} from '../shared/localize.js';
import {announcementOf, framingOf, waitingOf} from './view/announcements.js';
import {Announcer} from '../shared/live-region.js';
import {framable, onlyMoved, workOf, type Draft} from './state/draft.js';
import {EditorFlow} from './state/editor-session.js';
import type {Source} from './properties.js';
import {faceOf, type Face} from './preview/preview-source.js';
import {FocusKeeper} from '../shared/focus-restorer.js';
import type {Step} from './input/crop-commands.js';
import type {Gestures} from './input/pointer-gestures.js';
import {lateWorkshop, loadedWorkshop, loadWorkshop, type Workshop} from './lazy/load.js';
import {LeavingGuard} from './form/unsaved-changes-guard.js';
import {Lock} from '../shared/unlock-controller.js';
import type {Painter} from './preview/canvas-renderer.js';
import type {Settings} from './settings.js';
import {DropSource} from './sources/drop.js';
import {PasteSource} from './sources/paste.js';
import {StoredPicture} from './state/current-avatar.js';
import type {Access, Deeds, View} from './view/view-model.js';
import {WaitingPicture} from './state/queued-avatar.js';

export class Workbench {
  readonly picture: StoredPicture;
  readonly flow: EditorFlow;
  readonly announcer: Announcer;
  readonly #host: LitElement;
  readonly #settings: () => Settings;
  readonly #waiting: WaitingPicture;
  readonly #lock: Lock;
  readonly #drop: DropSource;
  readonly #late: PreloadController;
  #painter?: Painter;
  #gestures?: Gestures;
  #moving = false;
  #sliding = false;

  constructor(host: LitElement, settings: () => Settings) {
    this.#host = host;
    this.#late = new PreloadController(host, {module: lateWorkshop});
    this.#settings = settings;
    this.picture = new StoredPicture(host, settings);
    this.flow = new EditorFlow(host, {
      settings,
      picture: this.picture,
      changed: (from, to) => this.#follow(from, to),
      switched: () => this.#switch(),
      filming: () => this.announcer.say(settings().words.messages.cameraOn),
    });
    this.announcer = new Announcer(host);
    this.#waiting = new WaitingPicture(host, {
      settings,
      changed: async (waiting, sent) => {
        const {owner} = this.flow;
        if (waiting) await loadErrorMessages().catch(() => {});
        if (owner === this.flow.owner) this.announcer.say(waitingOf(waiting, sent, settings().words));
      },
    });
    this.#lock = new Lock(host, {
      settings,
      unlocked: () => this.announcer.say(settings().words.messages.unlocked),
      failed: (error) => void this.flow.refuse([error.toProblem()]),
    });
    this.#drop = new DropSource(host, {
      welcome: () => this.welcomes('drop'),
      expect: () => this.#late.preload(),
      wholePage: () => settings().wholePage,
      take: (handed) => void this.take(handed, 'drop'),
    });
    new PasteSource(host, {welcome: () => this.welcomes('paste'), take: (handed) => void this.take(handed, 'paste')});
    new LeavingGuard(host, () => settings().guarded && this.flow.unsaved);
    new FocusKeeper(host);
  }

  get access(): Access {
    const {disabled, readonly} = this.#settings();
    if (disabled) return 'disabled';
    if (this.#lock.phase !== 'open') return this.#lock.phase;
    return readonly ? 'readonly' : 'usable';
  }

  /** True while a picture from there may come in. */
  welcomes(source: Source): boolean {
    const {sources} = this.#settings();
    return this.access === 'usable' && this.flow.draft.phase !== 'saving' && sources.includes(source);
  }

  /** A file, or what somebody handed over in place of one. */
  async take(handed: Blob | Problem, source: FileSource, personId = this.flow.personId): Promise<void> {
    // The system's chooser was opened for somebody who is not shown any more: the picture is theirs.
    if (personId !== this.flow.personId && handed instanceof Blob) {
      return this.flow.open({file: handed, source}, personId);
    }
    if (this.access !== 'usable') return;
    if (handed instanceof Blob) await this.flow.open({file: handed, source});
    else await this.flow.refuse([handed]);
  }

  async save(): Promise<void> {
    if (this.access === 'usable') await this.flow.save();
  }

  clear(clear: boolean): void {
    if (this.access === 'usable') this.flow.clear(clear);
  }

  reset(): void {
    this.flow.reset();
  }

  /** What the templates are given. */
  view(choose: () => void): View {
    const {personName, shape, managedBy, limits, output, sources, saves, store, words} = this.#settings();
    const {draft, finisher, stream} = this.flow;
    const work = workOf(draft);
    const workshop = loadedWorkshop();
    // Until what draws it is there, the initials stand in for a picture that has to be drawn.
    const face: Face = workshop || this.#face.kind !== 'bitmap' ? this.#face : {kind: 'initials'};
    if (workshop) this.#equip(workshop);
    else if (this.#face.kind === 'bitmap') this.#fetchPainter();
    if (work && draft.phase === 'cropping' && !this.#moving) finisher?.prepare(work, output);
    return {
      ...{draft, words, personName, shape, managedBy, saves, face, access: this.access},
      initials: initialsOf(personName, {locale: words.tag}),
      accept: limits.accept,
      maxBytes: limits.maxBytes,
      sizePx: output.sizePx,
      chooses: sources.includes('choose'),
      drops: sources.includes('drop'),
      pastes: sources.includes('paste'),
      films: sources.includes('camera'),
      clears: this.picture.exists && (!store || Boolean(store.remove)),
      waiting: draft.phase === 'empty' || draft.phase === 'saved' ? this.#waiting.waiting : undefined,
      over: this.#drop.over,
      moving: this.#moving,
      ...{stream, workshop},
      finished: work && finisher?.finished(work, output),
      finishing: work && finisher?.share(work, output),
      deeds: this.#deeds(choose),
      gestures: this.#gestures,
    };
  }

  #deeds(choose: () => void): Deeds {
    const {flow} = this;
    return {
      choose,
      pointCamera: () => void flow.pointCamera(),
      capture: () => void flow.capture(this.#host.renderRoot.querySelector('video') as HTMLVideoElement),
      frame: (step) => void this.#frame(step, false),
      slide: (step) => {
        const changed = this.#frame(step, this.#sliding);
        this.#sliding ||= changed;
      },
      rest: () => (this.#sliding = false),
      undo: () => this.#travel('undo'),
      redo: () => this.#travel('redo'),
      keepStill: () => flow.act({type: 'keep-still'}),
      discard: () => flow.act({type: 'discard'}),
      back: () => flow.act({type: 'back'}),
      toggleClear: (clear) => this.clear(clear),
      cancel: () => flow.cancel(),
      useTheirs: () => flow.useTheirs(),
      save: () => void this.save(),
      unlock: () => void this.#lock.unlock(),
      pictureBroke: (url) => this.picture.broke(url),
      framingKey: (event) => this.#press(event),
    };
  }

  /** Takes over what the late half brings. */
  #equip({Gestures, Painter}: Workshop): void {
    this.#gestures ??= new Gestures({
      take: (step, continues) => this.#frame(step, continues),
      moving: (moving) => this.#show(moving),
    });
    this.#painter ??= new Painter(
      this.#host,
      () => this.#face,
      () => this.#moving,
    );
  }

  /** The stored picture is one that has to be drawn. Where that cannot be, the next render tries again. */
  #fetchPainter(): void {
    void loadWorkshop().then(
      () => this.#host.requestUpdate(),
      () => {},
    );
  }

  #frame(step: Step, continues: boolean): boolean {
    return this.access === 'usable' && this.flow.frame(step, continues);
  }

  /** Back to how it was framed before, or forth again; nowhere while it is being saved. */
  #travel(way: 'undo' | 'redo'): void {
    if (this.access === 'usable' && framable(this.flow.draft)) this.flow.act({type: way});
  }

  #press(event: KeyboardEvent): void {
    const command = loadedWorkshop()?.commandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'undo' || command === 'redo') this.#travel(command);
    else this.#frame(command, event.repeat);
  }

  #show(moving: boolean): void {
    if (moving === this.#moving) return;
    this.#moving = moving;
    this.#host.requestUpdate();
  }

  /** While the picture is dragged nothing but the picture changes: it is painted, and all else waits until it rests. */
  #follow(before: Draft, after: Draft): void {
    this.#tell(before, after);
    if (this.#moving && onlyMoved(before, after)) this.#painter?.request();
    else this.#host.requestUpdate();
  }

  /** Another person: no gesture and no sentence about the one before goes on. */
  #switch(): void {
    this.#gestures?.stop();
    this.#moving = this.#sliding = false;
    this.announcer.clear();
    this.#host.requestUpdate();
  }

  #tell(before: Draft, after: Draft): void {
    const {words} = this.#settings();
    const sentence = announcementOf(before, after, words);
    if (sentence) return this.announcer.say(sentence);
    const frame = workOf(after)?.frames.present;
    if (!frame) this.#gestures?.stop();
    else if (frame !== workOf(before)?.frames.present) this.announcer.sayAtRest(() => framingOf(frame, words));
  }

  get #face(): Face {
    return faceOf(this.flow.draft, this.#waiting.shown ?? this.picture.shown);
  }
}
