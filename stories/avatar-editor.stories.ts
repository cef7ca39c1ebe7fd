import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect, waitFor} from 'storybook/test';
import type {AvatarEditor} from '../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../src/errors.js';
import type {AvatarAdapter} from '../src/upload/avatar-adapter.js';
import {startEditor, type EditorState} from '../src/testing/index.js';
import {withOutbox} from '../src/upload/decorators/with-outbox.js';
import {personNamed} from './support/people.js';
import {button, choosePhoto, forgetfulAdapter, photo} from './support/actions.js';

const ada = personNamed('ada');

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const started = new WeakSet<Element>();

/** Brings an editor into a state, once. */
async function start(element: Element | undefined, state?: EditorState, picture?: PictureSize): Promise<void> {
  if (!element || !state || started.has(element)) return;
  started.add(element);
  await startEditor(element as AvatarEditor, state, await photo(picture));
}

export interface Arguments {
  readonly layout: 'compact' | 'full';
  readonly personId: string;
  readonly personName: string;
  readonly src?: string;
  readonly shape: 'circle' | 'rounded' | 'square';
  readonly adapter: AvatarAdapter;
  readonly managedBy?: string;
  readonly sources: string;
  readonly disabled: boolean;
  readonly readonly: boolean;
}

const meta: Meta<Arguments> = {
  title: 'Elements/avatar-editor',
  component: 'avatar-editor',
  args: {
    layout: 'compact',
    personId: '',
    personName: ada.name,
    shape: 'circle',
    adapter: forgetfulAdapter,
    sources: 'choose drop paste camera',
    disabled: false,
    readonly: false,
  },
  render: (
    {layout, personId, personName, src, shape, adapter, managedBy, sources, disabled, readonly},
    {parameters: {state, picture}},
  ) => html`
    <avatar-editor
      class="story"
      ${ref((element) => void start(element, state as EditorState | undefined, picture as PictureSize | undefined))}
      layout=${layout}
      person-id=${personId}
      person-name=${personName}
      src=${src ?? nothing}
      shape=${shape}
      sources=${sources}
      managed-by=${managedBy ?? nothing}
      ?disabled=${disabled}
      ?readonly=${readonly}
      .adapter=${adapter}
    ></avatar-editor>
  `,
  decorators: [
    (story) => html`
      <style>
        .story {
          width: min(640px, 90vw);
        }
      </style>
      ${story()}
    `,
  ],
};
export default meta;

type Story = StoryObj<Arguments>;

function editorIn(canvasElement: HTMLElement): AvatarEditor {
  const editor = canvasElement.querySelector('avatar-editor');
  if (!editor) throw new Error('The story lacks its editor');
  return editor;
}

const shows = (editor: AvatarEditor, phase: AvatarEditor['draft']['phase']) =>
  waitFor(() => expect(editor.draft.phase).toBe(phase), {timeout: 10_000});

/** The stories that begin in a state show it on the docs page as well, where no play function runs. */
const inState = (state: EditorState, phase: AvatarEditor['draft']['phase'], picture?: PictureSize): Story => ({
  parameters: {state, picture},
  play: async ({canvasElement}) => shows(editorIn(canvasElement), phase),
});

/** Nothing is chosen and nothing is stored. */
export const Empty: Story = {};

/** There is a stored picture; Clear appears. */
export const StoredPicture: Story = {args: {src: ada.picture ?? ''}};

/** A file hovers over the element. */
export const DragOver: Story = {
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(await photo());
    const enter = {dataTransfer, bubbles: true, composed: true, cancelable: true};
    editor.dispatchEvent(new DragEvent('dragenter', enter));
    await editor.updateComplete;
    await expect(editor.shadowRoot?.querySelector('.drop-overlay')).toBeTruthy();
  },
};

/** The file is being read. */
export const Opening: Story = inState('opening', 'opening');

/** The picture is open and moves under its mask. */
export const Framing: Story = inState('cropping', 'cropping');

/** A square with round corners in place of the circle. */
export const RoundedFrame: Story = {...Framing, args: {shape: 'rounded'}};

/** The source has fewer pixels than the result. */
export const SmallSource: Story = inState('cropping', 'cropping', {width: 240, height: 180});

/** The first part has been sent, the rest takes its time. */
export const Saving: Story = inState('saving', 'saving');

/** The picture is stored. */
export const Saved: Story = inState('saved', 'saved');

/** The server could not be reached; the framing is kept. */
export const Failed: Story = inState('failed', 'failed');

/** Without a connection the picture is kept, and sent later. */
export const Waiting: Story = {
  args: {
    personId: 'waiting-ada',
    adapter: withOutbox(
      {upload: () => Promise.reject(new AvatarError('offline', {}))},
      {databaseName: 'story-outbox', retryIntervalMs: 3_600_000},
    ),
  },
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    await choosePhoto(editor);
    await editor.save();
  },
};

/** Another person stored another picture meanwhile; nothing is overwritten unseen. */
export const ChangedElsewhere: Story = inState('changed-elsewhere', 'failed');

/** What was chosen is no picture. */
export const Refused: Story = inState('refused', 'empty');

/** Clear is ticked: the initials stand in at once. */
export const Clearing: Story = {...inState('clearing', 'clearing'), args: {src: ada.picture ?? ''}};

/** Another system looks after the picture; the host lets people take over. */
export const Locked: Story = {
  args: {src: ada.picture ?? '', managedBy: 'Salesforce'},
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    editor.addEventListener('avatar-unlock', (event) => event.respondWith(Promise.resolve()));
    await expect(button(editor, 'Manage manually')).toBeTruthy();
  },
};

export const Disabled: Story = {args: {src: ada.picture ?? '', disabled: true}};

export const ReadOnly: Story = {args: {src: ada.picture ?? '', readonly: true}};

/** The camera, or the sentence that says why there is none. */
export const Camera: Story = {
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    button(editor, 'Take photo').click();
    await waitFor(() => expect(editor.draft.phase).not.toBe('empty'));
  },
};

/** In a column of 220 px, a picture is cropped in a dialog. */
export const StageInDialog: Story = {
  render: ({adapter}) => html`
    <avatar-editor style="width: 220px" stage="dialog" person-name=${ada.name} .adapter=${adapter}></avatar-editor>
  `,
  play: async ({canvasElement}) => choosePhoto(editorIn(canvasElement)),
};
