// One save of one person, from the press to its outcome. It goes on when somebody else is shown meanwhile, and when the
// editor leaves the page: what was confirmed is done, and told as that person's.
import {AvatarError, isAbort} from '../../../errors.js';
import {AvatarFailedEvent, AvatarProgressEvent, AvatarSavedEvent} from '../../../events.js';
import {announce, type AvatarChange} from '../../../people/avatar-changes.js';
import type {Session} from '../../../shared/session.js';
import {workOf, type Action} from '../state/draft.js';
import type {Finisher} from '../preview/result-cache.js';
import {loadWorkshop, type Workshop} from '../lazy/load.js';
import type {Settings} from '../settings.js';
import type {PersonDraft} from '../state/person-draft.js';
import {storedAnyway} from './confirm-stopped-save.js';

export interface SaveContext {
  /** Where the events are fired. */
  readonly target: {dispatchEvent(event: Event): boolean};
  /** As they were when Save was pressed. */
  readonly settings: Settings;
  /** On whose behalf Save was pressed. */
  readonly session: Session;
  act(action: Action): void;
  finisherFrom(workshop: Workshop): Finisher;
  /** Settles once what was stored can be shown. */
  shown(stored: AvatarChange): Promise<void>;
}

export class RunningSave {
  /** Settles with the outcome; never rejects. */
  readonly done: Promise<void>;
  readonly #person: PersonDraft;
  readonly #personId: string;
  readonly #context: SaveContext;
  readonly #controller = new AbortController();
  /** Every byte is on its way: stopping does not take it back any more. */
  #isSent = false;
  /** Stop was pressed a second time: nobody waits for what the store has. */
  #isLeft = false;

  constructor(person: PersonDraft, context: SaveContext) {
    this.#person = person;
    this.#personId = person.personId;
    this.#context = context;
    this.done = this.#run();
  }

  /** Goes back to the framing; at once, or where the picture may have arrived once the store has said what it has. */
  stop(): void {
    const isFirst = !this.#controller.signal.aborted;
    this.#controller.abort();
    if (isFirst && this.#isSent && this.#context.settings.store?.version) return;
    this.#isLeft = true;
    this.#act({type: 'back'});
  }

  async #run(): Promise<void> {
    const {settings, session, finisherFrom, target} = this.#context;
    const {src, output, store: adapter} = settings;
    const {signal} = this.#controller;
    const personId = this.#personId;
    let file: File | null = null;
    let expectedVersion: string | null | undefined;
    try {
      const workshop = await loadWorkshop();
      const work = workOf(this.#person.draft);
      file = work ? (await finisherFrom(workshop).finish(work, output)).file : null;
      signal.throwIfAborted();
      expectedVersion = await this.#person.seen.replaced;
      signal.throwIfAborted();
      this.#isSent = !file;
      const onProgress = (loaded: number, total: number) => this.#progress(loaded, total);
      const stored = await workshop.store(target, file, {
        personId,
        adapter,
        src,
        expectedVersion,
        session,
        signal,
        onProgress,
      });
      signal.throwIfAborted();
      await this.#succeed(stored);
    } catch (cause) {
      if (signal.aborted) return this.#check(file, expectedVersion);
      // The host cancelled it, or a newer save of the person, from another editor, took this one's place.
      if (isAbort(cause)) return this.#act({type: 'back'});
      this.#fail(AvatarError.from(cause));
    }
  }

  /** The draft may have been given up meanwhile, with the session it was begun in. */
  #act(action: Action): void {
    if (this.#person.draft.phase === 'saving') this.#context.act(action);
  }

  #progress(loaded: number, total: number): void {
    if (this.#controller.signal.aborted || this.#person.draft.phase !== 'saving') return;
    this.#isSent ||= total > 0 && loaded >= total;
    this.#act({type: 'progress', loaded, total});
    this.#context.target.dispatchEvent(new AvatarProgressEvent(loaded, total, this.#personId));
  }

  async #succeed(stored: AvatarChange): Promise<void> {
    const {url, version} = stored;
    await this.#context.shown(stored);
    if (this.#isLeft) return;
    this.#act({type: 'saved', url, version});
    this.#context.target.dispatchEvent(new AvatarSavedEvent(this.#personId, url, version));
  }

  #fail(error: AvatarError): void {
    const {target} = this.#context;
    if (error.code === 'conflict') this.#person.seen.tell(error);
    this.#act(error.code === 'queued' ? {type: 'set-aside'} : {type: 'fail', error});
    target.dispatchEvent(new AvatarFailedEvent(error, this.#personId));
  }

  /** Stopped: was it too late? */
  async #check(file: File | null, expectedVersion: string | null | undefined): Promise<void> {
    if (this.#isLeft) return;
    const {session} = this.#context;
    const {src, store} = this.#context.settings;
    const isOver = () => this.#isLeft;
    const version = await storedAnyway({personId: this.#personId, removes: !file, expectedVersion, store, isOver});
    if (this.#isLeft) return;
    if (version === undefined) return this.#act({type: 'back'});
    const stored = file
      ? {personId: this.#personId, url: src, version: version ?? undefined, picture: file}
      : {personId: this.#personId, url: null};
    announce(stored, session);
    await this.#succeed(stored);
  }
}
