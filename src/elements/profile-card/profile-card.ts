import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {badge} from '../../locales/en/badge.js';
import {card} from '../../locales/en/card.js';
import {currentLocale} from '../../locales/current.js';
import type {MessageOverrides} from '../../locales/locale.js';
import type {Person} from '../../people/person.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {property, toDate, toPositiveNumber} from '../base/lit-property-values.js';
import {PortableElement, renderPart} from '../base/portable-element.js';
import {controls} from '../shared/styles/controls.styles.js';
import {tokens} from '../shared/styles/tokens.styles.js';
import {localizerFor, type Localizer, type LocalizerOptions} from '../shared/localize.js';
import {ProviderFollower} from '../shared/provider-follower.js';
import {shownPerson} from '../shared/shown-person.js';
import {UnlockController} from '../shared/unlock-controller.js';
import {actionStyles} from './actions.styles.js';
import {CardActions, isOffered} from './actions.js';
import {cardHeader} from './header.js';
import {CardPopover} from './popover/card-popover.js';
import {EditModeLoader} from './lazy/load.js';
import type {EditedCard} from './contact/contact-editor.js';
import {editableFields, type FieldDefinition, type FieldValues} from './contact/contact-fields.js';
import {errorText} from './error-text.js';
import {contactView, editContactsButton} from './contact/contact-view.js';
import {ClipboardController} from './clipboard-controller.js';
import {PersonLookupController} from './person-lookup-controller.js';
import {MinuteTicker} from './minute-ticker.js';
import {cardStyles} from './profile-card.styles.js';
import {identityOf, isOther, resolvePerson} from './person-resolver.js';
import {QueuedAvatarNote} from './queued-avatar-note.js';

/**
 * A person and their contact details. With `editable`, picture and contact details can be changed.
 *
 * @summary A profile card, inline or as a native popover.
 * @slot details - More about the person, below the contact rows.
 * @slot actions - The host's own actions, above Sync and Sign out.
 * @slot footer - Whatever belongs at the very end.
 * @cssproperty [--avatar-radius=10px] - Radius of the panel and the badge, where the panel has none of its own.
 * @cssproperty [--avatar-backdrop=rgb(0 0 0 / 40%)] - What lies behind the dialog.
 * @fires {ProfileEditEvent} profile-edit - Edit was pressed; cancel it to edit elsewhere.
 * @fires {ProfileSaveEvent} profile-save - Save was pressed; answer with a promise that resolves once the changes are stored.
 * @fires {ProfileSavedEvent} profile-saved - The changes are stored.
 * @fires {ProfileFailedEvent} profile-failed - The changes could not be stored; they are still in the form.
 * @fires {ProfileSyncEvent} profile-sync - Sync was pressed; the answer drives busy, done with the time, or failed.
 * @fires {ProfileSignOutEvent} profile-sign-out - Sign out was pressed; an answer drives busy and failed.
 * @fires {AvatarUnlockEvent} avatar-unlock - 'Manage manually' was pressed; answer to agree.
 * @fires {AvatarUnlockedEvent} avatar-unlocked - The host agreed.
 * @fires {AvatarFailedEvent} avatar-failed - The host refused to unlock.
 */
export class ProfileCard extends PortableElement {
  static override styles = [tokens, controls, cardStyles, actionStyles];

  /** Who is shown. */
  @property({attribute: false}) person?: Person;

  /** The person's stable id. Inside an `<avatar-provider>` with a directory nothing else is needed. */
  @property({attribute: 'person-id', useDefault: true}) personId = '';

  /** The person's name, where there is no `person`. */
  @property() name?: string;

  /** Address of the person's picture, where there is no `person`. */
  @property() src?: string;

  /** `crossorigin` of the person's picture, as on `<img>`; left out, that of the provider around the card. */
  @property() crossOrigin?: string;

  /** `referrerpolicy` of the person's picture, as on `<img>`; left out, that of the provider around the card. */
  @property() referrerPolicy?: string;

  /** Marks the card as one that its viewer may change; a list of fields (`"phone title"`) limits which. */
  @property({useDefault: true}) editable: string | null = null;

  /** Name of the system that owns the record, such as 'Salesforce'. It locks picture and contact details. */
  @property({attribute: 'managed-by'}) managedBy?: string;

  /**
   * As a popover: opens when a pointer rests on a button with this card as its `popovertarget`, or the keyboard reaches it,
   * and shows the person whose `person-id` the button has or holds. One card serves a whole list.
   */
  @property({type: Boolean}) hover = false;

  /** Which of `sync`, `sign-out` and `unlock` the host answers; left out, those with a listener on the card, and `unlock` if `editable`. */
  @property({useDefault: true}) actions: string | null = null;

  /** What the Sync row is called: 'Outlook sync'. */
  @property({attribute: 'sync-label'}) syncLabel?: string;

  /** When the last sync was done, as an ISO 8601 date-time in the attribute. */
  @property({attribute: 'synced-at', type: toDate}) syncedAt?: Date;

  /** Where a new picture goes, as a URI template with `{personId}`. */
  @property() endpoint?: string;

  /** Stores a new picture, in place of `endpoint`. */
  @property({attribute: false}) adapter?: AvatarAdapter;

  /** Which files a new picture may be, as on `<input accept>`; every type that the browser can decode where left out. */
  @property() accept?: string;

  /** Up to how many bytes the file of a new picture may have; 10 MB where left out. */
  @property({attribute: 'max-bytes', type: toPositiveNumber}) maxBytes?: number;

  /** Replaces single messages of the locale. */
  @property({attribute: false}) messages?: MessageOverrides;

  /** Makes the name a heading of this level, 1 to 6; left out, it is none, and the outline of the page stays as it is. */
  @property({attribute: 'heading-level', type: toPositiveNumber}) headingLevel?: number;

  /** What the host has just stored. */
  #saved: FieldValues = {};
  #liveText = '';
  #isIdNewerThanPerson = false;
  /** For the controllers, so that none of it is a public member. */
  readonly #access: EditedCard = {
    person: () => this.#person,
    shown: shownPerson(this, () => identityOf(this.#person)),
    fields: () => this.#fields,
    words: () => this.#localizer,
    applySaved: (changes) => {
      this.#saved = {...this.#saved, ...changes};
      this.requestUpdate();
    },
    announce: (text) => {
      this.#liveText = '';
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.#liveText = text;
        this.requestUpdate();
      });
    },
    focusSelector: (selector) =>
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
  };
  readonly #lookup = new PersonLookupController(this, () => ({person: this.#hostPerson, personId: this.personId}));
  readonly #actions = new CardActions(this, this.#access);
  readonly #clipboard = new ClipboardController(this);
  readonly #editModeLoader = new EditModeLoader(this, this.#access, () => ProfileCard.loadEditor?.());
  readonly #unlock = new UnlockController(this, {
    settings: () => ({personId: this.#person.id, managedBy: this.#person.managedBy ?? ''}),
    person: this.#access.shown,
    onUnlocked: () => {
      this.#access.announce(this.#localizer.messages.unlocked);
      this.#access.focusSelector('.edit-picture');
    },
    onFailed: (error) => this.#access.announce(errorText(error, this.#localizer)),
  });
  readonly #queuedNote = new QueuedAvatarNote(this, this.#access.person);

  constructor() {
    super();
    new ProviderFollower(this);
    new MinuteTicker(this);
    new CardPopover(this);
  }

  /** Loads the editor unless it is loaded; set by `define/profile-card`. @internal */
  static loadEditor?: () => Promise<unknown> | undefined;

  /** Opens the dialog in which the picture is changed. */
  changePicture(): void {
    this.#editModeLoader.changePicture();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const lastSet = [...changed.keys()].findLast((name) => name === 'person' || name === 'personId');
    if (lastSet) [this.#saved, this.#isIdNewerThanPerson] = [{}, lastSet === 'personId'];
  }

  protected override render(): TemplateResult {
    const [person, words, editMode] = [this.#person, this.#localizer, this.#editModeLoader];
    return html`
      <section
        class="card"
        part="card"
        tabindex="-1"
        aria-labelledby="name"
        role=${this.hasAttribute('popover') ? 'dialog' : nothing}
      >
        ${renderPart(this, () =>
          cardHeader({
            person,
            words,
            request: this,
            isEditable: this.editable !== null,
            canUnlock: isOffered('unlock', this.actions, true),
            headingLevel: this.headingLevel,
            statusNote: this.#queuedNote.text(words),
            status: person.status && localizerFor('badge', badge, this.#localizerOptions).messages[person.status],
            unlock: this.#unlock,
            editMode,
          }),
        )}
        ${renderPart(this, () => editMode.form(words) ?? this.#contacts(person, words))}
        ${renderPart(this, () => editMode.error(words))}
        <slot name="details"></slot>
        ${renderPart(this, () => this.#actions.render(words))}
        <slot name="footer"></slot>
        ${renderPart(this, () => editMode.dialog(words))}
        <div class="visually-hidden" role="status">${this.#liveText}</div>
      </section>
    `;
  }

  /** The person from all sources: what was just saved, `person`, the attributes, the directory. */
  get #person(): Person {
    const {personId, name, src, managedBy} = this;
    const [saved, person, found] = [this.#saved, this.#hostPerson, this.#lookup.person];
    return resolvePerson({saved, person, personId, name, src, managedBy, found});
  }

  /** The contact fields the viewer may change now. */
  get #fields(): readonly FieldDefinition[] {
    return this.#unlock.managedBy ? [] : editableFields(this.editable);
  }

  /** `person`, unless `person-id` was set to another person later. */
  get #hostPerson(): Person | undefined {
    return this.#isIdNewerThanPerson && isOther(this.person, this.personId) ? undefined : this.person;
  }

  get #localizer(): Localizer<'card'> {
    return localizerFor('card', card, this.#localizerOptions);
  }

  get #localizerOptions(): LocalizerOptions {
    return {messages: this.messages, locale: currentLocale(this)};
  }

  #contacts(person: Person, words: Localizer<'card'>): TemplateResult {
    const copy = async (text: string) => words.messages[(await this.#clipboard.copy(text)) ? 'copied' : 'copyFailed'];
    const onCopy = (text: string) => void copy(text).then(this.#access.announce);
    return html`
      ${contactView({person, words, copied: this.#clipboard.copied, onCopy})}
      ${this.#fields.length ? editContactsButton(words, this.#editModeLoader) : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'profile-card': ProfileCard;
  }
}
