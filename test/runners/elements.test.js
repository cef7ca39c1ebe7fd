// Every element imported, rendered and updated where there is no browser: run in each test runner by scripts/apps/test-runners.js.
import 'avatar-elements/define';
import {getByText} from '@testing-library/dom';

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
const cases = {
  'avatar-badge': ['<avatar-badge name="Ada Lovelace" person-id="ada" status="away" size="64"></avatar-badge>', 'AL'],
  'avatar-group': [
    '<avatar-group max="1"><avatar-badge name="Ada"></avatar-badge><avatar-badge name="Grace"></avatar-badge></avatar-group>',
    '+1',
  ],
  'avatar-editor': [
    '<form><avatar-editor name="photo" required person-name="Ada Lovelace"></avatar-editor></form>',
    'Choose file',
  ],
  'profile-card': ['<profile-card name="Ada Lovelace" person-id="ada" editable></profile-card>', 'Ada Lovelace'],
};

for (const [tag, [markup, text]] of Object.entries(cases)) {
  test(`${tag} renders its text, updates and is removed`, async () => {
    document.body.innerHTML = markup;
    const element = document.querySelector(tag);
    await element.updateComplete;
    await settled();
    expect(getByText(element.shadowRoot, text)).toBeTruthy();
    element.setAttribute(tag === 'avatar-editor' ? 'person-name' : 'name', 'Alan Turing');
    element.toggleAttribute('hidden');
    await settled();
    document.body.innerHTML = '';
    await settled();
  });
}

// The IntersectionObserver of happy-dom never calls its callback. Without one, every person is looked up at once.
if ('happyDOM' in window) document.defaultView.IntersectionObserver = undefined;

test('a group without max, and a badge that asks a provider', async () => {
  document.body.innerHTML = `<avatar-provider><avatar-group><avatar-badge person-id="9"></avatar-badge></avatar-group></avatar-provider>`;
  document.querySelector('avatar-provider').directory = {
    people: async (ids) => ids.map((id) => ({id, name: `Person ${id}`})),
  };
  const badge = document.querySelector('avatar-badge');
  for (let tries = 0; tries < 100 && badge.shadowRoot?.textContent.trim() !== 'P9'; tries++) await settled();
  expect(badge.shadowRoot.textContent.trim()).toBe('P9');
  expect(badge.shadowRoot.querySelector('[role=img]').getAttribute('aria-label')).toBe('Person 9');
});

test('a required editor is invalid while it is empty', async () => {
  document.body.innerHTML = '<form><avatar-editor name="photo" required></avatar-editor></form>';
  const editor = document.querySelector('avatar-editor');
  await editor.updateComplete;
  await settled();
  expect(editor.form).toBe(document.forms[0]);
  expect(editor.checkValidity()).toBe(false);
  expect(editor.validity.valueMissing).toBe(true);
});

test('the dialog of a card opens and closes', async () => {
  document.body.innerHTML = '<profile-card person-id="ada" name="Ada" editable></profile-card>';
  const card = document.querySelector('profile-card');
  await card.updateComplete;
  card.changePicture();
  const dialog = () => card.shadowRoot.querySelector('dialog[open]');
  for (let tries = 0; tries < 100 && !dialog(); tries++) await settled();
  expect(dialog().querySelector('avatar-editor')).toBeTruthy();
  dialog().querySelector('button').click();
  await settled();
  expect(dialog()).toBe(null);
});
