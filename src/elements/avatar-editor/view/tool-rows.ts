// Zoom, straighten, undo, redo, rotate, flip, reset.
import {html, type TemplateResult} from 'lit';
import {maxZoom} from '../../../image/geometry/crop-geometry.js';
import {plus} from '../../shared/icons.js';
import {workOf} from '../state/draft.js';
import {fit, mirror, mostTilt, quarterTurn, straightenTo, tiltOf, zoomBy, zoomTo} from '../input/crop-commands.js';
import {sameCrop} from '../../../image/geometry/is-same-crop.js';
import {iconButton} from './buttons.js';
import {flip, minus, redo, rotateLeft, rotateRight, straighten, undo} from './tool-icons.js';
import type {View} from './view-model.js';

const zoomStep = 1.25;
/** Slider steps per doubling: the slider is even in what is seen, not in the number. */
const octave = 100;

export function toolRows(view: View): TemplateResult {
  const {draft, access} = view;
  const off = (draft.phase !== 'cropping' && draft.phase !== 'failed') || access !== 'usable';
  return html`
    <div class="tool-rows ${off ? 'faded' : ''}" ?inert=${off}>
      ${zoomRow(view)} ${tiltRow(view)} ${buttonRow(view)}
    </div>
  `;
}

function zoomRow({words, draft, sizePx, deeds}: View): TemplateResult {
  const {messages, format} = words;
  const work = workOf(draft);
  const zoom = work?.frames.present.zoom ?? 1;
  const most = work ? maxZoom(work.image, sizePx) : 2;
  const shown = format.number(zoom, {style: 'percent'});
  return html`
    <div class="row">
      ${iconButton({label: messages.zoomOut, icon: minus, press: () => deeds.frame(zoomBy(1 / zoomStep)), off: zoom <= 1})}
      <input
        type="range"
        aria-label=${messages.zoom}
        aria-valuetext=${shown}
        min="0"
        max=${Math.round(Math.log2(most) * octave)}
        .value=${String(Math.round(Math.log2(zoom) * octave))}
        @input=${(event: Event) => deeds.slide(zoomTo(2 ** (valueOf(event) / octave)))}
        @change=${deeds.rest}
      />
      ${iconButton({label: messages.zoomIn, icon: plus, press: () => deeds.frame(zoomBy(zoomStep)), off: zoom >= most})}
      <span class="value secondary" aria-hidden="true">${shown}</span>
    </div>
  `;
}

function tiltRow({words, draft, deeds}: View): TemplateResult {
  const {messages, format} = words;
  const crop = workOf(draft)?.frames.present;
  const degrees = crop ? Math.round(tiltOf(crop)) : 0;
  const shown = format.number(degrees, {style: 'unit', unit: 'degree', unitDisplay: 'narrow'});
  return html`
    <div class="row">
      <span class="sign">${straighten()}</span>
      <input
        type="range"
        dir="ltr"
        aria-label=${messages.straighten}
        aria-valuetext=${shown}
        min=${-mostTilt}
        max=${mostTilt}
        .value=${String(degrees)}
        @input=${(event: Event) => deeds.slide(straightenTo(valueOf(event)))}
        @change=${deeds.rest}
      />
      <span class="sign"></span>
      <span class="value secondary" aria-hidden="true">${shown}</span>
    </div>
  `;
}

function buttonRow({words, draft, deeds}: View): TemplateResult {
  const {messages} = words;
  const work = workOf(draft);
  const {past = [], future = []} = work?.frames ?? {};
  const asOpened = !work || sameCrop(work.frames.present, fit(work.frames.present, work.image, 0));
  return html`
    <div class="row buttons">
      ${iconButton({label: messages.undo, icon: undo, kind: 'turns-back', press: deeds.undo, off: !past.length})}
      ${iconButton({label: messages.redo, icon: redo, kind: 'turns-back', press: deeds.redo, off: !future.length})}
      <span class="gap"></span>
      <span class="turns" dir="ltr">
        ${iconButton({label: messages.rotateLeft, icon: rotateLeft, press: () => deeds.frame(quarterTurn(-1))})}
        ${iconButton({label: messages.rotateRight, icon: rotateRight, press: () => deeds.frame(quarterTurn(1))})}
        ${iconButton({label: messages.flip, icon: flip, press: () => deeds.frame(mirror)})}
      </span>
      <span class="gap"></span>
      <button
        class="button quiet reset"
        type="button"
        aria-disabled=${asOpened ? 'true' : 'false'}
        @click=${() => asOpened || deeds.frame(fit)}
      >
        ${messages.reset}
      </button>
    </div>
  `;
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).valueAsNumber;
