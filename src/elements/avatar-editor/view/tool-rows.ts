// Zoom, straighten, undo, redo, rotate, flip, reset.
import {html, nothing, type TemplateResult} from 'lit';
import {maxZoom} from '../../../image/geometry/crop-geometry.js';
import {button} from '../../shared/styles/button.js';
import {plus} from '../../shared/styles/icons.js';
import {getOpenImage} from '../state/draft.js';
import {
  flip,
  MAX_STRAIGHTEN_DEG,
  rotate90,
  setStraighten,
  getStraighten,
  zoomBy,
  zoomTo,
} from '../input/crop-commands.js';
import {isSameCrop} from '../../../image/geometry/is-same-crop.js';
import {resetFraming} from '../lazy/framing.js';
import {facesRow} from './faces-row.js';
import {
  iconButton,
  flipIcon,
  minusIcon,
  redoIcon,
  rotateLeftIcon,
  rotateRightIcon,
  straightenIcon,
  undoIcon,
} from './parts.js';
import type {View} from './view-model.js';

const ZOOM_STEP = 1.25;
/** Slider steps per doubling of the zoom: the slider is logarithmic. */
const STEPS_PER_DOUBLING = 100;

export function toolRows(view: View): TemplateResult {
  const {draft, access} = view;
  const isDisabled = (draft.phase !== 'cropping' && draft.phase !== 'failed') || access !== 'usable';
  return html`
    <div class="tool-rows ${isDisabled ? 'disabled' : ''}" ?inert=${isDisabled}>
      ${facesRow(view)} ${zoomRow(view)} ${view.isAdjusting ? html`${straightenRow(view)} ${buttonRow(view)}` : nothing}
    </div>
  `;
}

function zoomRow(view: View): TemplateResult {
  const {localizer, draft, output, actions, layout} = view;
  const {messages, format} = localizer;
  const openImage = getOpenImage(draft);
  const zoom = openImage?.history.present.zoom ?? 1;
  const maximum = openImage ? maxZoom(openImage.image, output.sizePx) : 2;
  const text = format.number(zoom, {style: 'percent'});
  // The arrow keys of the slider do the same.
  const isTabStop = layout === 'full';
  return html`
    <div class="row">
      ${iconButton({label: messages.zoomOut, icon: minusIcon, names: 'zoom-out', isTabStop, onPress: () => actions.applyCommand(zoomBy(1 / ZOOM_STEP)), isUnavailable: zoom <= 1})}
      <input
        class="slider"
        part="slider"
        type="range"
        aria-label=${messages.zoom}
        aria-valuetext=${text}
        min="0"
        max=${Math.round(Math.log2(maximum) * STEPS_PER_DOUBLING)}
        .value=${String(Math.round(Math.log2(zoom) * STEPS_PER_DOUBLING))}
        @input=${(event: Event) => actions.dragSlider(zoomTo(2 ** (valueOf(event) / STEPS_PER_DOUBLING)))}
        @change=${actions.releaseSlider}
      />
      ${iconButton({label: messages.zoomIn, icon: plus, names: 'zoom-in', isTabStop, onPress: () => actions.applyCommand(zoomBy(ZOOM_STEP)), isUnavailable: zoom >= maximum})}
      ${
        // Beside the buttons the slider needs the room.
        layout === 'full' ? html`<span class="output secondary" aria-hidden="true">${text}</span>` : adjustButtons(view)
      }
    </div>
  `;
}

/** What the row of the zoom holds in the compact layout: the room that it takes while the camera is open. */
export function zoomPlaceholder({localizer}: View): TemplateResult {
  const square = html`<span class="button square"></span>`;
  return html`
    ${square}<span class="slider"></span>${square}
    <span class="adjust-buttons">${square}<span class="button">${localizer.messages.adjust}</span></span>
  `;
}

/** Rotate, and the button that shows the other tools. */
function adjustButtons({localizer, actions, isAdjusting}: View): TemplateResult {
  const {messages} = localizer;
  return html`
    <span class="adjust-buttons">
      ${isAdjusting ? nothing : rotateRightButton(localizer, actions, false)}
      ${button({names: 'quiet adjust', content: messages.adjust, isExpanded: isAdjusting, onPress: actions.toggleAdjust})}
    </span>
  `;
}

function straightenRow({localizer, draft, actions}: View): TemplateResult {
  const {messages, format} = localizer;
  const crop = getOpenImage(draft)?.history.present;
  const degrees = crop ? Math.round(getStraighten(crop)) : 0;
  const text = format.number(degrees, {style: 'unit', unit: 'degree', unitDisplay: 'narrow'});
  return html`
    <div class="row">
      <span class="row-icon">${straightenIcon()}</span>
      <input
        class="slider"
        part="slider"
        type="range"
        dir="ltr"
        aria-label=${messages.straighten}
        aria-valuetext=${text}
        min=${-MAX_STRAIGHTEN_DEG}
        max=${MAX_STRAIGHTEN_DEG}
        .value=${String(degrees)}
        @input=${(event: Event) => actions.dragSlider(setStraighten(valueOf(event)))}
        @change=${actions.releaseSlider}
      />
      <span class="row-icon"></span>
      <span class="output secondary" aria-hidden="true">${text}</span>
    </div>
  `;
}

function buttonRow({localizer, draft, actions}: View): TemplateResult {
  const {messages} = localizer;
  const openImage = getOpenImage(draft);
  const {past = [], future = []} = openImage?.history ?? {};
  const isUnchanged =
    !openImage || isSameCrop(openImage.history.present, resetFraming(openImage.history.present, openImage.image, 0));
  return html`
    <div class="row buttons">
      ${iconButton({label: messages.undo, icon: undoIcon, names: 'undo', onPress: actions.undo, isUnavailable: !past.length})}
      ${iconButton({label: messages.redo, icon: redoIcon, names: 'redo', onPress: actions.redo, isUnavailable: !future.length})}
      <span class="gap"></span>
      <span class="rotate-buttons" dir="ltr">
        ${iconButton({label: messages.rotateLeft, icon: rotateLeftIcon, names: 'rotate-left', onPress: () => actions.applyCommand(rotate90(-1))})}
        ${rotateRightButton(localizer, actions)}
        ${iconButton({label: messages.flip, icon: flipIcon, names: 'flip', onPress: () => actions.applyCommand(flip)})}
      </span>
      <span class="gap"></span>
      ${button({
        names: 'quiet reset',
        content: messages.reset,
        isUnavailable: isUnchanged,
        onPress: () => actions.applyCommand(resetFraming),
      })}
    </div>
  `;
}

/** Not a tab stop where keys of the crop area do the same, so that few stops come before Save. */
const rotateRightButton = ({messages}: View['localizer'], {applyCommand}: View['actions'], isTabStop = true) =>
  iconButton({
    label: messages.rotateRight,
    icon: rotateRightIcon,
    names: 'rotate-right',
    isTabStop,
    onPress: () => applyCommand(rotate90(1)),
  });

const valueOf = (event: Event) => (event.target as HTMLInputElement).valueAsNumber;
