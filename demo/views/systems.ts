// Organization → Systems: replays what Salesforce, Pipedrive and Podio told the server, and shows avatars change live.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import type {ImportResult, Colleague, State} from '../app/state.js';
import {avatar} from './avatar.js';
import {play} from './icons.js';

const importText: Readonly<Record<ImportResult['outcome'], (system: string) => string>> = {
  registered: (system) => `registered in ${system}`,
  changed: (system) => `has news from ${system}`,
  repeated: (system) => `arrived from ${system} a second time: nothing changed`,
  'left alone': (system) => `is managed by hand: ${system} changed nothing`,
};

export function systems({people, importResults, replaying}: State, actions: Actions): TemplateResult {
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
          ${importResults.map((arrival) =>
            messageRow(
              arrival,
              people.find(({id}) => id === arrival.id),
            ),
          )}
        </ol>
      </div>
      ${importResults.length ? nothing : html`<p class="empty">Nothing has arrived yet.</p>`}
    </section>
  `;
}

const messageRow = ({system, outcome}: ImportResult, person?: Colleague) =>
  person
    ? html`<li>
        ${avatar(person, '2.5rem', {decorative: true})}
        <span class="who"
          ><strong><bdi>${person.name}</bdi></strong
          >${importText[outcome](system)}</span
        >
      </li>`
    : nothing;
