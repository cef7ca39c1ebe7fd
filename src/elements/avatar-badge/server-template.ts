// Only servers render markup, see server-template.node.ts: in a page a badge writes the few nodes it has, see dom.ts.
import type {BadgeState} from './dom.js';
import type {PictureAttributes} from './picture-loader.js';

export type ServerTemplate = (state: BadgeState, picture?: PictureAttributes) => unknown;

export const serverTemplate: ServerTemplate | undefined = undefined;
