// Organization → Systems: what the server did with Salesforce, Pipedrive and Podio, while avatars change live.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import type {Activity, Arrival} from '../app/backend.js';
import type {Colleague, State} from '../app/state.js';
import {avatar} from './avatar.js';
import {play} from './icons.js';

const importText: Readonly<Record<Arrival['outcome'], (system: string) => string>> = {
  registered: (system) => `registered in ${system}`,
  changed: (system) => `changed in ${system}`,
  repeated: (system) => `sent by ${system} a second time: nothing changed`,
  'left alone': (system) => `is managed by hand: ${system} changed nothing`,
  left: (system) => `has left ${system}`,
};

export function systems({people, activity, replaying}: State, actions: Actions): TemplateResult {
  const arrivals = activity?.arrivals ?? [];
  return html`
    <section class="panel" aria-labelledby="systems-title">
      <div class="head">
        <div>
          <h2 id="systems-title">Registrations</h2>
          <p class="lead">
            People are imported from Salesforce, Pipedrive and Podio and kept in step whenever a record arrives there.
          </p>
        </div>
        <button
          class="button"
          type="button"
          aria-disabled=${replaying ? 'true' : 'false'}
          @click=${() => void actions.replay()}
        >
          ${play} Replay a morning
        </button>
      </div>
      <div role="log" aria-label="Registrations that arrived">
        <ol class="arrivals">
          ${arrivals.map((arrival) =>
            messageRow(
              arrival,
              people.find(({id}) => id === arrival.id),
            ),
          )}
        </ol>
      </div>
      ${arrivals.length ? nothing : html`<p class="empty">Nothing has arrived yet.</p>`}
    </section>
    ${activity ? requests(activity) : nothing}
  `;
}

/** What the systems cost: no page asks them. */
const requests = ({systems}: Activity) => html`
  <section class="panel" aria-labelledby="requests-title">
    <h2 id="requests-title">Requests of the server</h2>
    <table class="employees">
      <thead>
        <tr>
          <th scope="col">System</th>
          <th scope="col">Requests</th>
          <th scope="col">People at the last comparison</th>
        </tr>
      </thead>
      <tbody>
        ${Object.entries(systems).map(
          ([name, {calls, listed}]) => html`
            <tr>
              <th scope="row">${name}</th>
              <td>${calls}</td>
              <td>${listed ?? 'none yet'}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  </section>
`;

const messageRow = ({system, outcome, name}: Arrival, person?: Colleague) => html`
  <li>
    ${person ? avatar(person, '2.5rem', {decorative: true}) : nothing}
    <span class="who"
      ><strong><bdi>${person?.name ?? name}</bdi></strong
      >${importText[outcome](system)}</span
    >
  </li>
`;
