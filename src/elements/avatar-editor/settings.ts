// Resolved settings of the editor, from attributes, form and provider, as plain data. Read again at each use.
import type {Limits, Output} from '../../image/stages/types.js';
import type {HttpAdapterOptions} from '../../upload/adapters/http-adapter.js';
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
  /** Where pictures are sent without an adapter. */
  readonly endpoint?: HttpAdapterOptions;
  readonly managedBy: string;
  readonly confirmLeave: boolean;
  readonly disabled: boolean;
  readonly readonly: boolean;
  readonly required: boolean;
  /** The field's name in the form. */
  readonly name: string;
  /** True if the form submits the picture; false if an adapter stores it. */
  readonly isFormValue: boolean;
  /** True while the rendered output must equal the server's. */
  readonly isServerRender: boolean;
  /** True if Save and Cancel are shown. */
  readonly showsSaveButtons: boolean;
  readonly localizer: Localizer<'editor'>;
}
