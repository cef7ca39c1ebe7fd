// Only servers render markup, see server-template.node.ts: in a page a group writes the few nodes it has, see dom.ts.
import type {GroupState} from './dom.js';

export type ServerTemplate = (state: GroupState, max?: number) => unknown;

export const serverTemplate: ServerTemplate | undefined = undefined;
