// Pointer, slider and key input of the crop area, turned into crop commands.
import type {LitElement, ReactiveController} from 'lit';
import type {EditorController} from '../controller.js';
import {getLoadedModule} from '../lazy/load.js';
import {getCroppable, getOpenImage, type Draft} from '../state/draft.js';
import type {EditorSubscriber} from '../state/editor-subscriber.js';
import type {CropCommand} from './crop-commands.js';
import {AncestorDragBlocker} from './ancestor-drag-blocker.js';
import type {PointerGestures} from './pointer-gestures.js';

export class CropInput implements ReactiveController, EditorSubscriber {
  /** Created when the lazy module is loaded. */
  gestures?: PointerGestures;
  readonly #host: LitElement;
  readonly #controller: EditorController;
  readonly #wheelZooms: () => boolean;
  #isDragging = false;
  #isSliderActive = false;

  /** `wheelZooms` is true if the wheel zooms without the focus, too. */
  constructor(host: LitElement, controller: EditorController, wheelZooms: () => boolean) {
    this.#host = host;
    this.#controller = controller;
    this.#wheelZooms = wheelZooms;
    host.addController(this);
    new AncestorDragBlocker(host);
    controller.subscribe(this);
  }

  /** True during a gesture. */
  get isDragging(): boolean {
    return this.#isDragging;
  }

  hostUpdate(): void {
    const lazyModule = getLoadedModule();
    if (lazyModule)
      this.gestures ??= new lazyModule.PointerGestures({
        apply: (command, coalesce) => this.#controller.applyCommand(command, coalesce),
        onActiveChange: (isDragging) => this.#setDragging(isDragging),
        wheelZooms: this.#wheelZooms,
      });
  }

  draftChanged(before: Draft, after: Draft): void {
    if (getOpenImage(before) && !getOpenImage(after)) this.gestures?.stop();
  }

  personChanged(): void {
    this.gestures?.stop();
    this.#isDragging = this.#isSliderActive = false;
  }

  /** A slider moves. All changes until `releaseSlider` are one undo step. */
  dragSlider(command: CropCommand): void {
    const changed = this.#controller.applyCommand(command, this.#isSliderActive);
    this.#isSliderActive ||= changed;
  }

  releaseSlider(): void {
    this.#isSliderActive = false;
  }

  /** Undo or redo; ignored during a save. */
  undoRedo(direction: 'undo' | 'redo'): void {
    const {access, draft} = this.#controller;
    if (access === 'usable' && getCroppable(draft)) this.#controller.dispatch({type: direction});
  }

  onKeydown(event: KeyboardEvent): void {
    const command = getLoadedModule()?.commandForKey(event);
    if (!command) return;
    event.preventDefault();
    if (command === 'undo' || command === 'redo') this.undoRedo(command);
    else this.#controller.applyCommand(command, event.repeat);
  }

  #setDragging(isDragging: boolean): void {
    if (isDragging === this.#isDragging) return;
    this.#isDragging = isDragging;
    this.#host.requestUpdate();
  }
}
