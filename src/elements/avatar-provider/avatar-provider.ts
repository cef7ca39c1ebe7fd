import {css, html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {currentLocale} from '../../locales/current.js';
import type {Locale, MessageOverrides, PartialLocale} from '../../locales/locale.js';
import type {Directory} from '../../people/directory.js';
import type {LookupOptions} from '../../people/lookup/lookup.js';
import {DIRECTORY_CONTEXT, redispatchPending} from '../../people/lookup/person-request.js';
import {onSessionChange, provideSession, sessionKey, sessionOf, withdrawSession} from '../../shared/session.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {continuePendingSaves} from '../../pending-saves.js';
import type {AvatarBadge} from '../avatar-badge/avatar-badge.js';
import {customInitials, type InitialsFunction} from '../avatar-badge/initials/custom-initials.js';
import {PersonResolver} from './person-resolver.js';
import {ContextAvailableEvent, ContextSource} from './context-source.js';
import {adapterContext, endpointContext, localeContext} from './contexts.js';

/**
 * Says once, for everything inside it, who people are, where pictures go, and in which words to speak.
 *
 * @summary Hands adapter, directory and language to the elements inside it.
 * @slot - The page, or the part of it that this is for.
 */
export class AvatarProvider extends LitElement {
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

  /** The initials of a name by rules of one's own, for the badges inside; nothing returned leaves it to the badge's. */
  @property({attribute: false}) initials?: InitialsFunction;

  readonly #adapter = new ContextSource(this, adapterContext);
  readonly #endpoint = new ContextSource(this, endpointContext);
  readonly #locale = new ContextSource(this, localeContext);
  readonly #personResolver = new PersonResolver();
  #stopSession?: () => void;

  constructor() {
    super();
    this.addEventListener('avatar-person-request', (request) => this.#personResolver.handleRequest(request));
    this.addEventListener('context-provider', (event) => {
      const {context, contextTarget} = event as unknown as ContextAvailableEvent;
      if (context === DIRECTORY_CONTEXT && contextTarget !== this) this.#personResolver.yieldTo(contextTarget);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) return;
    this.#joinSession();
    this.#connectDirectory();
    this.#publishInitials();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopSession?.();
    this.#stopSession = undefined;
    withdrawSession(this);
    this.#personResolver.setDirectory(undefined);
    customInitials.delete(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('adapter')) this.#adapter.setValue(this.adapter);
    if (changed.has('endpoint')) this.#endpoint.setValue(this.endpoint);
    if (changed.has('locale') || changed.has('messages')) this.#locale.setValue(this.#mergedLocale());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isFirst = !this.#stopSession;
    if (this.isConnected && (isFirst || changed.has('scope') || changed.has('owner'))) this.#joinSession();
    if (changed.has('directory') && this.isConnected) this.#connectDirectory();
    if (changed.has('initials') && this.isConnected) this.#publishInitials();
    // What waits from an earlier visit is shown and sent on pages without an editor, too.
    if (changed.has('adapter')) this.#syncPendingSaves();
  }

  #joinSession(): void {
    const {scope, owner} = this;
    provideSession(this, {scope: scope ?? undefined, owner: owner ?? undefined});
    if (this.#stopSession) return;
    let key = this.#sessionKey;
    this.#stopSession = onSessionChange((_, forgotten) => {
      if (!forgotten && key === this.#sessionKey) return;
      key = this.#sessionKey;
      // What the directory said to or about others is asked again.
      if (this.directory) this.#connectDirectory();
      this.#syncPendingSaves();
    });
  }

  get #sessionKey(): string {
    return sessionKey(sessionOf(this));
  }

  #syncPendingSaves(): void {
    if (this.adapter?.outbox && this.isConnected) continuePendingSaves(this.adapter.outbox, sessionOf(this));
  }

  /** Badges look for the function when they render; badges that have rendered are updated. */
  #publishInitials(): void {
    if (this.initials) customInitials.set(this, this.initials);
    else customInitials.delete(this);
    refreshBadges(this);
  }

  /** On a server there is nothing to look up: this runs after the first render in a page. */
  #connectDirectory(): void {
    if (!this.directory) return this.#personResolver.releaseAll();
    this.#personResolver.setDirectory(this.directory, this.lookupOptions);
    redispatchPending();
    this.dispatchEvent(new ContextAvailableEvent(DIRECTORY_CONTEXT, this));
  }

  /** The locale merged with the messages of the host; `undefined` if neither is set. */
  #mergedLocale(): PartialLocale | undefined {
    const {locale, messages} = this;
    if (!messages) return locale;
    const base: PartialLocale = locale ?? currentLocale() ?? {tag: 'en'};
    const merged = (Object.entries(messages) as [keyof MessageOverrides, object][]).map(([part, overrides]) => [
      part,
      {...base[part], ...overrides},
    ]);
    return {...base, ...(Object.fromEntries(merged) as MessageOverrides)};
  }
}

/** Updates all badges below a node, including those in shadow roots. */
function refreshBadges(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'avatar-badge') (element as Partial<AvatarBadge>).requestUpdate?.();
    else if (element.shadowRoot) refreshBadges(element.shadowRoot);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-provider': AvatarProvider;
  }
}
