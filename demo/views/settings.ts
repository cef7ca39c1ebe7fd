// Settings: one's own picture under Personalization, the contact data one may change under Contact details.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import {links} from '../app/route.js';
import type {Colleague} from '../app/state.js';
import {editableFields} from './cards.js';
import {link} from './header.js';

export function settingsPage(tab: 'personalization' | 'contact', me: Colleague, actions: Actions): TemplateResult {
  return html`
    <h1>Settings</h1>
    <nav class="tabs" aria-label="Settings">
      ${link(links.personalization, 'Personalization', tab === 'personalization')}
      ${link(links.contact, 'Contact details', tab === 'contact')}
    </nav>
    ${tab === 'contact' ? contact(me, actions) : personalization(me, actions)}
  `;
}

const personalization = (me: Colleague, actions: Actions) => html`
  <section class="panel" aria-labelledby="picture-title">
    <h2 id="picture-title">Profile picture</h2>
    <p class="lead">Everyone sees it in lists, in chat and on the dashboards.</p>
    <avatar-editor
      person-id=${me.id}
      person-name=${me.name}
      src=${me.picture ?? nothing}
      managed-by=${me.managedBy ?? nothing}
      @avatar-unlock=${actions.manageManually}
    ></avatar-editor>
  </section>
`;

const contact = (me: Colleague, actions: Actions) => html`
  <section class="panel" aria-labelledby="contact-title">
    <h2 id="contact-title">Contact details</h2>
    <p class="lead">
      ${
        me.role === 'admin'
          ? 'You are an administrator: everything here can be changed.'
          : 'Name, title and e-mail are changed by an administrator.'
      }
    </p>
    <profile-card
      .person=${me}
      editable=${editableFields(me)}
      sync-label="Outlook sync"
      @profile-save=${actions.saveContact}
      @profile-sync=${actions.sync}
      @profile-sign-out=${() => void actions.signOut()}
    ></profile-card>
  </section>
`;
