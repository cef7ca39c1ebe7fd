// The question before unsaved work is discarded: Discard, Keep editing and, where it is offered, Save. Keep editing has the focus.
import {html, nothing, type TemplateResult} from 'lit';
import {button} from '../styles/button.js';

/** The words of the question. */
export interface QuestionWords {
  readonly unsaved: string;
  readonly discard: string;
  readonly keepEditing: string;
  readonly save?: string;
}

/** What people answer. */
export type Answer = 'discard' | 'keep' | 'save';

/** The text and the buttons. The element around them has the role `alertdialog` and is named by `unsaved-text`. Without `save` there is no Save. */
export function unsavedQuestion(words: QuestionWords, onAnswer: (answer: Answer) => void): TemplateResult {
  const {unsaved, discard, keepEditing, save} = words;
  const choice = (answer: Answer, text: string, names: string) =>
    button({names, content: html`<bdi>${text}</bdi>`, onPress: () => onAnswer(answer)});
  return html`
    <p id="unsaved-text"><bdi>${unsaved}</bdi></p>
    ${choice('discard', discard, 'discard')} ${choice('keep', keepEditing, save ? 'keep' : 'primary keep')}
    ${save ? choice('save', save, 'primary save') : nothing}
  `;
}

/** Moves the focus to Keep editing. */
export const focusQuestion = (question: Element): void => question.querySelector<HTMLElement>('.keep')?.focus();
