// The left square: an inviting circle, the picture being opened, the camera, or the picture under its mask.
import {html, nothing, svg, type TemplateResult} from 'lit';
import {classMap} from 'lit/directives/class-map.js';
import {camera as cameraIcon, close, down, left, plus, right, up, type Icon} from '../../icons.js';
import {bigMove, move} from '../framing-steps.js';
import {workOf} from '../draft.js';
import {avatar} from './avatar.js';
import {iconButton} from './buttons.js';
import type {View} from './view.js';

export function stageView(view: View): TemplateResult {
  const {draft, over} = view;
  const framed = draft.phase !== 'camera' && draft.phase !== 'opening' && workOf(draft);
  return html`
    <div class="stage ${classMap({over, framed: Boolean(framed)})}" part="stage">
      ${draft.phase === 'camera' ? cameraView(view) : framed ? framingView(view) : tile(view)}
    </div>
  `;
}

/** The button lies over what it shows: the initials are no part of its name. */
function tile(view: View): TemplateResult {
  const {words, draft, access, chooses, over, deeds} = view;
  const {messages} = words;
  const {phase} = draft;
  const offers = chooses && (access === 'usable' || access === 'disabled');
  const off = phase === 'opening' || phase === 'saving' || access !== 'usable';
  return html`
    <div class="tile">
      <span class="disc ${phase === 'opening' ? 'opening' : ''}">${avatar(view, 'whole')}</span>
      ${offers && !off ? html`<span class="badge">${plus()}</span>` : nothing}
      ${over ? html`<span class="tint"></span>` : nothing}
    </div>
    ${
      offers
        ? html`
            <button
              class="tile"
              part="tile"
              type="button"
              data-focus
              aria-label=${phase === 'opening' ? messages.opening : messages.chooseFile}
              aria-disabled=${off ? 'true' : 'false'}
              ?disabled=${access === 'disabled'}
              @click=${() => off || deeds.choose()}
            ></button>
          `
        : nothing
    }
    ${phase === 'saving' ? ring(view) : nothing}
  `;
}

function framingView(view: View): TemplateResult {
  const {words, gestures, deeds, moving, draft, access} = view;
  const {messages} = words;
  const still = draft.phase === 'saving' || access !== 'usable';
  return html`
    <div
      class="area ${classMap({moving, still})}"
      part="area"
      role="application"
      tabindex="0"
      data-focus
      aria-label=${messages.area}
      aria-describedby="area-help"
      aria-disabled=${still ? 'true' : 'false'}
      @pointerdown=${gestures.down}
      @pointermove=${gestures.moveTo}
      @pointerup=${gestures.up}
      @pointercancel=${gestures.up}
      @wheel=${gestures.wheel}
      @dblclick=${gestures.doubleClick}
      @keydown=${deeds.framingKey}
    >
      <canvas data-paint="area" aria-hidden="true"></canvas>
      <div class="mask"></div>
    </div>
    <span class="unseen" id="area-help">${messages.areaHelp}</span>
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

function cameraView({words, stream, deeds}: View): TemplateResult {
  const {messages} = words;
  return html`
    <video
      class="live"
      part="video"
      muted
      playsinline
      autoplay
      aria-label=${messages.camera}
      .srcObject=${stream ?? null}
    ></video>
    <div class="mask"></div>
    <button
      class="button primary shutter"
      type="button"
      data-focus
      aria-disabled=${stream ? 'false' : 'true'}
      @click=${() => stream && deeds.capture()}
    >
      ${cameraIcon()} ${messages.capture}
    </button>
    ${iconButton({label: messages.cancel, icon: close, press: deeds.back, kind: 'floating discard'})}
  `;
}

/** Fills with what has been sent; turns while nothing can be said yet. */
function ring({draft, words, shape}: View): TemplateResult {
  const {loaded, total} = draft.phase === 'saving' ? draft : {loaded: 0, total: 0};
  const share = total ? Math.min(loaded / total, 1) : 0;
  const label = words.messages.saving({share}, words.format);
  const radius = {circle: 43, rounded: 10, square: 1}[shape];
  const edge = (line: string, dashes: string) => svg`
    <rect class=${line} x="7" y="7" width="86" height="86" rx=${radius} pathLength="100" stroke-dasharray=${dashes} />
  `;
  return html`
    <svg
      class="ring"
      viewBox="0 0 100 100"
      role="progressbar"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(share * 100)}
    >
      ${edge('track', '100 0')} ${edge('fill', `${share * 100} 100`)}
    </svg>
  `;
}
