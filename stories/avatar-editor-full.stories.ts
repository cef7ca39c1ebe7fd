// Every state of the editor in the layout that shows the stage at rest too.
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import compact, * as stories from './avatar-editor.stories.js';
import type {Arguments} from './avatar-editor.stories.js';

const meta: Meta<Arguments> = {
  ...compact,
  title: 'Elements/avatar-editor (full layout)',
  args: {...compact.args, layout: 'full'},
};
export default meta;

type Story = StoryObj<Arguments>;

export const Empty: Story = stories.Empty;
export const StoredPicture: Story = stories.StoredPicture;
export const DragOver: Story = stories.DragOver;
export const Opening: Story = stories.Opening;
export const Framing: Story = stories.Framing;
export const SmallSource: Story = stories.SmallSource;
export const Saving: Story = stories.Saving;
export const Saved: Story = stories.Saved;
export const Failed: Story = stories.Failed;
export const Waiting: Story = stories.Waiting;
export const ChangedElsewhere: Story = stories.ChangedElsewhere;
export const Refused: Story = stories.Refused;
export const Clearing: Story = stories.Clearing;
export const Locked: Story = stories.Locked;
export const Disabled: Story = stories.Disabled;
export const ReadOnly: Story = stories.ReadOnly;
export const Camera: Story = stories.Camera;
