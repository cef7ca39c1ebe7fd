// The top of a card: the portrait with its pen, the name, what somebody does, and which system owns the record.
import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../people/person.js';
import {lock, pen} from '../shared/icons.js';
import type {Localizer} from '../shared/localize.js';

export interface CardHeadOptions {
  readonly person: Person;
  readonly words: Localizer<'card'>;
  readonly editable: boolean;
  /** Whether the person can be reached, in words. */
  readonly status?: string;
  /** The system that owns the record, where it is locked. */
  readonly owner?: string;
  /** What is to be said about the picture. */
  readonly note?: string;
  /** True while the host is asked to unlock. */
  readonly unlocking: boolean;
  /** True while what somebody has pressed is fetched. */
  readonly waiting: boolean;
  onPen(): void;
  /** A pointer or the focus is on the pen. */
  onNearPen(): void;
  onUnlock(): void;
}

export function cardHead(options: CardHeadOptions): TemplateResult {
  const {person, words, editable, status, owner, note, waiting, onPen, onNearPen} = options;
  const {changePicture} = words.messages;
  const role = [person.title, person.department, person.organization].filter(Boolean).join(' · ');
  const hasPen = editable && !owner;
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
          status=${(!hasPen && person.status) || nothing}
        ></avatar-badge>
        ${
          hasPen
            ? html`<button
                class="button square pen"
                type="button"
                aria-label=${changePicture}
                title=${changePicture}
                aria-haspopup="dialog"
                aria-disabled=${waiting ? 'true' : nothing}
                @pointerenter=${onNearPen}
                @focus=${onNearPen}
                @click=${onPen}
              >
                ${pen()}
              </button>`
            : nothing
        }
      </div>
      <h2 class="title" id="name"><bdi>${person.name ?? person.email ?? ''}</bdi></h2>
      ${status && !hasPen ? html`<p class="visually-hidden">${status}</p>` : nothing}
      ${person.pronouns ? html`<p class="secondary">${person.pronouns}</p>` : nothing}
      ${role ? html`<p class="aside"><bdi>${role}</bdi></p>` : nothing} ${owner ? ownership(owner, options) : nothing}
      ${note ? html`<p class="secondary note">${note}</p>` : nothing}
    </div>
  `;
}

function ownership(owner: string, {words: {messages}, editable, unlocking, onUnlock}: CardHeadOptions): TemplateResult {
  return html`
    <div class="managed">
      <span class="label secondary">${lock()}${messages.managed(owner)}</span>
      ${
        editable
          ? html`<button
              class="button unlock"
              type="button"
              aria-disabled=${unlocking ? 'true' : nothing}
              @click=${onUnlock}
            >
              ${unlocking ? messages.unlocking : messages.unlock}
            </button>`
          : nothing
      }
    </div>
  `;
}
