// The two cards of the page: one's own behind the avatar at the top right, and the one of the person who was clicked.
import type {MessageOverrides} from 'avatar-elements';
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import {links} from '../app/route.js';
import type {Colleague, State} from '../app/state.js';
import {ownFields} from '../server/data/rules.js';

/** The limits of this dialog, and what looks best. */
const messages: MessageOverrides = {
  editor: {
    fileHint: ({accept, maxBytes}, {listOr, fileType, bytes}) =>
      `${listOr(accept.map(fileType))}, up to ${bytes(maxBytes)}. 200 × 200 pixels or more look best.`,
  },
};

export function cards({openPerson}: State, currentUser: Colleague, actions: Actions): TemplateResult {
  return html`
    <profile-card
      id="my-card"
      popover
      .person=${currentUser}
      editable=${editableFields(currentUser)}
      sync-label="Outlook sync"
      accept="image/jpeg,image/png,image/gif,image/bmp"
      max-bytes="20000000"
      .messages=${messages}
      @profile-save=${actions.saveContact}
      @profile-sync=${actions.sync}
      @profile-sign-out=${() => void actions.signOut()}
      actions=${cardActions(currentUser)}
      @avatar-unlock=${actions.manageManually}
    >
      <a class="button quiet" slot="actions" href=${links.personalization} @click=${closeOwnCard}>Settings</a>
    </profile-card>
    <profile-card id="shown-card" popover .person=${openPerson ?? nothing}></profile-card>
  `;
}

/** Everything for an administrator, who owns the data of all; some fields for the others. */
export const editableFields = ({role}: Colleague) => (role === 'admin' ? '' : ownFields.join(' '));

/** What the server answers; only administrators take managed people over. */
const cardActions = ({role}: Colleague) => (role === 'admin' ? 'sync sign-out unlock' : 'sync sign-out');

const closeOwnCard = () => document.querySelector<HTMLElement>('#my-card')?.hidePopover();

/** Opens the card of a colleague beside what was clicked. */
export function openCard(event: Event, person: Colleague, actions: Actions): void {
  const source = event.currentTarget as HTMLElement;
  actions.show(person);
  document.querySelector<HTMLElement>('#shown-card')?.showPopover({source});
}
