// The parts of the editor, which are parts of a card too, all but `base`: a host styles each of them with `::part()`.
// The comments are the descriptions in custom-elements.json.

export const editorParts = [
  /** The box that contains all parts. */
  'base',
  /** The square with the picture. */
  'stage',
  /** The button with the circle while no file is chosen. */
  'tile',
  /** The crop area: keyboard, pointer and wheel input. */
  'area',
  /** The live picture of the camera. */
  'video',
  /** The initials if there is no picture. */
  'initials',
  /** Zoom, straighten, rotate, flip, undo, reset. */
  'tools',
  /** The preview column. */
  'preview',
  /** Size and type of the encoded picture. */
  'result-info',
  /** The modal dialog with the stage, with `stage="dialog"`. */
  'dialog',
  /** Sources, message, 'Remove picture', Cancel and Save. */
  'footer',
  /** The accepted files, or the error message. */
  'message',
  /** The checkbox 'Remove picture' with its label. */
  'clear',
  /** The checkbox alone. */
  'checkbox',
  /** Every button but `tile` and `link`; `primary`, `quiet`, `square` and `floating` are its kinds. */
  'button',
  /** The filled buttons: Save, Try again, Capture, Done, Keep editing. */
  'primary',
  /** The buttons without an edge. */
  'quiet',
  /** The buttons that show only an icon. */
  'square',
  /** The round buttons on the picture. */
  'floating',
  /** The button that opens the file picker. */
  'choose-file',
  /** The button that starts the camera. */
  'open-camera',
  /** The button that opens a file again after a failed download. */
  'retry',
  /** The button that takes the photo. */
  'shutter',
  /** The choice among several cameras. */
  'cameras',
  /** The button on the picture that discards it, or closes the camera. */
  'close',
  /** The buttons that move the picture; also `up`, `down`, `left` or `right`. */
  'pan',
  /** Moves the picture up. */
  'up',
  /** Moves the picture down. */
  'down',
  /** Moves the picture to the left. */
  'left',
  /** Moves the picture to the right. */
  'right',
  /** The buttons that frame one person of a group. */
  'face',
  /** The sliders for zoom and straighten. */
  'slider',
  /** Zooms out. */
  'zoom-out',
  /** Zooms in. */
  'zoom-in',
  /** The button that shows the other tools. */
  'adjust',
  /** Undoes the last change of the crop. */
  'undo',
  /** Redoes it. */
  'redo',
  /** Rotates the picture to the left. */
  'rotate-left',
  /** Rotates the picture to the right. */
  'rotate-right',
  /** Mirrors the picture. */
  'flip',
  /** The button that resets the crop. */
  'reset',
  /** The button that gives up the animation of a picture. */
  'link',
  /** The ring that shows how much of the picture is sent. */
  'progress',
  /** Cancel, Stop, or Use theirs. */
  'cancel',
  /** The Save button. */
  'save',
  /** Done in the dialog, where the form saves. */
  'done',
  /** The button that discards a queued or an unsaved picture. */
  'discard',
  /** The question before unsaved changes are lost. */
  'question',
  /** Keep editing in that question. */
  'keep',
  /** The button that requests manual changes. */
  'unlock',
] as const;
