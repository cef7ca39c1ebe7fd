// What Svelte's template checker reads. Each line marked as an error has to be one.
import 'avatar-elements/types/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

type Badge = SvelteHTMLElements['avatar-badge'];
type Editor = SvelteHTMLElements['avatar-editor'];

export const badge: Badge = {'person-id': 'ada', name: 'Ada Lovelace', size: 48, decorative: true, class: 'small'};
export const editor: Editor = {'max-bytes': 1_000_000, 'onavatar-saved': ({url}) => void url?.length};

// @ts-expect-error There is no such shape.
export const shape: Badge = {shape: 'star'};
// @ts-expect-error The event carries a url, not a link.
export const listener: Editor = {'onavatar-saved': ({link}) => link};
