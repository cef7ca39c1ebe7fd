// What a change of the draft is in words, for those who do not see it.
import type {Localizer} from '../../shared/localize.js';
import {workOf, type Draft} from '../state/draft.js';
import {failureText, problemText} from './error-text.js';
import type {Crop} from '../../../image/stages/types.js';
import type {QueuedSaveActions} from '../../../people/avatar-changes.js';

/** The sentence for going from one draft to the next; '' where there is nothing to say. */
export function announcementOf(before: Draft, after: Draft, words: Localizer<'editor'>): string {
  const {messages} = words;
  if ('problems' in after && after.problems.length && after !== before) {
    return problemText(after.problems, words);
  }
  if (before.phase === after.phase) return '';
  switch (after.phase) {
    case 'opening':
      return messages.opening;
    case 'camera':
      return messages.startingCamera;
    case 'cropping':
      return before.phase === 'opening' ? messages.opened : before.phase === 'saving' ? messages.stopped : '';
    case 'clearing':
      return before.phase === 'saving' ? messages.stopped : messages.clearing;
    case 'saving':
      return words.messages.saving({share: 0}, words.format);
    case 'saved':
      return after.url === null ? messages.removed : messages.saved;
    case 'failed':
      return failureText(after.error, words);
    case 'empty':
      return workOf(before) && before.phase !== 'saving' ? messages.discarded : '';
  }
}

/** What became of the picture that waits in this browser. */
export function waitingOf(waiting: QueuedSaveActions | undefined, sent: boolean, words: Localizer<'editor'>): string {
  if (waiting) return words.errorMessage(waiting.rejection ?? {code: 'queued'});
  return sent ? words.messages.saved : words.messages.waitingDiscarded;
}

/** How the picture is framed now. */
export function framingOf({centreX, centreY, zoom, rotation, flipped}: Crop, words: Localizer<'editor'>): string {
  return words.messages.framed({x: centreX, y: centreY, zoom, rotation: Math.round(rotation), flipped}, words.format);
}
