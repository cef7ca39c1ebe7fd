// The header of a card: portrait with the edit button, name, role, and the system that manages the record.
import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../people/person.js';
import type {PictureRequest} from '../../shared/pictures/picture-request.js';
import {lock, pen} from '../shared/styles/icons.js';
import type {Localizer} from '../shared/localize.js';
import type {UnlockController} from '../shared/unlock-controller.js';
import type {EditModeLoader} from './lazy/load.js';

export interface CardHeaderOptions {
  readonly person: Person;
  readonly words: Localizer<'card'>;
  /** How the picture is requested. */
  readonly request: PictureRequest;
  readonly isEditable: boolean;
  /** True if the viewer may ask to manage the person manually. */
  readonly canUnlock: boolean;
  /** `undefined`: the name is no heading. */
  readonly headingLevel?: number;
  /** The online status as text. */
  readonly status?: string;
  /** Note about the picture. */
  readonly statusNote?: string;
  /** The lock of the system that manages the record. */
  readonly unlock: Pick<UnlockController, 'managedBy' | 'phase' | 'unlock'>;
  readonly editMode: Pick<EditModeLoader, 'isLoading' | 'changePicture' | 'preloadEditor'>;
}

export function cardHeader(options: CardHeaderOptions): TemplateResult {
  const {person, words, request, isEditable, headingLevel, status, statusNote, unlock, editMode} = options;
  const {managedBy} = unlock;
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
          size="6.8571em"
          decorative
          name=${person.name ?? nothing}
          crossorigin=${request.crossOrigin ?? nothing}
          referrerpolicy=${request.referrerPolicy ?? nothing}
          src=${person.picture ?? nothing}
          person-id=${person.id || nothing}
          status=${(!hasEditButton && person.status) || nothing}
        ></avatar-badge>
        ${
          hasEditButton
            ? html`<button
                class="button square edit-picture"
                part="button square edit-picture"
                type="button"
                aria-label=${changePicture}
                title=${changePicture}
                aria-haspopup="dialog"
                aria-disabled=${editMode.isLoading ? 'true' : nothing}
                @pointerenter=${editMode.preloadEditor}
                @focus=${editMode.preloadEditor}
                @click=${editMode.changePicture}
              >
                ${pen()}
              </button>`
            : nothing
        }
      </div>
      <div class="title" part="name" id="name" role=${titleRole} aria-level=${headingLevel || nothing}>${name}</div>
      ${status && !hasEditButton ? html`<p class="visually-hidden">${status}</p>` : nothing}
      ${person.pronouns ? html`<p class="secondary"><bdi>${person.pronouns}</bdi></p>` : nothing}
      ${role ? html`<p class="hint"><bdi>${role}</bdi></p>` : nothing}
      ${managedBy ? managedNotice(managedBy, options) : nothing}
      ${statusNote ? html`<p class="secondary note" dir="auto">${statusNote}</p>` : nothing}
    </div>
  `;
}

function managedNotice(managedBy: string, options: CardHeaderOptions): TemplateResult {
  const {words, isEditable, canUnlock, unlock} = options;
  const {messages} = words;
  const isUnlocking = unlock.phase === 'unlocking';
  return html`
    <div class="managed">
      <span class="label secondary">${lock()}<bdi>${messages.managed({system: managedBy})}</bdi></span>
      ${
        isEditable && canUnlock
          ? html`<button
              class="button unlock"
              part="button unlock"
              type="button"
              aria-disabled=${isUnlocking ? 'true' : nothing}
              @click=${() => void unlock.unlock()}
            >
              <bdi>${isUnlocking ? messages.unlocking : messages.unlock}</bdi>
            </button>`
          : nothing
      }
    </div>
  `;
}
