// Home: who won the most, who works here, what is said.
import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Actions} from '../app/actions.js';
import type {Colleague, State} from '../app/state.js';
import {avatar} from './avatar.js';
import {openCard} from './cards.js';
import {chat} from './chat.js';

export function homePage(state: State, currentUser: Colleague, actions: Actions): TemplateResult {
  return html`
    <h1 class="visually-hidden">Home</h1>
    ${leaderboard(state.people)}
    <div class="columns">${directory(state.people, currentUser, actions)} ${chat(state, currentUser, actions)}</div>
  `;
}

function leaderboard(people: readonly Colleague[]): TemplateResult {
  const leaders = [...people].sort((a, b) => b.deals - a.deals).slice(0, 5);
  return html`
    <section class="panel leaderboard" aria-labelledby="leaderboard-title">
      <h2 id="leaderboard-title">Deals won this quarter</h2>
      <ol>
        ${repeat(
          leaders,
          ({id}) => id,
          (person) => html`
            <li>
              ${avatar(person, '3.5rem', {decorative: true})}
              <strong><bdi>${person.name}</bdi></strong>
              <data value=${person.deals}><bdi>${person.deals} deals</bdi></data>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function directory(people: readonly Colleague[], currentUser: Colleague, actions: Actions): TemplateResult {
  return html`
    <section class="panel" aria-labelledby="people-title">
      <h2 id="people-title">Colleagues <small>${people.length}</small></h2>
      <ul class="directory">
        ${repeat(
          people,
          ({id}) => id,
          (person) => html`
            <li>
              <button type="button" aria-haspopup="dialog" @click=${(event: Event) => openCard(event, person, actions)}>
                ${avatar(person, '2.5rem', {decorative: true, status: true})}
                <span class="who">
                  <strong
                    ><bdi>${person.name}</bdi>${person.id === currentUser.id ? html` <small>you</small>` : ''}</strong
                  >
                  <span>${person.title}</span>
                </span>
                <span class="where">${person.location}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
