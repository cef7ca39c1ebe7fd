// Settings: one's own picture under Personalization, the contact data one may change under Contact details.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import {links} from '../app/route.js';
import type {Colleague} from '../app/state.js';
import {editableFields} from './cards.js';
import {link} from './header.js';

export function settingsPage(
  tab: 'personalization' | 'contact',
  currentUser: Colleague,
  actions: Actions,
): TemplateResult {
  return html`
    <h1>Settings</h1>
    <nav class="tabs" aria-label="Settings">
      ${link(links.personalization, 'Personalization', tab === 'personalization')}
      ${link(links.contact, 'Contact details', tab === 'contact')}
    </nav>
    ${tab === 'contact' ? contact(currentUser, actions) : personalization(currentUser, actions)}
  `;
}

const personalization = (currentUser: Colleague, actions: Actions) => html`
  <section class="panel" aria-labelledby="picture-title">
    <h2 id="picture-title">Profile picture</h2>
    <p class="lead">Everyone sees it in lists, in chat and on the dashboards.</p>
    <avatar-editor
      person-id=${currentUser.id}
      person-name=${currentUser.name}
      src=${currentUser.picture ?? nothing}
      accept="image/jpeg,image/png"
      max-bytes="10000000"
      managed-by=${currentUser.managedBy ?? nothing}
      @avatar-unlock=${actions.manageManually}
    >
      <bdi slot="title">${currentUser.name}</bdi>
    </avatar-editor>
  </section>
`;

const contact = (currentUser: Colleague, actions: Actions) => html`
  <section class="panel" aria-labelledby="contact-title">
    <h2 id="contact-title">Contact details</h2>
    <p class="lead">
      ${
        currentUser.role === 'admin'
          ? 'You are an administrator: everything here can be changed.'
          : 'Name, title and e-mail are changed by an administrator.'
      }
    </p>
    <profile-card
      .person=${currentUser}
      editable=${editableFields(currentUser)}
      sync-label="Outlook sync"
      actions="sync sign-out"
      @profile-save=${actions.saveContact}
      @profile-sync=${actions.sync}
      @profile-sign-out=${() => void actions.signOut()}
    ></profile-card>
  </section>
`;
