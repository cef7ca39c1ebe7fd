// The crop area with its mask: keyboard, pointer and wheel input, and the pan buttons.
import {html, nothing, type TemplateResult} from 'lit';
import {close, type Icon} from '../../shared/styles/icons.js';
import {PAN_STEP_LARGE, pan} from '../input/crop-commands.js';
import {downIcon, iconButton, leftIcon, progressRing, rightIcon, upIcon} from './parts.js';
import type {View} from './view-model.js';

export function cropView(view: View): TemplateResult {
  const {localizer, gestures, actions, isDragging, isAdjusting, draft, access, layout} = view;
  const {messages} = localizer;
  const isDisabled = draft.phase === 'saving' || access !== 'usable';
  // Cancel does the same, where it is shown.
  const isTabStop = layout === 'full' || !view.showsSaveButtons;
  return html`
    <div
      class="area ${isDragging ? 'dragging' : ''} ${isDisabled ? 'disabled' : ''}"
      part="area"
      role="application"
      tabindex="0"
      data-focus
      aria-label=${messages.cropArea}
      aria-describedby="area-help"
      aria-disabled=${isDisabled ? 'true' : 'false'}
      @pointerdown=${gestures?.onPointerDown}
      @pointermove=${gestures?.onPointerMove}
      @pointerup=${gestures?.onPointerUp}
      @pointercancel=${gestures?.onPointerUp}
      @lostpointercapture=${gestures?.onPointerUp}
      @gesturestart=${gestures?.onGestureStart}
      @gesturechange=${gestures?.onGestureChange}
      @gestureend=${gestures?.onGestureEnd}
      @wheel=${gestures?.onWheel}
      @dblclick=${gestures?.onDoubleClick}
      @keydown=${actions.onStageKeydown}
    >
      <canvas data-canvas="stage" aria-hidden="true"></canvas>
      <div class="mask"><i class="corner"></i><i class="corner right"></i><i class="corner bottom"></i></div>
    </div>
    <span class="visually-hidden" id="area-help">${messages.cropAreaHelp}</span>
    ${
      isDisabled
        ? nothing
        : html`
            ${isAdjusting ? panButtons(view) : nothing}
            ${iconButton({label: messages.discard, icon: close, onPress: actions.discard, names: 'floating close', isTabStop})}
          `
    }
    ${draft.phase === 'saving' ? progressRing(view) : nothing}
  `;
}

function panButtons(view: View): TemplateResult {
  const {messages} = view.localizer;
  return html`
    ${panButton(view, 'up', upIcon, messages.moveUp, 0, -1)}
    ${panButton(view, 'left', leftIcon, messages.moveLeft, -1, 0)}
    ${panButton(view, 'right', rightIcon, messages.moveRight, 1, 0)}
    ${panButton(view, 'down', downIcon, messages.moveDown, 0, 1)}
  `;
}

function panButton({actions}: View, side: string, icon: Icon, label: string, x: number, y: number): TemplateResult {
  const onPress = () => actions.applyCommand(pan(x * PAN_STEP_LARGE, y * PAN_STEP_LARGE));
  return iconButton({label, icon, onPress, names: `floating pan ${side}`});
}
