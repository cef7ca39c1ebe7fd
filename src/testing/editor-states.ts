// Brings an editor into a state, without a person and without a server: for stories and for screenshots of a host.
import type {AvatarAdapter} from '../upload/avatar-adapter.js';
import {failingAdapter} from './adapters.js';
import type {EditorElement} from './editor-actions.js';
import {samplePicture} from './sample-picture.js';

/** The states of `startEditor()`. `clearing` needs an editor with a stored picture. */
export type EditorState =
  'opening' | 'cropping' | 'saving' | 'saved' | 'failed' | 'changed-elsewhere' | 'refused' | 'clearing';

/** What `startEditor()` needs of an `<avatar-editor>`. */
export interface StartableEditor extends EditorElement {
  adapter?: AvatarAdapter;
  open(file: Blob): Promise<void>;
  clear(): void;
}

/** A file that is never read to its end. */
function endlessFile(): File {
  return Object.assign(new File(['…'], 'photo.jpg'), {
    slice: endlessFile,
    arrayBuffer: () => new Promise<ArrayBuffer>(() => {}),
  });
}

const storing: AvatarAdapter = {upload: async ({file}) => ({url: URL.createObjectURL(file)})};

/** 42 of 100 bytes are sent, the others never. */
const stuck: AvatarAdapter = {
  upload: (_, {onProgress}) => {
    onProgress(42, 100);
    return new Promise(() => {});
  },
};

/**
 * Brings an editor into a state and resolves once it is there. Nothing leaves the page: the adapter of the editor is replaced where
 * the state needs a save.
 * @param editor - The `<avatar-editor>`, in the page
 * @param state - The state
 * @param picture - The picture to crop; `samplePicture()` by default
 * @example
 * import {startEditor} from 'avatar-elements/testing';
 *
 * await startEditor(document.querySelector('avatar-editor'), 'saving');
 */
export async function startEditor(
  editor: StartableEditor,
  state: EditorState,
  picture: File = samplePicture(),
): Promise<void> {
  await customElements.whenDefined(editor.localName);
  await editor.updateComplete;
  await starts[state](editor, picture);
  await editor.updateComplete;
}

const starts: Readonly<Record<EditorState, (editor: StartableEditor, picture: File) => Promise<unknown> | void>> = {
  opening: (editor) => void editor.open(endlessFile()),
  cropping: (editor, picture) => editor.open(picture),
  saving: async (editor, picture) => {
    const progress = new Promise((resolve) => editor.addEventListener('avatar-progress', resolve, {once: true}));
    void save(editor, picture, stuck);
    await progress;
  },
  saved: (editor, picture) => save(editor, picture, storing),
  failed: (editor, picture) => save(editor, picture, failingAdapter('network-error', {})),
  'changed-elsewhere': (editor, picture) => save(editor, picture, failingAdapter('conflict', {status: 412})),
  refused: (editor) => editor.open(new File(['This is no picture.'], 'notes.jpg', {type: 'image/jpeg'})),
  clearing: (editor) => editor.clear(),
};

async function save(editor: StartableEditor, picture: File, adapter: AvatarAdapter): Promise<void> {
  editor.adapter = adapter;
  await editor.open(picture);
  await editor.save();
}
