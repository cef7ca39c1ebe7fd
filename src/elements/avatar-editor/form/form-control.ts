// Base class of a form control: the standard attributes, the validation members and ElementInternals.
import {isServer, LitElement} from 'lit';
import {property} from '../../base/lit-property-values.js';
import {PortableElement} from '../../base/portable-element.js';
import {attachInternals} from './element-internals.js';

/** Base class of form-associated elements. */
export abstract class FormControl extends PortableElement {
  static readonly formAssociated = true;
  /** A form focuses its first invalid control; focus is delegated to the first button. */
  static override readonly shadowRootOptions: ShadowRootInit = {...LitElement.shadowRootOptions, delegatesFocus: true};

  /** The field's name in the form it is submitted with. */
  @property({reflect: true, useDefault: true}) name = '';

  /** The form cannot be submitted without a picture. */
  @property({type: Boolean, reflect: true}) required = false;

  /** Shows the picture, allows no change and submits no value. */
  @property({type: Boolean, reflect: true}) disabled = false;

  /** Allows no change; the current value is still submitted. */
  @property({type: Boolean, reflect: true}) readonly = false;

  /** True while the element or a `<fieldset>` around it is disabled. */
  protected formDisabled = false;

  protected readonly internals: ElementInternals = attachInternals(this);

  /** True on a server, and in the page until hydration has finished: until then both must render the same. */
  protected isServerRender = isServer || this.shadowRoot !== null;

  /** The form this belongs to, by nesting or by the `form` attribute. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** The `<label>` elements of this field. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** The validity flags. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** The validation message; '' if valid. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** False if the control is excluded from validation, for example while disabled. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** True if valid; fires `invalid` otherwise. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }

  /** Like `checkValidity()`, and the browser shows the message. */
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
    this.requestUpdate();
    // `disabled` is written to its attribute within an update, and what changes then needs another one.
    if (this.isUpdatePending) queueMicrotask(() => this.requestUpdate());
  }
}
