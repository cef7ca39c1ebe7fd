// After Sign out: choose whom to be. There is no password to know, it is a demo.
import {html, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import type {State} from '../app/state.js';
import {avatar} from './avatar.js';
import {brand} from './icons.js';

const shownAccounts = 4;

export function signInPage({people}: State, actions: Actions): TemplateResult {
  const accounts = people.filter(({managedBy}) => !managedBy).slice(0, shownAccounts);
  return html`
    <main class="sign-in">
      <p class="brand">${brand}People</p>
      <h1>Sign in as</h1>
      <ul class="panel directory">
        ${accounts.map(
          (person) => html`
            <li>
              <button type="button" @click=${() => void actions.signIn(person.id)}>
                ${avatar(person, '2.5rem', {decorative: true})}
                <span class="who">
                  <strong><bdi>${person.name}</bdi></strong>
                  <span>${person.role === 'admin' ? 'Administrator' : 'Standard user'}</span>
                </span>
              </button>
            </li>
          `,
        )}
      </ul>
    </main>
  `;
}
