// The editor as a form control: sets the form value and the validity, and delays a submit until the file is encoded.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarError} from '../../../errors.js';
import {getOpenImage} from '../state/draft.js';
import type {EditorController} from '../controller.js';
import {toFormData, type FormValue} from './form-value.js';
import {getLoadedModule} from '../lazy/load.js';
import {RootEventListener} from './root-event-listener.js';
import {errorText} from '../view/text/error-text.js';
import type {Settings} from '../properties.js';
import {SubmitHandler} from './submit-handler.js';

interface AssociationOptions {
  settings(): Settings;
  readonly controller: EditorController;
  /** The element that the browser's validation message points at. */
  validationAnchor(): HTMLElement | undefined;
}

export class FormAssociation implements ReactiveController {
  readonly #internals: ElementInternals;
  readonly #controller: EditorController;
  readonly #options: AssociationOptions;
  #lastValue?: {name: string; value: FormValue; owner: object};

  constructor(host: ReactiveControllerHost & HTMLElement, internals: ElementInternals, options: AssociationOptions) {
    this.#internals = internals;
    this.#controller = options.controller;
    this.#options = options;
    host.addController(this);
    new SubmitHandler(host, {form: () => internals.form, pendingWork: () => this.#pendingWork()});
    new RootEventListener<FormDataEvent>(host, 'formdata', (event) => this.#onFormData(event));
  }

  hostUpdated(): void {
    const {name, isFormValue} = this.#options.settings();
    this.#setFormValue(name, isFormValue ? this.#currentValue() : undefined);
    this.#validate();
  }

  /** The latest encoded file. While the next one is being encoded, the previous one stays. */
  #currentValue(): FormValue {
    const {draft, resultCache} = this.#controller;
    if (draft.phase === 'clearing') return 'removal';
    const openImage = getOpenImage(draft);
    if (!openImage) return undefined;
    // Never the value of another person.
    const lastValue = this.#lastValue?.owner === this.#controller.owner ? this.#lastValue.value : undefined;
    return (
      resultCache?.peekResult(openImage, this.#options.settings().output)?.file ??
      (lastValue === 'removal' ? undefined : lastValue)
    );
  }

  #setFormValue(name: string, value: FormValue): void {
    if (this.#lastValue?.name === name && this.#lastValue.value === value) return;
    this.#lastValue = {name, value, owner: this.#controller.owner};
    this.#internals.setFormValue(toFormData(name, value));
  }

  #validate(): void {
    const {required, localizer, isFormValue, output} = this.#options.settings();
    const {draft, resultCache} = this.#controller;
    const openImage = getOpenImage(draft);
    const failure = isFormValue && openImage && resultCache?.failure(openImage, output);
    const missing =
      required &&
      (draft.phase === 'clearing' ||
        (!openImage && draft.phase !== 'opening' && !this.#controller.currentAvatar.exists));
    const anchor = this.#options.validationAnchor();
    if (failure) {
      const problem = AvatarError.from(failure).toData();
      this.#internals.setValidity({customError: true}, errorText([problem], localizer), anchor);
    } else if (missing) this.#internals.setValidity({valueMissing: true}, localizer.messages.valueMissing, anchor);
    else this.#internals.setValidity({});
  }

  /** Work that a submit waits for: opening the file, or encoding the crop. */
  #pendingWork(): Promise<boolean> | undefined {
    const {isFormValue, output} = this.#options.settings();
    const {draft, resultCache} = this.#controller;
    if (!isFormValue) return undefined;
    const openImage = draft.phase === 'opening' ? undefined : getOpenImage(draft);
    const isPending = draft.phase === 'opening' || (openImage && !resultCache?.peekResult(openImage, output));
    return isPending ? this.#waitForResult() : undefined;
  }

  /**
   * `new FormData(form)` and `form.submit()` are synchronous: if the form has no file or that of an older crop, they get one that is
   * encoded synchronously from the current crop. While the chosen file is still being opened there is none.
   */
  #onFormData({target, formData}: FormDataEvent): void {
    const {name, isFormValue, disabled, output} = this.#options.settings();
    const {draft, resultCache} = this.#controller;
    const openImage = getOpenImage(draft);
    if (target !== this.#internals.form || !name || !isFormValue || disabled || !openImage) return;
    const file = resultCache?.peekResult(openImage, output)
      ? undefined
      : getLoadedModule()?.exportSync(openImage, output);
    if (file) formData.set(name, file, file.name);
  }

  async #waitForResult(): Promise<boolean> {
    const {owner} = this.#controller;
    await this.#controller.whenOpened;
    if (owner !== this.#controller.owner) return false; // Another person is shown now.
    const openImage = getOpenImage(this.#controller.draft);
    try {
      if (openImage) await this.#controller.resultCache?.getResult(openImage, this.#options.settings().output);
    } catch {
      this.hostUpdated();
      return false; // The control is invalid now, and the form reports it.
    }
    this.hostUpdated();
    if (owner !== this.#controller.owner) return false;
    return !('problems' in this.#controller.draft && this.#controller.draft.problems.length);
  }
}
