// The tools below the stage. Without an open image their space is reserved and a hint is shown.
import {html, nothing, type TemplateResult} from 'lit';
import {getOpenImage} from '../state/draft.js';
import type {View} from './view-model.js';

export function toolsView(view: View): TemplateResult {
  const {draft, lazyModule} = view;
  const hasImage = getOpenImage(draft) !== undefined;
  return html`
    <div class="tools" part="tools">
      ${hasImage && lazyModule ? lazyModule.toolRows(view) : toolsPlaceholder(view)}
      <p class="hint secondary" ?hidden=${hasImage}><bdi>${hintText(view)}</bdi></p>
    </div>
  `;
}

/** Invisible, with the height of the tools. */
function toolsPlaceholder(view: View): TemplateResult {
  const {localizer, isAdjusting, layout, lazyModule} = view;
  const square = html`<span class="button square"></span>`;
  return html`
    <div class="tool-rows placeholder">
      <div class="row">${layout === 'full' ? nothing : lazyModule?.zoomPlaceholder(view)}</div>
      ${
        isAdjusting
          ? html`
              <div class="row"></div>
              <div class="row buttons">
                ${square}${square}<span class="gap"></span
                ><span class="rotate-buttons">${square}${square}${square}</span><span class="gap"></span
                ><span class="button reset">${localizer.messages.reset}</span>
              </div>
            `
          : nothing
      }
    </div>
  `;
}

function hintText(view: View): string {
  const {localizer, access, sources} = view;
  if (access !== 'usable') return '';
  return (
    phaseText(view) ??
    localizer.messages.dropHint({dropping: sources.includes('drop'), pasting: sources.includes('paste')})
  );
}

/** What is going on; `undefined` at rest. */
export function phaseText({localizer, draft, isDragOver, stream}: View): string | undefined {
  const {messages} = localizer;
  if (isDragOver) return messages.dropActive;
  if (draft.phase === 'opening') return messages.opening;
  if (draft.phase === 'camera') return stream ? '' : messages.startingCamera;
  return draft.phase === 'clearing' ? messages.clearing : undefined;
}
