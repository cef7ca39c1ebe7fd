// Organization → Employees → Edit employee → Basic information: an administrator changes a person's picture and data.
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Actions} from '../app/actions.js';
import {links} from '../app/route.js';
import type {Colleague} from '../app/state.js';
import {whyFieldsDenied} from '../server/data/rules.js';
import {back} from './icons.js';

type Field = 'name' | 'title' | 'department' | 'email' | 'phone' | 'location';

const fields: readonly {readonly field: Field; readonly label: string; readonly type?: string}[] = [
  {field: 'name', label: 'Name'},
  {field: 'title', label: 'Title'},
  {field: 'department', label: 'Department'},
  {field: 'email', label: 'E-mail', type: 'email'},
  {field: 'phone', label: 'Phone', type: 'tel'},
  {field: 'location', label: 'Location'},
];

export function employeePage(person: Colleague, currentUser: Colleague, actions: Actions): TemplateResult {
  return html`
    <p class="crumb"><a href=${links.employees}>${back}Employees</a></p>
    <h1>Edit employee: <bdi>${person.name}</bdi></h1>
    <div class="employee">
      ${picture(person, currentUser, actions)} ${basicInformation(person, currentUser, actions)}
    </div>
  `;
}

const picture = (person: Colleague, currentUser: Colleague, actions: Actions) => html`
  <section class="panel" aria-labelledby="picture-title">
    <h2 id="picture-title">Profile picture</h2>
    <avatar-editor
      person-id=${person.id}
      person-name=${person.name}
      src=${person.picture ?? nothing}
      accept="image/jpeg,image/png"
      max-bytes="10000000"
      managed-by=${person.managedBy ?? nothing}
      ?readonly=${currentUser.role !== 'admin' && currentUser.id !== person.id}
      @avatar-unlock=${actions.manageManually}
    >
      <bdi slot="title">${person.name}</bdi>
    </avatar-editor>
  </section>
`;

function basicInformation(person: Colleague, currentUser: Colleague, actions: Actions) {
  const refusal = whyFieldsDenied(
    currentUser,
    person,
    fields.map(({field}) => field),
  );
  return html`
    <section class="panel" aria-labelledby="basic-title">
      <h2 id="basic-title">Basic information</h2>
      ${refusal ? html`<p class="lead">${refusal}</p>` : nothing}
      <form class="fields" @submit=${(event: SubmitEvent) => void save(event, person, actions)}>
        ${fields.map(
          ({field, label, type}) => html`
            <label>
              ${label}
              <input
                name=${field}
                type=${type ?? 'text'}
                .value=${live(person[field] ?? '')}
                ?disabled=${Boolean(refusal)}
                ?required=${field === 'name'}
                maxlength="200"
                dir="auto"
                autocomplete="off"
              />
            </label>
          `,
        )}
        <button class="button primary" type="submit" ?disabled=${Boolean(refusal)}>Save</button>
      </form>
    </section>
  `;
}

async function save(event: SubmitEvent, person: Colleague, actions: Actions): Promise<void> {
  event.preventDefault();
  const values = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as Record<Field, string>;
  const changed = fields.filter(({field}) => values[field] !== (person[field] ?? ''));
  await actions.saveEmployee(person.id, Object.fromEntries(changed.map(({field}) => [field, values[field]])));
}
