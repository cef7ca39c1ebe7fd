// The editor as a field of its form: carries the finished file, is valid or says why not, and has the form wait for the file.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AvatarError, type Problem} from '../../../errors.js';
import {workOf, type Draft} from '../state/draft.js';
import type {EditorFlow} from '../state/editor-session.js';
import {FormFiller} from './formdata-handler.js';
import {formValueOf, type FormChange} from './form-value.js';
import {loadedWorkshop} from '../lazy/load.js';
import {problemText} from '../view/error-text.js';
import type {Settings} from '../settings.js';
import {SubmitGate} from './submit-handler.js';

interface FieldOptions {
  settings(): Settings;
  readonly flow: EditorFlow;
  /** True where there is a stored picture. */
  hasStored(): boolean;
  /** What a message of the browser points at. */
  anchor(): HTMLElement | undefined;
}

export class FormField implements ReactiveController {
  readonly #internals: ElementInternals;
  readonly #flow: EditorFlow;
  readonly #options: FieldOptions;
  #sent?: {name: string; change: FormChange; owner: object};

  constructor(host: ReactiveControllerHost & HTMLElement, internals: ElementInternals, options: FieldOptions) {
    this.#internals = internals;
    this.#flow = options.flow;
    this.#options = options;
    host.addController(this);
    new SubmitGate(host, {form: () => internals.form, pending: () => this.#pending()});
    new FormFiller(host, {form: () => internals.form, missing: () => this.#missing()});
  }

  hostUpdated(): void {
    const {name, carried} = this.#options.settings();
    this.#carry(name, carried ? this.#change() : undefined);
    this.#validate();
  }

  /** The newest finished file. While the next one is being made, the one before it stays. */
  #change(): FormChange {
    const {draft, finisher} = this.#flow;
    if (draft.phase === 'clearing') return 'removal';
    const work = workOf(draft);
    if (!work) return undefined;
    // Never somebody else's.
    const kept = this.#sent?.owner === this.#flow.owner ? this.#sent.change : undefined;
    return finisher?.finished(work, this.#options.settings().output)?.file ?? (kept === 'removal' ? undefined : kept);
  }

  #carry(name: string, change: FormChange): void {
    if (this.#sent?.name === name && this.#sent.change === change) return;
    this.#sent = {name, change, owner: this.#flow.owner};
    this.#internals.setFormValue(formValueOf(name, change));
  }

  #validate(): void {
    const {required, words, carried} = this.#options.settings();
    const {draft} = this.#flow;
    const work = workOf(draft);
    const problem = carried && work ? this.#problemOf(draft) : undefined;
    const missing =
      required && (draft.phase === 'clearing' || (!work && draft.phase !== 'opening' && !this.#options.hasStored()));
    const anchor = this.#options.anchor();
    if (problem) this.#internals.setValidity({customError: true}, problemText([problem], words), anchor);
    else if (missing) this.#internals.setValidity({valueMissing: true}, words.messages.missing, anchor);
    else this.#internals.setValidity({});
  }

  #problemOf(draft: Draft): Problem | undefined {
    const work = workOf(draft);
    const failure = work && this.#flow.finisher?.failure(work, this.#options.settings().output);
    return failure ? AvatarError.from(failure).toProblem() : undefined;
  }

  /** What a submission has to wait for: the file being opened, or the framed picture being finished. */
  #pending(): Promise<boolean> | undefined {
    const {carried, output} = this.#options.settings();
    const {draft, finisher} = this.#flow;
    if (!carried) return undefined;
    const work = draft.phase === 'opening' ? undefined : workOf(draft);
    const waits = draft.phase === 'opening' || (work && !finisher?.finished(work, output));
    return waits ? this.#finish() : undefined;
  }

  /** The newest framing, where the form carries none or an older one. */
  #missing(): {name: string; file: File} | undefined {
    const {name, carried, disabled, output} = this.#options.settings();
    const {draft, finisher} = this.#flow;
    const work = workOf(draft);
    if (!name || !carried || disabled || !work || finisher?.finished(work, output)) return undefined;
    const file = loadedWorkshop()?.quickFile(work, output);
    return file && {name, file};
  }

  async #finish(): Promise<boolean> {
    const {owner} = this.#flow;
    await this.#flow.opened;
    if (owner !== this.#flow.owner) return false; // The form is about somebody else by now.
    const work = workOf(this.#flow.draft);
    try {
      if (work) await this.#flow.finisher?.finish(work, this.#options.settings().output);
    } catch {
      this.hostUpdated();
      return false; // The form says so itself: the field is not valid now.
    }
    this.hostUpdated();
    if (owner !== this.#flow.owner) return false;
    return !('problems' in this.#flow.draft && this.#flow.draft.problems.length);
  }
}
