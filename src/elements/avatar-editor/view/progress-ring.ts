// Progress ring around the circle.
import {svg, html, type TemplateResult} from 'lit';
import type {ViewModel} from './view-model.js';

/** Shows the share of bytes sent. */
export function progressRing({draft, localizer, shape}: ViewModel): TemplateResult {
  const {loaded, total} = draft.phase === 'saving' ? draft : {loaded: 0, total: 0};
  const share = total ? Math.min(loaded / total, 1) : 0;
  const label = localizer.messages.saving({share}, localizer.format);
  const radius = {circle: 43, rounded: 10, square: 1}[shape];
  const outline = (line: string, dashes: string) => svg`
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
      ${outline('track', '100 0')} ${outline('fill', `${share * 100} 100`)}
    </svg>
  `;
}
