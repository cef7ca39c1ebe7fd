// The tools under the stage. While there is nothing to frame their room is kept, and a tip says how to begin.
import {html, type TemplateResult} from 'lit';
import {workOf} from '../state/draft.js';
import type {View} from './view-model.js';

export function toolsView(view: View): TemplateResult {
  const {draft, workshop} = view;
  const framing = workOf(draft) !== undefined;
  return html`
    <div class="tools" part="tools">
      ${framing && workshop ? workshop.toolRows(view) : room(view)}
      <p class="tip secondary" ?hidden=${framing}>${tipOf(view)}</p>
    </div>
  `;
}

/** As high as the tools are, however their buttons wrap. */
function room({words}: View): TemplateResult {
  const square = html`<span class="button square"></span>`;
  return html`
    <div class="tool-rows away">
      <div class="row"></div>
      <div class="row"></div>
      <div class="row buttons">
        ${square}${square}<span class="gap"></span><span class="turns">${square}${square}${square}</span
        ><span class="gap"></span><span class="button reset">${words.messages.reset}</span>
      </div>
    </div>
  `;
}

function tipOf({words, draft, access, over, drops, pastes, stream}: View): string {
  const {messages} = words;
  if (access !== 'usable') return '';
  if (over) return messages.dropNow;
  if (draft.phase === 'opening') return messages.opening;
  if (draft.phase === 'camera') return stream ? '' : messages.startingCamera;
  if (draft.phase === 'clearing') return messages.clearing;
  return messages.empty({dropping: drops, pasting: pastes});
}
