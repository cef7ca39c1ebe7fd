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
  const {me} = state;
  if (!me) return signInPage(state, actions);
  return html`
    <a class="skip" href="#main" @click=${skip}>Skip to the page</a>
    ${header(state, me)}
    <main id="main" tabindex="-1">
      ${state.note ? html`<p class="note" role="status">${state.note}</p>` : nothing} ${page(state, me, actions)}
    </main>
    ${cards(state, me, actions)}
  `;
}

function page(state: State, me: Colleague, actions: Actions): TemplateResult {
  const {route} = state;
  switch (route.page) {
    case 'home':
      return homePage(state, me, actions);
    case 'settings':
      return settingsPage(route.tab, me, actions);
    case 'organization':
      return organizationPage(
        route.tab,
        route.tab === 'systems' ? systems(state, actions) : employees(state.people, me),
      );
    case 'employee': {
      const person = state.people.find(({id}) => id === route.id);
      return person
        ? employeePage(person, me, actions)
        : html`<p>Nobody of that name works here. <a href=${links.employees}>All employees</a></p>`;
    }
  }
}

/** The address belongs to the routes, so the link moves the focus by itself. */
function skip(event: Event) {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
