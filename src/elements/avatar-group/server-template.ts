// Only servers render markup, see markup.node.ts: in a page a group writes the few nodes it has, see row.ts.
import type {GroupLooks} from './dom.js';

export type Markup = (looks: GroupLooks, max?: number) => unknown;

export const markup: Markup | undefined = undefined;
