// Actions of buttons, sliders and keys. Created once for an element.
import type {LitElement} from 'lit';
import type {EditorController} from '../controller.js';
import type {Actions} from '../view/view-model.js';
import type {CropInput} from './crop-input.js';

export function createActions(
  host: LitElement,
  controller: EditorController,
  input: CropInput,
  openFilePicker: () => void,
): Actions {
  return {
    openFilePicker,
    startCamera: () => void controller.startCamera(),
    takePhoto: () => void controller.takePhoto(host.renderRoot.querySelector('video') as HTMLVideoElement),
    applyCommand: (command) => void controller.applyCommand(command, false),
    dragSlider: (command) => input.dragSlider(command),
    releaseSlider: () => input.releaseSlider(),
    undo: () => input.undoRedo('undo'),
    redo: () => input.undoRedo('redo'),
    dropAnimation: () => controller.dispatch({type: 'drop-animation'}),
    discard: () => controller.dispatch({type: 'discard'}),
    closeCamera: () => controller.dispatch({type: 'go-back'}),
    setClear: (isCleared) => controller.clear(isCleared),
    cancel: () => controller.cancel(),
    acceptServerVersion: () => controller.discardForServerVersion(),
    save: controller.save,
    unlock: () => void controller.unlock(),
    onImageError: (url) => controller.currentAvatar.markBroken(url),
    onStageKeydown: (event) => input.onKeydown(event),
  };
}
