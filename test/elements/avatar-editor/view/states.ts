// Every designed state of the editor, and how to bring an editor there.
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../../../src/errors.js';
import {withOutbox} from '../../../../src/upload/decorators/with-outbox.js';
import {
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  query,
  press,
  quadrantImage,
  uniquePersonId,
  untilPainted,
} from '../page-object.js';
import {waitUntil} from '../../../support/wait-until.js';

const never = () => new Promise<never>(() => {});

/** A file that is never read to its end. */
class EndlessFile extends File {
  override slice(): Blob {
    return new EndlessFile([], '');
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise(() => {});
  }
}

export const states: Record<
  string,
  {attributes?: Record<string, string>; go?: (editor: AvatarEditor) => Promise<unknown>}
> = {
  empty: {},
  'with a stored picture': {attributes: {src: '/test/fixtures/quarters.png'}},
  'drag over': {
    async go(editor) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(await quadrantImage(400, 300));
      editor.dispatchEvent(new DragEvent('dragenter', {dataTransfer, bubbles: true, composed: true, cancelable: true}));
    },
  },
  opening: {
    async go(editor) {
      void editor.open(new EndlessFile(['…'], 'photo.jpg'));
      await editor.updateComplete;
    },
  },
  framing: {go: async (editor) => chooseAndOpen(editor, await quadrantImage(400, 300))},
  saving: {
    async go(editor) {
      const store = new FakeAdapter();
      store.respond = ({onProgress}) => {
        onProgress(1, 3);
        return never();
      };
      editor.adapter = store;
      await chooseAndOpen(editor, await quadrantImage(400, 300));
      void editor.save();
      await waitUntil(() => editor.shadowRoot?.querySelector('[aria-valuenow="33"]'), 'no ring');
    },
  },
  saved: {
    async go(editor) {
      editor.adapter = new FakeAdapter();
      await chooseAndOpen(editor, await quadrantImage(400, 300));
      await editor.save();
    },
  },
  failed: {
    async go(editor) {
      const store = new FakeAdapter();
      store.respond = () => Promise.reject(new Error('no'));
      editor.adapter = store;
      await chooseAndOpen(editor, await quadrantImage(400, 300));
      await editor.save();
    },
  },
  waiting: {
    async go(editor) {
      const upload = () => Promise.reject(new AvatarError('offline', {}));
      editor.adapter = withOutbox({upload}, {databaseName: `state-${Math.random()}`});
      await chooseAndOpen(editor, await quadrantImage(400, 300));
      await editor.save();
    },
  },
  'changed elsewhere': {
    async go(editor) {
      const store = new FakeAdapter();
      store.respond = () => Promise.reject(new AvatarError('conflict', {status: 412}));
      editor.adapter = store;
      await chooseAndOpen(editor, await quadrantImage(400, 300));
      await editor.save();
    },
  },
  refused: {go: (editor) => editor.open(new File(['x'], 'x.png'))},
  clearing: {attributes: {src: '/test/fixtures/quarters.png'}, go: async (editor) => editor.clear()},
  locked: {attributes: {'managed-by': 'Salesforce'}},
  disabled: {attributes: {disabled: ''}},
  'read only': {attributes: {readonly: '', src: '/test/fixtures/quarters.png'}},
  camera: {
    async go(editor) {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d');
      const mediaDevices = {getUserMedia: async () => canvas.captureStream()};
      Object.defineProperty(navigator, 'mediaDevices', {value: mediaDevices, configurable: true});
      await press(editor, 'Take photo');
      await waitUntil(() => query(editor, '.shutter').getAttribute('aria-disabled') === 'false');
    },
  },
};

/** An editor in this state. */
export async function inState(name: string, layout: 'compact' | 'full', widthPx = 640): Promise<AvatarEditor> {
  const {attributes = {}, go} = states[name] ?? {};
  const editor = await createEditor(
    {'person-id': uniquePersonId(), 'person-name': 'Ada Lovelace', layout, ...attributes},
    widthPx,
  );
  await go?.(editor);
  await untilPainted(editor);
  return editor;
}

const devices = navigator.mediaDevices as MediaDevices | undefined;
afterEach(() => Object.defineProperty(navigator, 'mediaDevices', {value: devices, configurable: true}));
