// The header of a card: portrait with the edit button, name, role, and the system that manages the record.
import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../people/person.js';
import {lock, pen} from '../shared/icons.js';
import type {Localizer} from '../shared/localize.js';

export interface CardHeaderOptions {
  readonly person: Person;
  readonly words: Localizer<'card'>;
  readonly isEditable: boolean;
  /** `undefined`: the name is no heading. */
  readonly headingLevel?: number;
  /** The online status as text. */
  readonly status?: string;
  /** The system that locks the record. */
  readonly managedBy?: string;
  /** Note about the picture. */
  readonly statusNote?: string;
  /** True while the host handles the unlock request. */
  readonly isUnlocking: boolean;
  /** True while a pressed button is loading. */
  readonly isLoading: boolean;
  onEditPicture(): void;
  /** The edit button is hovered or focused. */
  onPreload(): void;
  onUnlock(): void;
}

export function cardHeader(options: CardHeaderOptions): TemplateResult {
  const {person, words, isEditable, status, managedBy, statusNote, isLoading, headingLevel, onEditPicture, onPreload} =
    options;
  const {changePicture} = words.messages;
  const titleRole = headingLevel ? 'heading' : nothing;
  const name = html`<bdi>${person.name ?? person.email ?? ''}</bdi>`;
  const role = [person.title, person.department, person.organization].filter(Boolean).join(' · ');
  const hasEditButton = isEditable && !managedBy;
  return html`
    <div class="head">
      <div class="portrait">
        <avatar-badge
          part="avatar"
          size="96"
          decorative
          name=${person.name ?? nothing}
          src=${person.picture ?? nothing}
          person-id=${person.id || nothing}
          status=${(!hasEditButton && person.status) || nothing}
        ></avatar-badge>
        ${
          hasEditButton
            ? html`<button
                class="button square edit-picture"
                type="button"
                aria-label=${changePicture}
                title=${changePicture}
                aria-haspopup="dialog"
                aria-disabled=${isLoading ? 'true' : nothing}
                @pointerenter=${onPreload}
                @focus=${onPreload}
                @click=${onEditPicture}
              >
                ${pen()}
              </button>`
            : nothing
        }
      </div>
      <div class="title" id="name" role=${titleRole} aria-level=${headingLevel || nothing}>${name}</div>
      ${status && !hasEditButton ? html`<p class="visually-hidden">${status}</p>` : nothing}
      ${person.pronouns ? html`<p class="secondary">${person.pronouns}</p>` : nothing}
      ${role ? html`<p class="hint"><bdi>${role}</bdi></p>` : nothing}
      ${managedBy ? managedNotice(managedBy, options) : nothing}
      ${statusNote ? html`<p class="secondary note">${statusNote}</p>` : nothing}
    </div>
  `;
}

function managedNotice(
  managedBy: string,
  {words: {messages}, isEditable, isUnlocking, onUnlock}: CardHeaderOptions,
): TemplateResult {
  return html`
    <div class="managed">
      <span class="label secondary">${lock()}${messages.managed(managedBy)}</span>
      ${
        isEditable
          ? html`<button
              class="button unlock"
              type="button"
              aria-disabled=${isUnlocking ? 'true' : nothing}
              @click=${onUnlock}
            >
              ${isUnlocking ? messages.unlocking : messages.unlock}
            </button>`
          : nothing
      }
    </div>
  `;
}
