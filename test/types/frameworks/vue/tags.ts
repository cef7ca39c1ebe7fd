// What Vue's template checker reads. Each line marked as an error has to be one.
import 'avatar-elements/types/vue';
import type {GlobalComponents} from 'vue';

type Badge = InstanceType<GlobalComponents['avatar-badge']>['$props'];
type Editor = InstanceType<GlobalComponents['avatar-editor']>['$props'];

export const badge: Badge = {personId: 'ada', name: 'Ada Lovelace', size: 48, decorative: true, class: 'small'};
export const editor: Editor = {maxBytes: 1_000_000, onAvatarSaved: ({url}) => url?.length};

// @ts-expect-error There is no such shape.
export const shape: Badge = {shape: 'star'};
// @ts-expect-error The event carries a url, not a link.
export const listener: Editor = {onAvatarSaved: ({link}) => link};
// @ts-expect-error A draft can only be read.
export const draft: Editor = {draft: {phase: 'saved'}};
