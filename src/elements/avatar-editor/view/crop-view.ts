// The picture under its mask, which takes keys, fingers and the wheel, and the buttons around it.
import {html, nothing, type TemplateResult} from 'lit';
import {close, type Icon} from '../../shared/icons.js';
import {bigMove, move} from '../input/crop-commands.js';
import {iconButton} from './buttons.js';
import {ring} from './progress-ring.js';
import {down, left, right, up} from './tool-icons.js';
import type {View} from './view-model.js';

export function framingView(view: View): TemplateResult {
  const {words, gestures, deeds, moving, draft, access} = view;
  const {messages} = words;
  const still = draft.phase === 'saving' || access !== 'usable';
  return html`
    <div
      class="area ${moving ? 'moving' : ''} ${still ? 'still' : ''}"
      part="area"
      role="application"
      tabindex="0"
      data-focus
      aria-label=${messages.area}
      aria-describedby="area-help"
      aria-disabled=${still ? 'true' : 'false'}
      @pointerdown=${gestures?.down}
      @pointermove=${gestures?.moveTo}
      @pointerup=${gestures?.up}
      @pointercancel=${gestures?.up}
      @wheel=${gestures?.wheel}
      @dblclick=${gestures?.doubleClick}
      @keydown=${deeds.framingKey}
    >
      <canvas data-paint="area" aria-hidden="true"></canvas>
      <div class="mask"></div>
    </div>
    <span class="visually-hidden" id="area-help">${messages.areaHelp}</span>
    ${
      still
        ? nothing
        : html`
            ${nudge(view, 'up', up, messages.moveUp, 0, -1)} ${nudge(view, 'left', left, messages.moveLeft, -1, 0)}
            ${nudge(view, 'right', right, messages.moveRight, 1, 0)}
            ${nudge(view, 'down', down, messages.moveDown, 0, 1)}
            ${iconButton({label: messages.discard, icon: close, press: deeds.discard, kind: 'floating discard'})}
          `
    }
    ${draft.phase === 'saving' ? ring(view) : nothing}
  `;
}

function nudge({deeds}: View, side: string, icon: Icon, label: string, x: number, y: number): TemplateResult {
  const press = () => deeds.frame(move(x * bigMove, y * bigMove));
  return iconButton({label, icon, press, kind: `floating nudge ${side}`});
}
