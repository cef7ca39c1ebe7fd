// What makes an element a form control: the standard attributes, the standard read-outs, and ElementInternals behind them.
import {isServer, LitElement} from 'lit';
import {property, state} from 'lit/decorators.js';
import {attachInternals} from './element-internals.js';

/** The base of form-associated elements here. */
export abstract class FormControl extends LitElement {
  static readonly formAssociated = true;
  /** A form that points at an invalid control focuses it: the focus then goes to its first button. */
  static override readonly shadowRootOptions: ShadowRootInit = {...LitElement.shadowRootOptions, delegatesFocus: true};

  /** The field's name in the form it is submitted with. */
  @property({reflect: true, useDefault: true}) name = '';

  /** The form cannot be sent without a picture. */
  @property({type: Boolean, reflect: true}) required = false;

  /** Shows the picture but offers nothing, and submits nothing. */
  @property({type: Boolean, reflect: true}) disabled = false;

  /** Keeps people from choosing a new picture; what is there is still submitted. */
  @property({type: Boolean, reflect: true}) readonly = false;

  /** True while the element or a `<fieldset>` around it is disabled. */
  @state() protected formDisabled = false;

  protected readonly internals: ElementInternals = attachInternals(this);

  /** True on a server, and in the page until what a server rendered is taken over: up to then both must render the same. */
  protected isServerRender = isServer || this.shadowRoot !== null;

  /** The form this belongs to, by nesting or by the `form` attribute. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The `<label>` elements of this field. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** What is wrong, as the browser's own flags. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong, as a sentence; '' where nothing is. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** False where the field takes no part in validation, as when it is disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** True where nothing is wrong; fires `invalid` otherwise. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** The same, and the browser shows what is wrong. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  protected override firstUpdated(): void {
    if (!this.isServerRender) return;
    this.isServerRender = false;
    // Not at once: Lit warns of an update that is requested during another one.
    queueMicrotask(() => this.requestUpdate());
  }

  /** Called by the browser. */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** Called by the browser. */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }
}
