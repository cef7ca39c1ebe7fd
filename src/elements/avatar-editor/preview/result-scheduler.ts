// Encodes the crop in the background after each update, unless a gesture is going on.
import type {LitElement, ReactiveController} from 'lit';
import type {EditorController} from '../controller.js';
import type {Settings} from '../properties.js';

interface SchedulerOptions {
  settings(): Pick<Settings, 'output'>;
  isDragging(): boolean;
}

export class ResultScheduler implements ReactiveController {
  readonly #controller: EditorController;
  readonly #options: SchedulerOptions;

  constructor(host: LitElement, controller: EditorController, options: SchedulerOptions) {
    this.#controller = controller;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const {draft, resultCache} = this.#controller;
    if (draft.phase === 'cropping' && !this.#options.isDragging())
      resultCache?.schedule(draft.openImage, this.#options.settings().output);
  }
}
