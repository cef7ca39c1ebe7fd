// Buttons of the editor. One that has nothing to do stays focusable and says so: focus never falls out of the editor.
import {html, type TemplateResult} from 'lit';
import type {Icon} from '../../shared/icons.js';

interface ButtonOptions {
  readonly label: string;
  readonly icon: Icon;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  readonly kind?: string;
}

/** A square button with an icon, named by its label. */
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
