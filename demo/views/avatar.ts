// A badge of a person. The name is written beside it wherever it is decorative.
import {html, nothing, type TemplateResult} from 'lit';
import type {Colleague} from '../app/state.js';

interface Look {
  readonly decorative?: boolean;
  /** What assistive technology says, in place of the name. */
  readonly label?: string;
  /** Also shows whether the person is there. */
  readonly status?: boolean;
}

export function avatar(person: Colleague, size: `${number}rem`, look: Look = {}): TemplateResult {
  return html`<avatar-badge
    person-id=${person.id}
    name=${person.name}
    src=${person.picture ?? nothing}
    size=${size}
    status=${(look.status && person.status) || nothing}
    label=${look.label ?? nothing}
    ?decorative=${look.decorative}
  ></avatar-badge>`;
}
