// All attributes and properties of <avatar-editor>, and the settings that are built from them.
import type {Limits, Output} from '../../image/stages/types.js';
import {editor} from '../../locales/en/editor.js';
import {currentLocale} from '../../locales/current.js';
import type {MessageOverrides} from '../../locales/locale.js';
import type {HttpAdapterOptions} from '../../upload/adapters/http-adapter.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {requestAttributes} from '../../shared/pictures/picture-request.js';
import {findProvided} from '../../shared/provided.js';
import {property, toOneOf, toPositiveNumber} from '../base/lit-property-values.js';
import {ADAPTER, ENDPOINT} from '../avatar-provider/save-target.js';
import {localizerFor, type Localizer} from '../shared/localize.js';
import {ProviderFollower} from '../shared/provider-follower.js';
import {FormControl} from './form/form-control.js';
import type {AvatarShape} from '../avatar-badge/avatar-badge.js';

/** The ways to choose a picture. */
export type Source = 'choose' | 'drop' | 'paste' | 'camera';
export type OutputType = Output['type'];
type Method = 'POST' | 'PUT' | 'PATCH';
/** `compact` is a row until there is a picture to crop; `full` shows stage, tools and previews all the time. */
export type EditorLayout = 'compact' | 'full';
/** Where the compact layout crops: in its own place, or in a modal dialog. */
export type EditorStage = 'inline' | 'dialog';

/** What is framed when a picture opens. */
export type EditorFraming = 'face' | 'centre';

/** Resolved settings, from attributes, form and provider, as plain data. Read again at each use. */
export interface Settings {
  readonly personId: string;
  readonly personName: string;
  readonly headingLevel?: number;
  readonly src: string;
  readonly srcset: string;
  readonly request: ReturnType<typeof requestAttributes>;
  readonly pictureVersion?: string;
  readonly shape: AvatarShape;
  readonly layout: EditorLayout;
  readonly stage: EditorStage;
  readonly sources: readonly Source[];
  readonly dropOnPage: boolean;
  readonly limits: Pick<Limits, 'accept' | 'maxBytes' | 'maxPixels' | 'minEdgePx' | 'animation'>;
  readonly output: Pick<Output, 'sizePx' | 'neverEnlarge' | 'type' | 'maxBytes' | 'animation'>;
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

const toAnimation = toOneOf<Limits['animation']>('first-frame', 'keep', 'reject');
const toOutputType = toOneOf<OutputType>('auto', 'image/jpeg', 'image/png', 'image/webp');
const toMethod = toOneOf<Method>('POST', 'PUT', 'PATCH');
const splitTokens = (list: string) => list.split(/[\s,]+/).filter(Boolean);

/** Declares the properties and builds the settings. */
export abstract class EditorProperties extends FormControl {
  #settings?: Settings;

  /** The person's stable id. Sent to the server; badges with the same id update with the editor. */
  @property({attribute: 'person-id', useDefault: true}) personId = '';

  /** The person's name, for the initials and the labels. */
  @property({attribute: 'person-name', useDefault: true}) personName = '';

  /** Makes the title of the preview a heading of this level, 1 to 6; left out, it is none, and the outline of the page stays as it is. */
  @property({type: toPositiveNumber, attribute: 'heading-level'}) headingLevel?: number;

  /** URL of the stored picture. */
  @property({useDefault: true}) src = '';

  /** More sizes of the stored picture, as in `<img srcset>`. */
  @property({useDefault: true}) srcset = '';

  /** `crossorigin` of the stored picture, as on `<img>`; left out, that of the provider around the editor. */
  @property() crossOrigin?: string;

  /** `referrerpolicy` of the stored picture, as on `<img>`; left out, that of the provider around the editor. */
  @property() referrerPolicy?: string;

  /**
   * Version of the stored picture, such as its ETag; empty if there is no picture yet. An adapter that supports versions
   * refuses to overwrite any other version.
   */
  @property({attribute: 'picture-version'}) pictureVersion?: string;

  /** The types people may choose, as in `<input accept>`; by default every type that the browser can decode. */
  @property({useDefault: true}) accept = 'image/*';

  /** Maximum size of a chosen file, in bytes. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'max-bytes'}) maxBytes = 10_000_000;

  /** Minimum edge of a chosen picture, in pixels. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'min-edge'}) minEdge = 1;

  /** Maximum number of pixels of a chosen picture; of one that the browser has to decode as a whole, at most 120,000,000. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'max-pixels'}) maxPixels = 250_000_000;

  /** Handling of animated pictures: keep all frames, keep the first frame only, or reject the file. */
  @property({useDefault: true})
  animation: Limits['animation'] = 'first-frame';

  /** Edge of the saved picture, in pixels. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'output-size'}) outputSize = 512;

  /** Never saves more pixels than the framed part of the picture has: `output-size` is the most. For icons. */
  @property({type: Boolean, attribute: 'never-enlarge'}) neverEnlarge = false;

  /** Type of the saved picture; `auto` uses WebP if the browser can encode it. */
  @property({
    attribute: 'output-type',
    useDefault: true,
  })
  outputType: OutputType = 'auto';

  /** Maximum size of the saved picture, in bytes. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'output-max-bytes'}) outputMaxBytes = Infinity;

  /** The shape of the mask; what is saved is always the whole square. */
  @property({reflect: true, useDefault: true}) shape: AvatarShape = 'circle';

  /** `compact` is a row of one picture and its controls until there is a picture to crop; `full` always shows all panels. */
  @property({useDefault: true}) layout: EditorLayout = 'compact';

  /**
   * Where a picture is cropped in the compact layout: `inline` in the place of the row, `dialog` in a modal dialog, for columns
   * that are too narrow for it.
   */
  @property({useDefault: true}) stage: EditorStage = 'inline';

  /** What is framed when a picture opens: the `face`, where `avatar-elements/faces` is imported and finds one, or the `centre`. */
  @property({useDefault: true}) framing: EditorFraming = 'face';

  /** Edge of the picture in the row of the compact layout, in CSS pixels, 64 to 96. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'picture-size'}) pictureSize = 80;

  /** Where pictures may come from: any of `choose drop paste camera`. */
  @property({useDefault: true}) sources = 'choose drop paste camera';

  /** Where a drop is accepted: on the element only, or anywhere on the page. */
  @property({attribute: 'drop-target', useDefault: true}) dropTarget: 'element' | 'page' = 'element';

  /** Zooms with the wheel wherever the pointer is over the crop area; else only with the focus, or with Ctrl or Command. */
  @property({type: Boolean, attribute: 'wheel-zoom'}) wheelZoom = false;

  /** Where Save sends the picture: a URI template, `/api/people/{personId}/avatar`. */
  @property() endpoint?: string;

  /** The HTTP method used with `endpoint`. */
  @property({useDefault: true}) method: Method = 'POST';

  /** Name of the form field that contains the file in requests to `endpoint`. */
  @property({attribute: 'field-name', useDefault: true}) fieldName = 'avatar';

  /** How long, in ms, a request to `endpoint` may go without any byte moving, and how long its response may take. */
  @property({type: toPositiveNumber, useDefault: true, attribute: 'timeout-ms'}) timeoutMs = 30_000;

  /** Stores the picture in place of `endpoint`. */
  @property({attribute: false}) adapter?: AvatarAdapter;

  /** Name of the system that manages the picture, such as `Salesforce`: locks the editor and shows the name. */
  @property({attribute: 'managed-by', useDefault: true}) managedBy = '';

  /** Shows Save and Cancel in a form that submits the picture itself. */
  @property({type: Boolean, attribute: 'show-actions'}) showActions = false;

  /** Asks for confirmation before the page is left with unsaved changes. */
  @property({type: Boolean, attribute: 'confirm-leave'}) confirmLeave = false;

  /** Overrides single messages of the locale: `{editor: {save: 'Use this picture'}}`. */
  @property({attribute: false}) messages?: MessageOverrides;

  constructor() {
    super();
    new ProviderFollower(this);
  }

  /** The resolved settings, cached until the next update request. */
  protected get settings(): Settings {
    return (this.#settings ??= this.#buildSettings());
  }

  override requestUpdate(...change: Parameters<FormControl['requestUpdate']>): void {
    // Lit calls this before the private fields of this class exist.
    if (#settings in this) this.#settings = undefined;
    super.requestUpdate(...change);
  }

  #buildSettings(): Settings {
    const {messages, isServerRender, personId, personName, headingLevel, src, srcset, pictureVersion} = this;
    const {shape, layout, stage, managedBy, confirmLeave, readonly, required, name} = this;
    const {adapter, endpoint} = this.#saveTarget;
    // There is no form on a server: a name is taken as a sign of one.
    const isFormValue = Boolean(isServerRender ? name : this.form) && !adapter && !endpoint;
    return {
      ...{isServerRender, personId, personName, headingLevel, src, srcset, pictureVersion},
      ...{shape, layout, stage, managedBy, confirmLeave, readonly, required, name, adapter, endpoint, isFormValue},
      request: requestAttributes(this),
      sources: splitTokens(this.sources) as Source[],
      dropOnPage: this.dropTarget === 'page',
      limits: this.#limits,
      // The output options of the adapter override those of the editor.
      output: {...this.#output, ...adapter?.output},
      disabled: this.disabled || (this.formDisabled && !isServerRender),
      showsSaveButtons: !isFormValue || this.showActions,
      localizer: localizerFor('editor', editor, {messages, locale: currentLocale(this)}),
    };
  }

  get #output(): Settings['output'] {
    const {outputSize: sizePx, neverEnlarge, outputType, outputMaxBytes: maxBytes, animation} = this;
    return {sizePx, neverEnlarge, type: toOutputType(outputType), maxBytes, animation: toAnimation(animation)};
  }

  get #limits(): Settings['limits'] {
    const {maxBytes, maxPixels, minEdge: minEdgePx, animation} = this;
    return {accept: splitTokens(this.accept), maxBytes, maxPixels, minEdgePx, animation: toAnimation(animation)};
  }

  /** The adapter or the endpoint: the element's own, else that of the provider. */
  get #saveTarget(): {adapter?: AvatarAdapter; endpoint?: HttpAdapterOptions} {
    const {adapter, endpoint, method, fieldName, timeoutMs} = this;
    if (adapter) return {adapter};
    const providedAdapter = findProvided(this, ADAPTER);
    const url = endpoint ?? (providedAdapter ? undefined : findProvided(this, ENDPOINT));
    return url ? {endpoint: {url, method: toMethod(method), fieldName, timeoutMs}} : {adapter: providedAdapter};
  }
}
