// Organization: all employees, for administrators to edit, and the systems they arrive from.
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {links} from '../app/route.js';
import type {Colleague} from '../app/state.js';
import {avatar} from './avatar.js';
import {link} from './header.js';
import {lock} from './icons.js';

/** What both tabs share. */
export function organizationPage(tab: 'employees' | 'systems', content: TemplateResult): TemplateResult {
  return html`
    <h1>Organization</h1>
    <nav class="tabs" aria-label="Organization">
      ${link(links.employees, 'Employees', tab === 'employees')} ${link(links.systems, 'Systems', tab === 'systems')}
    </nav>
    ${content}
  `;
}

export const employees = (people: readonly Colleague[], currentUser: Colleague): TemplateResult => html`
  <section class="panel" aria-labelledby="employees-title">
    <h2 id="employees-title">Employees <small>${people.length}</small></h2>
    <table class="employees">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Department</th>
          <th scope="col">Managed by</th>
          ${currentUser.role === 'admin' ? html`<td></td>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          people,
          ({id}) => id,
          (person) => row(person, currentUser),
        )}
      </tbody>
    </table>
  </section>
`;

const row = (person: Colleague, currentUser: Colleague) => html`
  <tr>
    <th scope="row">
      <div class="person">
        ${avatar(person, '2rem', {decorative: true})}
        <span class="who"
          ><strong><bdi>${person.name}</bdi></strong> <span>${person.email}</span></span
        >
      </div>
    </th>
    <td>${person.department}</td>
    <td>${person.managedBy ? html`<span class="managed">${lock}${person.managedBy}</span>` : nothing}</td>
    ${
      currentUser.role === 'admin'
        ? html`<td>
            <a class="button" href=${links.employee(person.id)} aria-label=${`Edit ${person.name}`}>Edit</a>
          </td>`
        : nothing
    }
  </tr>
`;
