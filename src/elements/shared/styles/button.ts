// The buttons of lazy modules; templates that are needed at first write theirs out, which takes fewer bytes. The classes of a button
// are its parts too, so that hosts reach every button.
import {html, nothing, type TemplateResult} from 'lit';

export interface ButtonOptions {
  /** The look (`primary`, `quiet`, `square`) and the name of the button, as classes and parts. */
  readonly names: string;
  readonly content: unknown;
  readonly onPress: () => unknown;
  /** Accessible name, where it is not the text. */
  readonly label?: string;
  /** Text under the pointer. */
  readonly title?: string;
  /** Takes no focus either. */
  readonly isDisabled?: boolean;
  /** Keeps the focus; `undefined`: the button is always available. */
  readonly isUnavailable?: boolean;
  /** Of a button that is one of several choices. */
  readonly isPressed?: boolean;
  /** Of a button that shows more controls. */
  readonly isExpanded?: boolean;
  /** False if keys do the same elsewhere. */
  readonly isTabStop?: boolean;
}

export const button = ({
  names,
  content,
  onPress,
  label,
  title,
  isDisabled = false,
  isUnavailable,
  isPressed,
  isExpanded,
  isTabStop = true,
}: ButtonOptions): TemplateResult => html`
  <button
    class="button ${names}"
    part="button ${names}"
    type="button"
    aria-label=${label ?? nothing}
    title=${title ?? nothing}
    tabindex=${isTabStop ? nothing : -1}
    aria-pressed=${isPressed ?? nothing}
    aria-expanded=${isExpanded ?? nothing}
    aria-disabled=${isUnavailable ?? nothing}
    ?disabled=${isDisabled}
    @click=${isUnavailable ? nothing : onPress}
  >
    ${content}
  </button>
`;
