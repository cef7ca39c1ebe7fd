// The question before unsaved work is discarded: Discard, Keep editing and, where it is offered, Save. Keep editing has the focus.
import {html, nothing, type TemplateResult} from 'lit';

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
  const button = (answer: Answer, text: string, kind = '') => html`
    <button class="button ${kind}" type="button" @click=${() => onAnswer(answer)}><bdi>${text}</bdi></button>
  `;
  return html`
    <p id="unsaved-text"><bdi>${unsaved}</bdi></p>
    ${button('discard', discard)} ${button('keep', keepEditing, save ? 'keep' : 'keep primary')}
    ${save ? button('save', save, 'primary') : nothing}
  `;
}

/** Moves the focus to Keep editing. */
export const focusQuestion = (question: Element): void => question.querySelector<HTMLElement>('.keep')?.focus();
