// The header: where the app's parts are, and one's own avatar at the top right.
import {html, type TemplateResult} from 'lit';
import {links} from '../app/route.js';
import type {Colleague, State} from '../app/state.js';
import {avatar} from './avatar.js';
import {brand} from './icons.js';

export function header({route}: State, currentUser: Colleague): TemplateResult {
  const inOrganization = route.page === 'organization' || route.page === 'employee';
  return html`
    <aside class="hint" aria-label="Where to begin">
      Click your initials at the top right, press the pen and choose a photo.
    </aside>
    <header class="header">
      <a class="brand" href=${links.home}>${brand}People</a>
      <nav aria-label="Main">
        ${link(links.home, 'Home', route.page === 'home')} ${link(links.employees, 'Organization', inOrganization)}
        ${link(links.personalization, 'Settings', route.page === 'settings')}
      </nav>
      <button class="me" type="button" popovertarget="my-card">
        ${avatar(currentUser, '2.5rem', {label: `${currentUser.name}, your profile`})}
      </button>
    </header>
  `;
}

export const link = (href: string, text: string, current: boolean): TemplateResult =>
  html`<a href=${href} aria-current=${current ? 'page' : 'false'}>${text}</a>`;
