// Every attribute and property of <avatar-editor>, and what they come to: limits, output, adapter.
import {property, state} from 'lit/decorators.js';
import type {Limits, Output} from '../../image/stages/types.js';
import {editor} from '../../locales/en/editor.js';
import type {MessageOverrides, PartialLocale} from '../../locales/locale.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {adapterContext, endpointContext, localeContext} from '../avatar-provider/contexts.js';
import {provided} from '../avatar-provider/provided.js';
import {localizerFor} from '../shared/localize.js';
import {FormControl} from './form/form-control.js';
import {endpointAdapter} from './save/endpoint-adapter.js';
import type {Settings} from './settings.js';

export type Source = 'choose' | 'drop' | 'paste' | 'camera';
export type Shape = 'circle' | 'rounded' | 'square';
export type OutputType = Output['type'];
type Method = 'POST' | 'PUT' | 'PATCH';

const splitTokens = (list: string) => list.split(/[\s,]+/).filter(Boolean);

/** The settings of an editor. */
export abstract class EditorProperties extends FormControl {
  #settings?: Settings;

  /** The person's stable id, told to the server and to every badge that shows them. */
  @property({attribute: 'person-id'}) personId = '';

  /** The person's name, for the initials and the labels. */
  @property({attribute: 'person-name'}) personName = '';

  /** Address of the stored picture. */
  @property() src = '';

  /** More sizes of the stored picture, as in `<img srcset>`. */
  @property() srcset = '';

  /**
   * Version of the stored picture, such as its ETag; empty where there is no picture yet. A store that can, refuses to
   * overwrite any other one.
   */
  @property({attribute: 'picture-version'}) pictureVersion?: string;

  /** The types people may choose, as in `<input accept>`. */
  @property() accept = 'image/jpeg,image/png';

  /** Largest file people may choose, in bytes. */
  @property({type: Number, attribute: 'max-bytes'}) maxBytes = 10_000_000;

  /** Shortest edge a chosen picture may have, in pixels. */
  @property({type: Number, attribute: 'min-edge'}) minEdge = 1;

  /** Most pixels a chosen picture may have. */
  @property({type: Number, attribute: 'max-pixels'}) maxPixels = 40_000_000;

  /** What becomes of animated pictures: all frames are kept, only the first one, or the file is refused. */
  @property() animation: Limits['animation'] = 'first-frame';

  /** Edge of the finished picture, in pixels. */
  @property({type: Number, attribute: 'output-size'}) outputSize = 512;

  /** Type of the finished picture; `auto` takes WebP where the browser can write it. */
  @property({attribute: 'output-type'}) outputType: OutputType = 'auto';

  /** Most bytes the finished picture may have. */
  @property({type: Number, attribute: 'output-max-bytes'}) outputMaxBytes = Infinity;

  /** The shape of the mask; what is saved is always the whole square. */
  @property({reflect: true, useDefault: true}) shape: Shape = 'circle';

  /** Where pictures may come from: any of `choose drop paste camera`. */
  @property() sources = 'choose drop paste camera';

  /** `page` takes a picture dropped anywhere on the page, not just on the element. */
  @property({attribute: 'drop-target'}) dropTarget: 'element' | 'page' = 'element';

  /** Where Save sends the picture: a URI template, `/api/people/{personId}/avatar`. */
  @property() endpoint?: string;

  /** The HTTP method used with `endpoint`. */
  @property() method: Method = 'POST';

  /** The field the file is sent in with `endpoint`. */
  @property({attribute: 'field-name'}) fieldName = 'avatar';

  /** Stores the picture in place of `endpoint`. */
  @property({attribute: false}) adapter?: AvatarAdapter;

  /** The system that owns the picture, such as `Salesforce`: locks the editor and says so. */
  @property({attribute: 'managed-by'}) managedBy = '';

  /** Shows Save and Cancel inside a form that carries the picture itself. */
  @property({type: Boolean, attribute: 'show-actions'}) showActions = false;

  /** Asks before the page is left with unsaved work. */
  @property({type: Boolean, attribute: 'confirm-leave'}) confirmLeave = false;

  /** Words in place of the locale's own, one by one: `{editor: {save: 'Use this picture'}}`. */
  @property({attribute: false}) messages?: MessageOverrides;

  @provided(adapterContext)
  @state()
  private providedAdapter?: AvatarAdapter;

  @provided(endpointContext)
  @state()
  private providedEndpoint?: string;

  @provided(localeContext)
  @state()
  private locale?: PartialLocale;

  /** All of it as plain data, made anew once something has changed. */
  protected get settings(): Settings {
    return (this.#settings ??= this.#buildSettings());
  }

  override requestUpdate(...change: Parameters<FormControl['requestUpdate']>): void {
    // Lit asks for an update before this class has its fields.
    if (#settings in this) this.#settings = undefined;
    super.requestUpdate(...change);
  }

  #buildSettings(): Settings {
    const {personId, personName, src, srcset, pictureVersion, shape, managedBy, confirmLeave, readonly, required} =
      this;
    const {name, messages, locale, isServerRender} = this;
    const adapter = this.#adapter;
    // A server knows of no form: there a name stands for one.
    const isFormValue = Boolean(isServerRender ? name : this.form) && !adapter;
    return {
      ...{
        personId,
        personName,
        src,
        srcset,
        pictureVersion,
        shape,
        managedBy,
        confirmLeave,
        readonly,
        required,
        name,
        adapter,
        isFormValue,
      },
      isServerRender,
      sources: splitTokens(this.sources) as Source[],
      dropOnPage: this.dropTarget === 'page',
      limits: this.#limits,
      // A store that takes one type only knows better than the editor.
      output: {...this.#output, ...adapter?.output},
      disabled: this.disabled || (this.formDisabled && !isServerRender),
      showsSaveButtons: !isFormValue || this.showActions,
      localizer: localizerFor('editor', editor, {messages, locale}),
    };
  }

  get #output(): Settings['output'] {
    const {outputSize: sizePx, outputType: type, outputMaxBytes: maxBytes, animation} = this;
    return {sizePx, type, maxBytes, animation};
  }

  get #limits(): Settings['limits'] {
    const {maxBytes, maxPixels, minEdge: minEdgePx, animation} = this;
    return {accept: splitTokens(this.accept), maxBytes, maxPixels, minEdgePx, animation};
  }

  /** What stores the picture: the element's own adapter or endpoint before those of the provider around it. */
  get #adapter(): AvatarAdapter | undefined {
    const {adapter, endpoint, method, fieldName, providedAdapter, providedEndpoint} = this;
    if (adapter) return adapter;
    const url = endpoint ?? (providedAdapter ? undefined : providedEndpoint);
    return url ? endpointAdapter({url, method, fieldName}) : providedAdapter;
  }
}
