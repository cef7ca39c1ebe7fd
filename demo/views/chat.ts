// The chat: every line with the round picture of who wrote it.
import {html, nothing, type TemplateResult} from 'lit';
import type {Actions} from '../app/actions.js';
import type {Colleague, Message, State} from '../app/state.js';
import {avatar} from './avatar.js';
import {send} from './icons.js';

export function chat({messages, people}: State, currentUser: Colleague, actions: Actions): TemplateResult {
  return html`
    <section class="panel chat" aria-labelledby="chat-title">
      <h2 id="chat-title">Team chat</h2>
      <div class="lines">
        <ol aria-live="polite">
          ${messages.map((message, index) =>
            messageRow(
              message,
              messages[index - 1],
              people.find(({id}) => id === message.personId),
            ),
          )}
        </ol>
      </div>
      <form @submit=${(event: SubmitEvent) => submit(event, actions)}>
        ${avatar(currentUser, '2rem', {decorative: true})}
        <input name="text" aria-label="Message" placeholder="Write a message" autocomplete="off" required />
        <button class="button square" type="submit" aria-label="Send">${send}</button>
      </form>
    </section>
  `;
}

/** Several lines of one person in a row carry their picture once. */
function messageRow(
  message: Message,
  before: Message | undefined,
  author?: Colleague,
): TemplateResult | typeof nothing {
  if (!author) return nothing;
  if (before?.personId === author.id)
    return html`<li class="goes-on">
      <p><bdi>${message.text}</bdi></p>
    </li>`;
  return html`
    <li>
      ${avatar(author, '2rem', {decorative: true})}
      <p class="by">
        <strong><bdi>${author.name}</bdi></strong> <time>${message.time}</time>
      </p>
      <p><bdi>${message.text}</bdi></p>
    </li>
  `;
}

function submit(event: SubmitEvent, actions: Actions): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  actions.sendMessage(String(new FormData(form).get('text')));
  form.reset();
}
