// Scrolls the editor into view when the stage opens in place: the stage is taller than the row, and Save is at its end.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {scrollIntoView} from '../../base/platform.js';
import {getOpenImage} from '../state/draft.js';
import type {ViewModel} from './view-model.js';

export class StageScroller implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view: () => ViewModel;
  #wasOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => ViewModel) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** A file that the host opens does not move the page. */
  hostUpdated(): void {
    const {layout, draft} = this.#view();
    const isOpen = layout === 'cropping';
    if (isOpen && !this.#wasOpen && getOpenImage(draft)?.chosen.source !== 'code') scrollIntoView(this.#host);
    this.#wasOpen = isOpen;
  }
}
