// Only servers use a template, see server-template.node.ts. In a page a badge creates its nodes itself, see dom.ts.
import type {BadgeState} from './dom.js';
import type {PictureAttributes} from './picture-loader.js';

export type ServerTemplate = (state: BadgeState, picture?: PictureAttributes) => unknown;

export const serverTemplate: ServerTemplate | undefined = undefined;
