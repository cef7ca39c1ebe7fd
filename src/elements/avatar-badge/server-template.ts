// Only servers render markup, see markup.node.ts: in a page a badge writes the few nodes it has, see disc.ts.
import type {Looks} from './dom.js';
import type {PictureAttributes} from './picture-loader.js';

export type Markup = (looks: Looks, picture?: PictureAttributes) => unknown;

export const markup: Markup | undefined = undefined;
