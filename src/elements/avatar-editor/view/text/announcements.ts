// Announces changes of the editor's state in its live region.
import type {LitElement} from 'lit';
import type {Crop} from '../../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../../people/avatar-changes.js';
import {LiveRegion} from './live-region.js';
import {loadErrorMessages, type Localizer} from '../../../shared/localize.js';
import type {EditorController} from '../../controller.js';
import {getOpenImage, type Draft} from '../../state/draft.js';
import type {EditorSubscriber} from '../../state/editor-subscriber.js';
import {errorText, saveErrorText} from './error-text.js';

export class Announcer implements EditorSubscriber {
  readonly #liveRegion: LiveRegion;
  readonly #controller: EditorController;
  readonly #localizer: () => Localizer<'editor'>;

  constructor(host: LitElement, controller: EditorController, localizer: () => Localizer<'editor'>) {
    this.#liveRegion = new LiveRegion(host);
    this.#controller = controller;
    this.#localizer = localizer;
    controller.subscribe(this);
  }

  /** The text of the live region. */
  get text(): string {
    return this.#liveRegion.text;
  }

  draftChanged(before: Draft, after: Draft): void {
    const localizer = this.#localizer();
    const message = messageForTransition(before, after, localizer);
    const crop = getOpenImage(after)?.history.present;
    if (message) this.#liveRegion.announce(message);
    else if (crop && crop !== getOpenImage(before)?.history.present)
      this.#liveRegion.announceDebounced(() => messageForCrop(crop, localizer));
  }

  personChanged(): void {
    this.#liveRegion.clear();
  }

  announce(text: string): void {
    this.#liveRegion.announce(text);
  }

  queuedChanged(queued: QueuedSaveActions | undefined, isSent: boolean): void {
    void this.#announceQueued(queued, isSent);
  }

  async #announceQueued(queued: QueuedSaveActions | undefined, isSent: boolean): Promise<void> {
    const {owner} = this.#controller;
    if (queued) await loadErrorMessages().catch(() => {});
    if (owner === this.#controller.owner)
      this.#liveRegion.announce(messageForQueued(queued, isSent, this.#localizer()));
  }
}

/** The message for a change of the draft; '' for none. */
export function messageForTransition(before: Draft, after: Draft, localizer: Localizer<'editor'>): string {
  const {messages} = localizer;
  if ('problems' in after && after.problems.length && after !== before) {
    return errorText(after.problems, localizer);
  }
  if ('step' in before && 'step' in after && before.step !== after.step) {
    return after.step === 'checking' ? messages.checkingStored : messages.saving({share: 0}, localizer.format);
  }
  if (before.phase === after.phase) return '';
  switch (after.phase) {
    case 'opening':
      return messages.opening;
    case 'camera':
      return messages.startingCamera;
    case 'cropping':
      return before.phase === 'opening'
        ? messages.opened
        : before.phase === 'saving'
          ? stoppedText(after, messages)
          : '';
    case 'clearing':
      return before.phase === 'saving' ? stoppedText(after, messages) : messages.clearing;
    case 'saving':
      return localizer.messages.saving({share: 0}, localizer.format);
    case 'saved':
      return after.url === null ? messages.removed : messages.saved;
    case 'failed':
      return saveErrorText(after.error, localizer);
    case 'empty':
      return getOpenImage(before) && before.phase !== 'saving' ? messages.discarded : '';
  }
}

function stoppedText(
  {mayBeStored}: {readonly mayBeStored?: boolean},
  messages: Localizer<'editor'>['messages'],
): string {
  return mayBeStored ? messages.stoppedUnconfirmed : messages.stopped;
}

/** The message for a change of the queued avatar. */
export function messageForQueued(
  queued: QueuedSaveActions | undefined,
  isSent: boolean,
  localizer: Localizer<'editor'>,
): string {
  if (queued) return localizer.errorMessage(queued.rejection ?? {code: 'queued'});
  return isSent ? localizer.messages.saved : localizer.messages.waitingDiscarded;
}

/** The message for the current crop. */
export function messageForCrop(
  {centreX, centreY, zoom, rotation, flipped}: Crop,
  localizer: Localizer<'editor'>,
): string {
  return localizer.messages.cropDescription(
    {x: centreX, y: centreY, zoom, rotation: Math.round(rotation), flipped},
    localizer.format,
  );
}
