// Buttons of the editor. A disabled one stays focusable (`aria-disabled`), so that focus is not lost.
import {html, type TemplateResult} from 'lit';
import type {Icon} from '../../shared/icons.js';

interface ButtonOptions {
  readonly label: string;
  readonly icon: Icon;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly kind?: string;
}

/** A square icon button; the label is its accessible name. */
export function iconButton({label, icon, onPress, isDisabled = false, kind = ''}: ButtonOptions): TemplateResult {
  return html`
    <button
      class="button quiet square ${kind}"
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isDisabled ? 'true' : 'false'}
      @click=${() => isDisabled || onPress()}
    >
      ${icon()}
    </button>
  `;
}
