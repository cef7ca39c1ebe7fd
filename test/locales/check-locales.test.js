// `npm run check:locales`: the locales are complete, and each fault that a locale can have is found.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {before, describe, test} from 'node:test';
import {loadLocales, localeTags} from '../../scripts/check/check-locales.js';
import {problemsOf} from '../../scripts/check/locale-rules.js';

let loaded;
before(async () => (loaded = await loadLocales()));

/** The problems of a locale with these messages in place of its own. */
function problemsWith(tag, part, messages) {
  const {locales, formatFor} = loaded;
  return problemsOf({...locales[tag], [part]: {...locales[tag][part], ...messages}}, locales.en, formatFor(tag));
}

test('every locale of the folder is checked, in the table of languages, and without a problem', () => {
  assert.ok(localeTags.length > 20, localeTags.join());
  assert.deepEqual([...loaded.table].sort(), [...localeTags].sort());
  execFileSync(process.execPath, ['scripts/check/check-locales.js']);
});

describe('a locale has a problem', () => {
  const faults = [
    ['a missing message', 'fi', () => ({errors: {}}), 'errors.unknown: missing'],
    [
      'a message that English does not have',
      'fi',
      () => ({badge: {onHoliday: 'lomalla'}}),
      'badge.onHoliday: not a message',
    ],
    ['an empty message', 'fi', () => ({badge: {online: ''}}), 'badge.online: empty'],
    [
      'a text in place of a function',
      'fi',
      () => ({card: {managed: 'Muualla'}}),
      'card.managed: a string, not a function',
    ],
    ['a sentence without its fact', 'de', () => ({card: {managed: () => 'Anderswo'}}), 'card.managed: no system'],
    [
      'a sentence without one of two facts',
      'de',
      ({locales}) => ({
        errors: {'file-too-large': (facts, format) => locales.de.errors['payload-too-large'](facts, format)},
      }),
      'errors.file-too-large: no actualBytes',
    ],
    ['English words', 'da', () => ({editor: {saved: 'Gemt. The billede.'}}), 'editor.saved: English words'],
    [
      'the English text',
      'da',
      ({locales}) => ({editor: {zoomIn: locales.en.editor.zoomIn}}),
      'editor.zoomIn: in English',
    ],
    [
      'no no-break space before a colon',
      'fr',
      () => ({editor: {saved: 'Image : enregistrée'}}),
      'editor.saved: no no-break space',
    ],
    [
      'no space in a quotation',
      'fr',
      () => ({card: {remoteValue: ({value}) => `«${value}»`}}),
      'card.remoteValue: no no-break space',
    ],
    [
      'one form of a plural for all numbers',
      'pl',
      () => ({group: {people: (count) => `${count} osób`}}),
      'group.people: 1 texts',
    ],
  ];
  for (const [fault, tag, change, expected] of faults) {
    test(`with ${fault}`, () => {
      const [[part, messages]] = Object.entries(change(loaded));
      const problems = fault.startsWith('a missing')
        ? problemsOf({...loaded.locales[tag], [part]: messages}, loaded.locales.en, loaded.formatFor(tag))
        : problemsWith(tag, part, messages);
      assert.ok(
        problems.some((problem) => problem.startsWith(expected)),
        problems.join('\n') || 'no problem',
      );
    });
  }
});
