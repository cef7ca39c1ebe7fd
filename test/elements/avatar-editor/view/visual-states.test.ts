import {aTimeout, expect} from '@open-wc/testing';
import {executeServerCommand, resetMouse, sendMouse} from '@web/test-runner-commands';
import type {AvatarEditor} from '../../../../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../../../../src/errors.js';
import {withOutbox} from '../../../../src/upload/decorators/with-outbox.js';
import {
  button,
  chooseAndOpen,
  createEditor,
  FakeAdapter,
  query,
  press,
  quadrantImage,
  uniquePersonId,
  untilPainted,
} from '../page-object.js';
import {expectAccessible} from '../../../support/expect-accessible.js';
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

/** Every designed state, and how to bring an editor there. */
const states: Record<string, {attributes?: Record<string, string>; go?: (editor: AvatarEditor) => Promise<unknown>}> = {
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

async function inState(name: string, layout: 'compact' | 'full', widthPx = 640): Promise<AvatarEditor> {
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

describe('avatar-editor in every state', function () {
  this.timeout(60_000);

  for (const name of Object.keys(states)) {
    it(`is accessible: ${name}`, async () => {
      const editor = await inState(name, 'compact');
      await aTimeout(250);
      await expectAccessible(editor);
    });
  }

  for (const name of ['empty', 'framing', 'saving']) {
    it(`is accessible in the full layout: ${name}`, async () => {
      const editor = await inState(name, 'full');
      await aTimeout(250);
      await expectAccessible(editor);
    });
  }

  it('has a Save that looks as little usable under a pointer as it is', async () => {
    const save = query(await inState('empty', 'full'), '.save');
    const {left, top, width, height} = save.getBoundingClientRect();
    await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
    await waitUntil(() => save.matches(':hover'), 'the pointer is elsewhere');
    for (const animation of save.getAnimations()) animation.finish();
    expect(getComputedStyle(save).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    await resetMouse();
  });

  for (const layout of ['full', 'compact'] as const) {
    it(`takes the same room in all of them: ${layout}`, async () => {
      const heights = new Map<string, string[]>();
      for (const name of Object.keys(states)) {
        // The row has no controls then.
        if (layout === 'compact' && name === 'read only') continue;
        const editor = await inState(name, layout);
        const isRow = editor.shadowRoot?.querySelector('.base.rest') !== null;
        const height = `${isRow ? 'row' : 'panels'} ${editor.getBoundingClientRect().height}`;
        heights.set(height, [...(heights.get(height) ?? []), name]);
      }
      expect([...heights], JSON.stringify([...heights])).to.have.length(layout === 'full' ? 1 : 2);
    });

    for (const widthPx of [200, 280, 360, 560, 700, 960]) {
      it(`fits into ${widthPx} px: ${layout}`, async () => {
        const editor = await inState('framing', layout, widthPx);
        const {right} = editor.getBoundingClientRect();
        const inner = [...(editor.shadowRoot?.querySelectorAll('.base *:not(.visually-hidden, svg *)') ?? [])];
        const over = inner.filter((element) => element.getBoundingClientRect().right > right + 0.5);
        expect(over.map((element) => element.className)).to.deep.equal([]);
      });
    }
  }

  it('offers targets of at least 24 px, and of 44 px to fingers', async () => {
    const editor = await inState('framing', 'full', 360);
    const targets = () => [
      ...(editor.shadowRoot?.querySelectorAll<HTMLElement>('button, .check, input[type=range]') ?? []),
    ];
    for (const target of targets()) {
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
    }
    expect(getComputedStyle(button(editor, 'Save')).minBlockSize).to.equal('36px');
  });

  it('mirrors its layout from right to left, but neither the picture nor its arrows', async () => {
    const editor = await inState('framing', 'full');
    editor.dir = 'rtl';
    await untilPainted(editor);
    const box = (selector: string) => query(editor, selector).getBoundingClientRect();
    expect(box('.stage').left).to.be.greaterThan(box('.preview').left);
    expect(box('.pan.left').left).to.be.lessThan(box('.pan.right').left);
    expect(box('[aria-label="Rotate left"]').left).to.be.lessThan(box('[aria-label="Rotate right"]').left);
  });

  it('stops moving under reduced motion', async () => {
    const done = await executeServerCommand('media', [{name: 'prefers-reduced-motion', value: 'reduce'}]);
    if (done === 'unsupported') return;
    const editor = await inState('framing', 'compact');
    expect(getComputedStyle(button(editor, 'Save')).transitionDuration).to.equal('0s');
    await executeServerCommand('media', [{name: 'prefers-reduced-motion', value: ''}]);
  });
});
