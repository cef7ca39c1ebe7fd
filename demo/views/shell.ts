// The page around every page: where to click, the header with one's own avatar, the card behind it.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import {links} from '../app/route.js';
import type {Colleague, State} from '../app/state.js';
import {employeePage} from './employee.js';
import {employees, organizationPage} from './organization.js';
import {header} from './header.js';
import {homePage} from './home.js';
import {cards} from './cards.js';
import {settingsPage} from './settings.js';
import {signInPage} from './sign-in.js';
import {systems} from './systems.js';

export function shell(state: State, actions: Actions): TemplateResult {
  const {currentUser} = state;
  if (!currentUser) return signInPage(state, actions);
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the page</a>
    ${header(state, currentUser)}
    <main id="main" tabindex="-1">
      ${state.notice ? html`<p class="note" role="status">${state.notice}</p>` : nothing}
      ${page(state, currentUser, actions)}
    </main>
    ${cards(state, currentUser, actions)}
  `;
}

function page(state: State, currentUser: Colleague, actions: Actions): TemplateResult {
  const {route} = state;
  switch (route.page) {
    case 'home':
      return homePage(state, currentUser, actions);
    case 'settings':
      return settingsPage(route.tab, currentUser, actions);
    case 'organization':
      return organizationPage(
        route.tab,
        route.tab === 'systems' ? systems(state, actions) : employees(state.people, currentUser),
      );
    case 'employee': {
      const person = state.people.find(({id}) => id === route.id);
      return person
        ? employeePage(person, currentUser, actions)
        : html`<p>Nobody of that name works here. <a href=${links.employees}>All employees</a></p>`;
    }
  }
}

/** The address belongs to the routes, so the link moves the focus by itself. */
function skip(event: Event) {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
