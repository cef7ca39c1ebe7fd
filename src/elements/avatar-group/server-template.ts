// Only servers use a template, see server-template.node.ts. In a page a group creates its nodes itself, see dom.ts.
import type {GroupState} from './dom.js';

export type ServerTemplate = (state: GroupState, max?: number) => unknown;

export const serverTemplate: ServerTemplate | undefined = undefined;

export const serverStyles = '';
