// What the attributes, the form and the provider come to: plain data the parts of the editor read anew each time.
import type {Limits, Output} from '../../image/stages/types.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import type {Localizer} from '../shared/localize.js';
import type {Shape, Source} from './properties.js';

export interface Settings {
  readonly personId: string;
  readonly personName: string;
  readonly src: string;
  readonly srcset: string;
  readonly pictureVersion?: string;
  readonly shape: Shape;
  readonly sources: readonly Source[];
  readonly dropOnPage: boolean;
  readonly limits: Pick<Limits, 'accept' | 'maxBytes' | 'maxPixels' | 'minEdgePx' | 'animation'>;
  readonly output: Pick<Output, 'sizePx' | 'type' | 'maxBytes' | 'animation'>;
  readonly adapter?: AvatarAdapter;
  readonly managedBy: string;
  readonly confirmLeave: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  /** The field's name in the form. */
  readonly name: string;
  /** True where the picture goes with a form rather than to a store. */
  readonly isFormValue: boolean;
  /** True while what is rendered must be what a server renders. */
  readonly isServerRender: boolean;
  /** True where there are Save and Cancel. */
  readonly showsSaveButtons: boolean;
  readonly localizer: Localizer<'editor'>;
}
