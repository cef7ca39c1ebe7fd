// Actions of buttons, sliders and keys. Created once for an element.
import type {LitElement} from 'lit';
import type {EditorController} from '../controller.js';
import type {Actions} from '../view/view-model.js';
import {getOpenImage, getUnopened} from '../state/draft.js';
import type {CropInput} from './crop-input.js';

export function createActions(
  host: LitElement,
  controller: EditorController,
  input: CropInput,
  own: Pick<Actions, 'openFilePicker' | 'toggleAdjust' | 'openStage'>,
): Actions {
  const query = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  /** Moves the focus with the camera: to Capture, and back to Take photo if it ends without a photo. */
  const focusCamera = async (step: Promise<void> | void) => {
    const before = getOpenImage(controller.draft);
    await step;
    await host.updateComplete;
    const {draft} = controller;
    const isOver = draft.phase !== 'camera';
    // People may have left the editor meanwhile; a photo that is open has the focus.
    if (!host.shadowRoot?.activeElement || draft.phase === 'opening' || (isOver && getOpenImage(draft) !== before))
      return;
    query(isOver ? '.open-camera' : '.shutter')?.focus();
  };
  return {
    ...own,
    retryOpening: () => {
      const chosen = getUnopened(controller.draft);
      if (chosen) void controller.open(chosen);
    },
    startCamera: () => void focusCamera(controller.startCamera()),
    chooseCamera: (deviceId) => void controller.startCamera(deviceId),
    takePhoto: () => void focusCamera(controller.takePhoto(query('video') as HTMLVideoElement)),
    applyCommand: (command) => void controller.applyCommand(command, false),
    dragSlider: (command) => input.dragSlider(command),
    releaseSlider: () => input.releaseSlider(),
    undo: () => input.undoRedo('undo'),
    redo: () => input.undoRedo('redo'),
    dropAnimation: () => controller.dispatch({type: 'drop-animation'}),
    discard: () => controller.dispatch({type: 'discard'}),
    closeCamera: () => void focusCamera(controller.dispatch({type: 'go-back'})),
    setClear: (isCleared) => controller.clear(isCleared),
    cancel: () => controller.cancel(),
    acceptServerVersion: () => controller.discardForServerVersion(),
    save: controller.save,
    unlock: () => void controller.unlock(),
    onImageError: (url) => controller.currentAvatar.markBroken(url),
    onStageKeydown: (event) => input.onKeydown(event),
  };
}
