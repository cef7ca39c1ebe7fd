import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {badge} from '../../locales/en/badge.js';
import {card} from '../../locales/en/card.js';
import type {MessageOverrides, PartialLocale} from '../../locales/locale.js';
import type {Person} from '../../people/person.js';
import type {AvatarAdapter} from '../../upload/avatar-adapter.js';
import {localeContext} from '../avatar-provider/contexts.js';
import {provided} from '../avatar-provider/provided.js';
import {controls} from '../shared/controls.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {localizerFor, type Localizer, type LocalizerOptions} from '../shared/localize.js';
import {actionStyles} from './actions.styles.js';
import {CardActions} from './actions.js';
import {cardHead} from './header.js';
import {CardPopover} from './popover/card-popover.js';
import {Changing} from './lazy/load.js';
import {editableFields, type FieldKind, type FieldValues} from './contact/contact-fields.js';
import {contactView} from './contact/contact-view.js';
import {CopyText} from './clipboard-controller.js';
import {FoundPerson} from './person-lookup-controller.js';
import {MinuteClock} from './minute-ticker.js';
import {Ownership} from './ownership.js';
import {cardStyles} from './profile-card.styles.js';
import {isOther, resolvePerson} from './person-resolver.js';
import {WaitingNote} from './queued-avatar-note.js';

/**
 * Who somebody is and how to reach them; on their own card, the way to change picture and contact details.
 *
 * @summary A profile card, inline or as a native popover.
 * @slot details - More about the person, below the contact rows.
 * @slot actions - The host's own actions, above Sync and Sign out.
 * @slot footer - Whatever belongs at the very end.
 * @csspart card - Everything inside the border.
 * @csspart contacts - The list of contact rows.
 * @csspart form - The contact fields while they are edited.
 * @csspart action - A row at the foot; also has its name as a part, `sync` or `sign-out`.
 * @csspart dialog - The dialog titled 'Change profile picture'.
 * @csspart editor - The editor inside that dialog.
 * @cssproperty [--avatar-accent=AccentColor] - Primary buttons, focus and progress.
 * @cssproperty [--avatar-radius=10px] - Corners of the panel.
 * @fires {ProfileEditEvent} profile-edit - Edit was pressed; cancel it to edit elsewhere.
 * @fires {ProfileSaveEvent} profile-save - Save was pressed; answer with a promise that resolves once the changes are stored.
 * @fires {ProfileSavedEvent} profile-saved - The changes are stored.
 * @fires {ProfileFailedEvent} profile-failed - The changes could not be stored; they are still in the form.
 * @fires {ProfileSyncEvent} profile-sync - Sync was pressed; the answer drives busy, done with the time, or failed.
 * @fires {ProfileSignOutEvent} profile-sign-out - Sign out was pressed; an answer drives busy and failed.
 * @fires {AvatarUnlockEvent} avatar-unlock - 'Manage this employee manually' was pressed; answer to agree.
 * @fires {AvatarUnlockedEvent} avatar-unlocked - The host agreed.
 */
export class ProfileCard extends LitElement {
  static override styles = [tokens, controls, cardStyles, actionStyles];

  /** Who is shown. */
  @property({attribute: false}) person?: Person;

  /** The person's stable id; enough inside an `<avatar-provider>` that knows them. */
  @property({attribute: 'person-id'}) personId = '';

  /** The person's name, where there is no `person`. */
  @property() name?: string;

  /** Address of the person's picture, where there is no `person`. */
  @property() src?: string;

  /** Marks the card as one that its viewer may change; a list of fields (`"phone title"`) limits which. */
  @property() editable: string | null = null;

  /** Name of the system that owns the record, such as 'Salesforce'. It locks picture and contact details. */
  @property({attribute: 'managed-by'}) managedBy?: string;

  /**
   * As a popover: opens when a pointer rests on a button with this card as its `popovertarget`, or the keyboard reaches it,
   * and shows whoever's `person-id` the button has or holds. One card serves a whole list.
   */
  @property({type: Boolean}) hover = false;

  /** Which of `sync` and `sign-out` are offered; both on an editable card unless this says otherwise. */
  @property() actions: string | null = null;

  /** What the Sync row is called: 'Outlook sync'. */
  @property({attribute: 'sync-label'}) syncLabel?: string;

  /** When the last sync was done, as an ISO 8601 date-time in the attribute. */
  @property({attribute: 'synced-at', converter: (value) => (value ? new Date(value) : undefined)}) syncedAt?: Date;

  /** Where a new picture goes, as a URI template with `{personId}`. */
  @property() endpoint?: string;

  /** Stores a new picture, in place of `endpoint`. */
  @property({attribute: false}) adapter?: AvatarAdapter;

  /** Which files a new picture may be, as on `<input accept>`; JPG and PNG where left out. */
  @property() accept?: string;

  /** Up to how many bytes the file of a new picture may have; 10 MB where left out. */
  @property({attribute: 'max-bytes', type: Number}) maxBytes?: number;

  /** Messages in place of the locale's own, one by one. */
  @property({attribute: false}) messages?: MessageOverrides;

  @provided(localeContext) @state() private locale?: PartialLocale;
  @state() private saved: FieldValues = {};
  @state() private news = '';

  #isIdNewerThanPerson = false;
  readonly #found = new FoundPerson(this, () => ({person: this.#hostPerson, personId: this.personId}));
  readonly #actions = new CardActions(this);
  readonly #clipboard = new CopyText(this);
  readonly #changing = new Changing(this, {
    words: () => this.#words,
    fetchEditor: () => ProfileCard.loadEditor?.(),
  });
  readonly #ownership = new Ownership(this);
  readonly #note = new WaitingNote(this);

  constructor() {
    super();
    new MinuteClock(this);
    new CardPopover(this);
  }

  /** Fetches the editor unless it is there; `define/profile-card` sets it. @internal */
  static loadEditor?: () => Promise<unknown> | undefined;

  /** The person as shown: what the host, the attributes and the directory know, put together. */
  get shown(): Person {
    const {saved, personId, name, src, managedBy} = this;
    return resolvePerson({saved, personId, name, src, managedBy, person: this.#hostPerson, found: this.#found.person});
  }

  /** The contact fields the viewer may change now. */
  get fields(): readonly FieldKind[] {
    return this.#ownership.owner ? [] : editableFields(this.editable);
  }

  /** Opens the dialog in which the picture is changed. */
  changePicture(): void {
    this.#changing.changePicture();
  }

  /** Shows the person whose badge the element is or holds. */
  turnTo(opener: Element): void {
    const badge = opener.matches('[person-id]') ? opener : opener.querySelector('[person-id]');
    const id = badge?.getAttribute('person-id');
    if (!badge || !id) return;
    if (this.person?.id !== id) this.person = undefined;
    this.personId = id;
    this.name = badge.getAttribute('name') ?? undefined;
    this.src = badge.getAttribute('src') ?? undefined;
  }

  /** Takes over what the host has just stored, until it says who is shown again. */
  keep(changes: FieldValues): void {
    this.saved = {...this.saved, ...changes};
  }

  /** Says a sentence to assistive technology, even where it is the same one as before. */
  announce(text: string): void {
    this.news = '';
    void this.updateComplete.then(() => (this.news = text));
  }

  /** Puts the focus on the first part of the card that matches, once it is rendered. */
  focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const lastSet = [...changed.keys()].findLast((name) => name === 'person' || name === 'personId');
    if (lastSet) this.saved = {};
    if (lastSet) this.#isIdNewerThanPerson = lastSet === 'personId';
  }

  protected override render(): TemplateResult {
    const [person, words] = [this.shown, this.#words];
    return html`
      <section
        class="card"
        part="card"
        tabindex="-1"
        aria-labelledby="name"
        role=${this.hasAttribute('popover') ? 'dialog' : nothing}
      >
        ${cardHead({
          person,
          words,
          editable: this.editable !== null,
          owner: this.#ownership.owner,
          note: this.#note.sentence(words),
          status: person.status && localizerFor('badge', badge, this.#wordSource).messages[person.status],
          unlocking: this.#ownership.isAsking,
          waiting: this.#changing.isFetching,
          onPen: this.#changing.changePicture,
          onNearPen: this.#changing.expectPicture,
          onUnlock: () => void this.#ownership.unlock(words),
        })}
        ${this.#changing.form(words) ?? this.#contacts(person, words)} ${this.#changing.problem(words)}
        <slot name="details"></slot>
        ${this.#actions.render(words)}
        <slot name="footer"></slot>
        ${this.#changing.dialog(words)}
        <div class="visually-hidden" role="status">${this.news}</div>
      </section>
    `;
  }

  /** The `person`, unless `person-id` has named somebody else since. */
  get #hostPerson(): Person | undefined {
    return this.#isIdNewerThanPerson && isOther(this.person, this.personId) ? undefined : this.person;
  }

  get #words(): Localizer<'card'> {
    return localizerFor('card', card, this.#wordSource);
  }

  get #wordSource(): LocalizerOptions {
    return {messages: this.messages, locale: this.locale};
  }

  #contacts(person: Person, words: Localizer<'card'>): TemplateResult {
    return html`
      ${contactView({person, words, copied: this.#clipboard.copied, onCopy: (text) => void this.#copy(text)})}
      ${
        this.fields.length
          ? html`<button
              class="button quiet edit"
              type="button"
              aria-disabled=${this.#changing.isFetching ? 'true' : nothing}
              @click=${this.#changing.editContacts}
            >
              ${words.messages.edit}
            </button>`
          : nothing
      }
    `;
  }

  async #copy(text: string): Promise<void> {
    const {copied, copyFailed} = this.#words.messages;
    this.announce((await this.#clipboard.copy(text)) ? copied : copyFailed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'profile-card': ProfileCard;
  }
}
