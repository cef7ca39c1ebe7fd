// The tools under the stage. While there is nothing to frame their room is kept, and a tip says how to begin.
import {html, type TemplateResult} from 'lit';
import {getOpenImage} from '../state/draft.js';
import type {ViewModel} from './view-model.js';

export function toolsView(view: ViewModel): TemplateResult {
  const {draft, lazyModule} = view;
  const hasImage = getOpenImage(draft) !== undefined;
  return html`
    <div class="tools" part="tools">
      ${hasImage && lazyModule ? lazyModule.toolRows(view) : toolsPlaceholder(view)}
      <p class="hint secondary" ?hidden=${hasImage}>${hintText(view)}</p>
    </div>
  `;
}

/** As high as the tools are, however their buttons wrap. */
function toolsPlaceholder({localizer}: ViewModel): TemplateResult {
  const square = html`<span class="button square"></span>`;
  return html`
    <div class="tool-rows placeholder">
      <div class="row"></div>
      <div class="row"></div>
      <div class="row buttons">
        ${square}${square}<span class="gap"></span><span class="rotate-buttons">${square}${square}${square}</span
        ><span class="gap"></span><span class="button reset">${localizer.messages.reset}</span>
      </div>
    </div>
  `;
}

function hintText({localizer, draft, access, isDragOver, canDrop, canPaste, stream}: ViewModel): string {
  const {messages} = localizer;
  if (access !== 'usable') return '';
  if (isDragOver) return messages.dropNow;
  if (draft.phase === 'opening') return messages.opening;
  if (draft.phase === 'camera') return stream ? '' : messages.startingCamera;
  if (draft.phase === 'clearing') return messages.clearing;
  return messages.empty({dropping: canDrop, pasting: canPaste});
}
