import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {expect, waitFor} from 'storybook/test';
import type {AvatarEditor} from '../src/elements/avatar-editor/avatar-editor.js';
import {AvatarError} from '../src/errors.js';
import type {AvatarAdapter} from '../src/upload/avatar-adapter.js';
import {withOutbox} from '../src/upload/decorators/with-outbox.js';
import {personNamed} from './support/people.js';
import {button, choosePhoto, forgetfulAdapter, photo, save} from './support/actions.js';

const ada = personNamed('ada');

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
  argTypes: {
    layout: {control: 'inline-radio', options: ['compact', 'full']},
    shape: {control: 'inline-radio', options: ['circle', 'rounded', 'square']},
    adapter: {control: false},
  },
  render: ({layout, personId, personName, src, shape, adapter, managedBy, sources, disabled, readonly}) => html`
    <avatar-editor
      class="story"
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

/** A file that is never read to its end. */
class EndlessFile extends File {
  override slice(): Blob {
    return new EndlessFile([], '');
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return new Promise(() => {});
  }
}

/** The file is being read. */
export const Opening: Story = {
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    void editor.open(new EndlessFile(['…'], 'photo.jpg'));
    await shows(editor, 'opening');
  },
};

/** The picture is open and moves under its mask. */
export const Framing: Story = {
  async play({canvasElement}) {
    await choosePhoto(editorIn(canvasElement));
  },
};

/** A square with round corners in place of the circle. */
export const RoundedFrame: Story = {...Framing, args: {shape: 'rounded'}};

/** The source has fewer pixels than the result. */
export const SmallSource: Story = {
  async play({canvasElement}) {
    await choosePhoto(editorIn(canvasElement), await photo({width: 240, height: 180}));
  },
};

/** The first part has been sent, the rest takes its time. */
export const Saving: Story = {
  args: {
    adapter: {
      upload: (_, {onProgress}) => {
        onProgress(42, 100);
        return new Promise(() => {});
      },
    },
  },
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    await choosePhoto(editor);
    void editor.save();
    await waitFor(() => expect(editor.shadowRoot?.querySelector('[aria-valuenow="42"]')).toBeTruthy(), {
      timeout: 10_000,
    });
  },
};

/** The picture is stored. */
export const Saved: Story = {
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    await choosePhoto(editor);
    await save(editor);
  },
};

/** The server could not be reached; the framing is kept. */
export const Failed: Story = {
  args: {adapter: {upload: () => Promise.reject(new AvatarError('network-error', {}))}},
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    await choosePhoto(editor);
    await editor.save();
    await expect(button(editor, 'Try again')).toBeTruthy();
  },
};

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
export const ChangedElsewhere: Story = {
  args: {adapter: {upload: () => Promise.reject(new AvatarError('conflict', {status: 412}))}},
  async play({canvasElement}) {
    const editor = editorIn(canvasElement);
    await choosePhoto(editor);
    await editor.save();
    await shows(editor, 'failed');
  },
};

/** What was chosen is no picture. */
export const Refused: Story = {
  async play({canvasElement}) {
    await editorIn(canvasElement).open(new File(['hello'], 'notes.jpg', {type: 'image/jpeg'}));
  },
};

/** Clear is ticked: the initials stand in at once. */
export const Clearing: Story = {
  args: {src: ada.picture ?? ''},
  play({canvasElement}) {
    editorIn(canvasElement).clear();
  },
};

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
