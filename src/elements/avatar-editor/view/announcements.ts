// Messages of the live region.
import type {Localizer} from '../../shared/localize.js';
import {getOpenImage, type Draft} from '../state/draft.js';
import {saveErrorText, errorText} from './error-text.js';
import type {Crop} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';

/** The message for a change of the draft; '' for none. */
export function messageForTransition(before: Draft, after: Draft, localizer: Localizer<'editor'>): string {
  const {messages} = localizer;
  if ('problems' in after && after.problems.length && after !== before) {
    return errorText(after.problems, localizer);
  }
  const isChecking = 'step' in after && after.step === 'checking';
  if (isChecking && 'step' in before && before.step !== 'checking') return messages.checkingStored;
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
