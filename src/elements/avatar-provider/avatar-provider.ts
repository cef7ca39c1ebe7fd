import {css, html, type PropertyValues, type TemplateResult} from 'lit';
import {currentLocale, LOCALE} from '../../locales/current.js';
import {usableLocale} from '../../locales/usable-locale.js';
import type {Locale, MessageOverrides, PartialLocale} from '../../locales/locale.js';
import type {Directory} from '../../people/directory.js';
import type {LookupOptions} from '../../people/lookup/lookup.js';
import {PERSON_SOURCE} from '../../people/lookup/person-source.js';
import type {PictureRequest} from '../../shared/pictures/picture-request.js';
import {findProvided, outerNode, provide} from '../../shared/provided.js';
import {onSessionChange, sessionKey, sessionOf, updateSession, withdrawSession} from '../../shared/session/session.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {continuePendingSaves} from '../../pending-saves.js';
import {CUSTOM_INITIALS, type InitialsFunction} from '../../shared/initials/custom-initials.js';
import {property, toFunction} from '../base/lit-property-values.js';
import {PortableElement} from '../base/portable-element.js';
import {guardedInitials} from './guarded-initials.js';
import {PersonResolver} from './person-resolver.js';
import {mergeMessages} from '../shared/merge-messages.js';
import {ProviderFollower} from '../shared/provider-follower.js';
import {ADAPTER, ENDPOINT} from './save-target.js';

const ENGLISH: PartialLocale = {tag: 'en'};

/**
 * Says once, for everything inside it, who people are, where pictures go, and in which words to speak.
 *
 * @summary Hands adapter, directory and language to the elements inside it.
 * @slot - The page, or the part of it that this is for.
 */
export class AvatarProvider extends PortableElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The app or tenant that everything inside belongs to, in place of the page's. Pictures, caches and saves of two scopes never meet. */
  @property() scope?: string;

  /** The id of the signed-in person, in place of the page's. What one owner has begun is neither shown to nor sent by another one. */
  @property() owner?: string;

  /** Stores the pictures of the editors inside. */
  @property({attribute: false}) adapter?: AvatarAdapter;

  /** Where pictures go without an adapter: a URI template with `{personId}`. */
  @property() endpoint?: string;

  /** Knows the people, so that a badge or a card needs only a `person-id`. */
  @property({attribute: false}) directory?: Directory;

  /** How long the directory's answers are kept, and what to do with its errors. Read when `directory` is set. */
  @property({attribute: false}) lookupOptions?: LookupOptions;

  /** The language, in place of the page's: `await import('avatar-elements/locales/fi')`. */
  @property({attribute: false}) locale?: Locale;

  /** Messages in place of the language's own, one by one. */
  @property({attribute: false}) messages?: MessageOverrides;

  /** `crossorigin` of all pictures inside, as on `<img>`. */
  @property() crossOrigin?: string;

  /** `referrerpolicy` of all pictures inside, as on `<img>`. */
  @property() referrerPolicy?: string;

  /** The initials of a name by rules of one's own, for the badges inside; nothing returned leaves it to the badge's. */
  @property({attribute: false, type: toFunction}) initials?: InitialsFunction;

  #resolver?: PersonResolver;
  #stopSession?: () => void;
  /** What `#locale` was merged from. */
  #localeParts: readonly unknown[] = [];
  #locale?: PartialLocale;

  constructor() {
    super();
    new ProviderFollower(this);
    // In the capture phase: a host may stop the events of its elements.
    for (const type of ['avatar-loaded', 'avatar-load-failed'] as const)
      this.addEventListener(type, (event) => this.#resolver?.onPicture(event), true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Also before the first update: the elements inside request their pictures no later than that.
    this.#publish();
    if (!this.hasUpdated) return;
    this.#joinSession();
    void this.#resolver?.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSession?.();
    this.#stopSession = undefined;
    provide(this, {});
    withdrawSession(this);
    this.#resolver?.close();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Not in `willUpdate`, which also runs on a server. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has('directory')) this.#connectDirectory();
    this.#publish();
    if (!this.#stopSession || changed.has('scope') || changed.has('owner')) this.#joinSession();
    // What is queued from an earlier visit is shown and sent on pages without an editor, too.
    if (changed.has('adapter')) this.#syncPendingSaves();
  }

  /** Provides everything to the elements inside, which render again if anything has changed. */
  #publish(): void {
    const {scope, owner, adapter, endpoint, initials, crossOrigin, referrerPolicy} = this;
    const request: PictureRequest = {crossOrigin, referrerPolicy};
    const values = {
      ...request,
      scope,
      owner,
      [CUSTOM_INITIALS]: initials && guardedInitials(initials),
      [ADAPTER]: adapter,
      [ENDPOINT]: endpoint,
    };
    const own = Object.entries(values).map(([key, value]): [string, unknown] => [key, value ?? undefined]);
    provide(this, {...Object.fromEntries(own), [LOCALE]: this.#mergedLocale(), [PERSON_SOURCE]: this.#resolver});
  }

  #joinSession(): void {
    updateSession(this, (this.scope ?? this.owner ?? undefined) !== undefined);
    if (this.#stopSession) return;
    let key = this.#sessionKey;
    this.#stopSession = onSessionChange((_, forgotten) => {
      if (!forgotten && key === this.#sessionKey) return;
      key = this.#sessionKey;
      // What the directory returned to or about others is looked up again.
      this.#connectDirectory();
      this.#publish();
      this.#syncPendingSaves();
    });
  }

  get #sessionKey(): string {
    return sessionKey(sessionOf(this));
  }

  #syncPendingSaves(): void {
    if (this.adapter?.outbox && this.isConnected) continuePendingSaves(this.adapter.outbox, sessionOf(this));
  }

  /** Each directory and each session has a resolver of its own: no result of another one is shown. */
  #connectDirectory(): void {
    this.#resolver?.close();
    this.#resolver = this.directory ? new PersonResolver(this.directory, this.lookupOptions) : undefined;
    void this.#resolver?.open();
  }

  /** The locale merged with the messages of the host; `undefined` if neither is set. */
  #mergedLocale(): PartialLocale | undefined {
    const {messages} = this;
    const locale: PartialLocale | undefined = this.locale ? usableLocale(this.locale) : undefined;
    if (!messages) return locale;
    // Messages alone change single messages of the locale around this provider.
    const base = locale ?? findProvided(outerNode(this), LOCALE) ?? currentLocale() ?? ENGLISH;
    const parts = [base, messages];
    if (parts.some((part, index) => part !== this.#localeParts[index])) {
      this.#localeParts = parts;
      const merged = (Object.entries(messages) as [keyof MessageOverrides, object][]).map(([part, overrides]) => [
        part,
        mergeMessages(base[part] ?? {}, overrides),
      ]);
      this.#locale = {...base, ...(Object.fromEntries(merged) as MessageOverrides)};
    }
    return this.#locale;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-provider': AvatarProvider;
  }
}
