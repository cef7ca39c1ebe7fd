// View of the contact rows.
import {html, nothing, type TemplateResult} from 'lit';
import {check, clock, copy} from '../../shared/styles/icons.js';
import type {Person} from '../../../people/person.js';
import type {Localizer} from '../../shared/localize.js';
import {contactRows, type ContactRow} from './contact-rows.js';
import {localTime} from '../minute-ticker.js';
import type {EditModeLoader} from '../lazy/load.js';

export interface ContactViewOptions {
  readonly person: Person;
  readonly words: Localizer<'card'>;
  /** The text that was just copied. */
  readonly copied?: string;
  onCopy(text: string): void;
}

export function contactView(options: ContactViewOptions): TemplateResult | typeof nothing {
  const {person, words} = options;
  const rows = contactRows(person);
  const time = person.timeZone && localTime(person.timeZone, words.tag);
  const timeText = time && words.messages.localTime({time});
  const hasPlace = rows.some(({kind}) => kind === 'location');
  if (!rows.length && !timeText) return nothing;
  return html`
    <ul class="contacts" part="contacts">
      ${rows.map((row) => contactRow(row, options, row.kind === 'location' ? timeText : undefined))}
      ${timeText && !hasPlace ? html`<li>${clock()}<bdi class="text">${timeText}</bdi></li>` : nothing}
    </ul>
  `;
}

/** Opens the form of the contact fields. Unavailable while the form is loading. */
export function editContactsButton(
  {messages}: Localizer<'card'>,
  {isLoading, editContacts}: Pick<EditModeLoader, 'isLoading' | 'editContacts'>,
): TemplateResult {
  return html`<button
    class="button quiet edit"
    part="button quiet edit"
    type="button"
    aria-disabled=${isLoading ? 'true' : nothing}
    @click=${editContacts}
  >
    <bdi>${messages.edit}</bdi>
  </button>`;
}

function contactRow(
  {kind, icon, text, href}: ContactRow,
  {words: {messages}, copied, onCopy}: ContactViewOptions,
  hint?: string,
): TemplateResult {
  const content = href
    ? html`<a
        class="text"
        part="contact"
        href=${href}
        aria-label=${text}
        dir="auto"
        target=${kind === 'link' ? '_blank' : nothing}
        rel=${kind === 'link' ? 'noopener' : nothing}
        >${withLineBreaks(text)}</a
      >`
    : html`<span class="text"
        ><bdi>${text}</bdi>${hint && html`<span class="hint"> · <bdi>${hint}</bdi></span>`}</span
      >`;
  return html`
    <li>
      ${icon()}<span class="visually-hidden">${messages.fields[kind]}:</span>
      ${content}
      ${
        href
          ? html`<button
              class="button quiet square copy"
              part="button quiet square copy"
              type="button"
              aria-label=${messages.copy({value: text})}
              title=${messages.copy({value: text})}
              @click=${() => onCopy(text)}
            >
              ${copied === text ? check() : copy()}
            </button>`
          : nothing
      }
    </li>
  `;
}

const MAX_BREAKS = 32;

/** Allows line breaks in a long address after punctuation, at most 32. They split the text, so the link has its name as a label. */
function withLineBreaks(text: string): unknown {
  const parts: unknown[] = [];
  let from = 0;
  for (const {index} of text.matchAll(/[@./](?=.)/gs)) {
    if (parts.length === MAX_BREAKS) break;
    parts.push(html`${text.slice(from, index + 1)}<wbr />`);
    from = index + 1;
  }
  return [...parts, text.slice(from)];
}
