// Parts shared by the templates of the lazy chunk: icons, icon button, progress ring, result info.
import {html, nothing, svg, type TemplateResult} from 'lit';
import {cropEdge} from '../../../image/geometry/crop-geometry.js';
import {button, type ButtonOptions} from '../../shared/styles/button.js';
import {icon, warning, type Icon} from '../../shared/styles/icons.js';
import {getOpenImage} from '../state/draft.js';
import type {View} from './view-model.js';

export const minusIcon: Icon = () => icon(svg`<path d="M4 10h12" />`);
export const upIcon: Icon = () => icon(svg`<path d="M10 16V4m-5 5 5-5 5 5" />`);
export const downIcon: Icon = () => icon(svg`<path d="M10 4v12m-5-5 5 5 5-5" />`);
export const leftIcon: Icon = () => icon(svg`<path d="M16 10H4m5-5-5 5 5 5" />`);
export const rightIcon: Icon = () => icon(svg`<path d="M4 10h12m-5-5 5 5-5 5" />`);
export const rotateLeftIcon: Icon = () => icon(svg`<path d="M4 3.5v4h4M4.4 7.5A6.5 6.5 0 1 1 3.7 12" />`);
export const rotateRightIcon: Icon = () => icon(svg`<path d="M16 3.5v4h-4m3.6 0a6.5 6.5 0 1 0 .7 4.5" />`);
export const flipIcon: Icon = () => icon(svg`<path d="M10 3v1.5m0 3V9m0 2v1.5m0 3V17M7 5.5v9H2.75zm6 0v9h4.25z" />`);
export const undoIcon: Icon = () => icon(svg`<path d="M7 4.5 3.5 8 7 11.5M3.5 8h8a4 4 0 0 1 0 8H8" />`);
export const redoIcon: Icon = () => icon(svg`<path d="M13 4.5 16.5 8 13 11.5M16.5 8h-8a4 4 0 0 0 0 8H12" />`);
export const straightenIcon: Icon = () =>
  icon(svg`<path d="M2.75 14.25h14.5M4.5 11.5a6.5 6.5 0 0 1 11 0M10 8.25V5m0 0L8.25 6.75M10 5l1.75 1.75" />`);

interface IconButtonOptions extends Omit<ButtonOptions, 'content' | 'title'> {
  readonly label: string;
  readonly icon: Icon;
}

/** A square icon button; the label is its accessible name. */
export const iconButton = ({icon, names, isUnavailable = false, ...options}: IconButtonOptions): TemplateResult =>
  button({...options, names: `quiet square ${names}`, content: icon(), title: options.label, isUnavailable});

/** A circle where the host names no known shape. */
const RADII = new Map<string, number>([
  ['rounded', 10],
  ['square', 1],
]);

/** Shows the share of bytes sent; nothing once it is checked what is stored. */
export function progressRing({draft, localizer, shape}: View): TemplateResult | typeof nothing {
  if (draft.phase !== 'saving' || draft.step === 'checking') return nothing;
  const {loaded, total} = draft;
  const share = total ? Math.min(loaded / total, 1) : 0;
  const label = localizer.messages.saving({share}, localizer.format);
  const radius = RADII.get(shape) ?? 43;
  const outline = (line: string, dashes: string) => svg`
    <rect class=${line} x="7" y="7" width="86" height="86" rx=${radius} pathLength="100" stroke-dasharray=${dashes} />
  `;
  return html`
    <svg
      class="ring"
      part="progress"
      viewBox="0 0 100 100"
      role="progressbar"
      aria-label=${label}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(share * 100)}
    >
      ${outline('track', '100 0')} ${outline('fill', `${share * 100} 100`)}
    </svg>
  `;
}

/** From this edge on a picture looks sharp where pages show it. Hosts recommend pictures of this size. */
const SHARP_EDGE_PX = 200;

export function resultInfo(view: View): TemplateResult | typeof nothing {
  const {draft, localizer, result, encodeProgress, output, isAdjusting} = view;
  const {messages, format} = localizer;
  const openImage = getOpenImage(draft);
  if (!openImage) return nothing;
  const original = messages.originalSize({bytes: openImage.chosen.file.size}, format);
  const edgePx = Math.round(cropEdge(openImage.history.present, openImage.image));
  const wantedPx = Math.min(output.sizePx, SHARP_EDGE_PX);
  const isEncoding = !result && encodeProgress !== undefined;
  const {animated, frames = 1} = openImage.image.source;
  // Beyond the limits it is not animated any more, but has its frames.
  const wasAnimated = animated || frames > 1;
  const losesAnimation = wasAnimated && (result ? result.frames === 1 : encodeProgress === undefined);
  const losses = [losesAnimation && messages.firstFrameOnly, result?.flattened && messages.flattened];
  const weight = html`
    <span class="result"><bdi>${resultText(view) ?? messages.preparing}</bdi></span>
    <span class="result"><bdi>${original}</bdi></span>
  `;
  return html`
    ${isEncoding ? animationProgress(view, encodeProgress) : isAdjusting ? weight : nothing}
    ${losses.map((loss) => (loss ? html`<span class="result"><bdi>${loss}</bdi></span>` : nothing))}
    ${
      edgePx < wantedPx && !isEncoding
        ? html`<span class="small"
            >${warning()}
            <bdi
              >${messages.lowResolution({edgePx, wantedPx, zoomed: openImage.history.present.zoom > 1}, format)}</bdi
            ></span
          >`
        : nothing
    }
  `;
}

function resultText({localizer, result}: View): string | undefined {
  if (!result) return undefined;
  const {messages, format} = localizer;
  const {file, width, frames} = result;
  const note = frames > 1 ? messages.animated : undefined;
  return messages.resultInfo({edgePx: width, type: file.type, bytes: file.size, note}, format);
}

/** Progress of an animation, with a button that uses a still picture instead. */
function animationProgress({localizer, actions, access, draft}: View, share: number): TemplateResult {
  const {messages, format} = localizer;
  const isDisabled = access !== 'usable' || draft.phase === 'saving';
  return html`
    <span class="animating">
      <bdi>${messages.preparingFrames({share}, format)}</bdi>
      <button
        class="link"
        part="link"
        type="button"
        aria-disabled=${isDisabled ? 'true' : 'false'}
        @click=${() => isDisabled || actions.dropAnimation()}
      >
        ${messages.useStillImage}
      </button>
    </span>
  `;
}
