// What must be true of every locale. Pure: a locale, the English one and the formatters of the language in, its problems out.

/** Two values for each fact of a message, so that a message without the fact is found. */
const factValues = {
  ...{name: ['Ada', 'Grace'], value: ['ada@example.org', '+44 20'], system: ['Salesforce', 'Podio']},
  ...{time: ['09:41', '17:30'], message: ['refused', 'rejected'], kind: ['folder', 'link']},
  ...{accept: [['image/png'], ['image/jpeg']], type: ['image/gif', 'image/tiff'], note: ['animated', '']},
  ...{count: [2, 7], position: [3, 4], maxLength: [80, 200], x: [0.1, 0.2], y: [0.3, 0.4], zoom: [1, 2]},
  ...{rotation: [12, 13], share: [0.5, 0.6], edgePx: [100, 110], wantedPx: [512, 600], bytes: [2e6, 3e6]},
  ...{maxBytes: [1e6, 5e6], actualBytes: [7e6, 8e6], smallestBytes: [2e6, 4e6], maxPixels: [4e7, 5e7]},
  ...{widthPx: [30, 31], heightPx: [40, 41], maxEdgePx: [9000, 8000], minEdgePx: [90, 80], status: [500, 503]},
  ...{dropping: [true, false], pasting: [true, false], zoomed: [true, false], flipped: [true, false]},
  ...{mayBeStored: [true, false], timeoutMs: [1000, 2000], reason: ['html', 'no-url'], field: ['name', 'title']},
};

/** Facts with the second value where `isSecond` says so. */
const factsWhere = (isSecond) =>
  Object.fromEntries(
    Object.entries(factValues).map(([name, values]) => [name, values[isSecond(name, values) ? 1 : 0]]),
  );

/** All facts have their first value; then flags are false. */
const contexts = [factsWhere(() => false), factsWhere((_, [value]) => value === true)];

/** Every message of a locale by its path, such as 'card.fields.name'. */
export function messagesOf(locale, path = '') {
  return Object.entries(locale)
    .filter(([key]) => path || key !== 'tag')
    .flatMap(([key, value]) =>
      value && typeof value === 'object' ? messagesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]],
    );
}

/** The text of a message with these facts. The messages of a group get a number alone. */
export function textOf([path, message], facts, format) {
  if (typeof message !== 'function') return message;
  return path.startsWith('group.') ? message(facts.count, format) : message(facts, format);
}

const textsOf = (entry, format) => [...new Set(contexts.map((facts) => textOf(entry, facts, format)))];

/** The facts that change the text of a message. */
const factsIn = (entry, format) =>
  Object.keys(factValues).filter((changed) =>
    contexts.some(
      (facts) =>
        textOf(entry, facts, format) !==
        textOf(entry, {...facts, [changed]: factValues[changed].find((value) => value !== facts[changed])}, format),
    ),
  );

/** Words that no other language of this library has. */
const ENGLISH = /\b(the|your|picture|choose|please|this|can’t|couldn’t|again|server’s|while)\b/i;

/** What no text has, by language; '' is all of them. */
const refused = {
  '': [
    ['a missing fact', /undefined|NaN|\[object|\$\{/],
    ['two spaces, or a space at an end', / {2}|^\s|\s$/],
    ['a space before punctuation', / [.,…)]/],
    ['an exclamation mark', /!/],
    ['a straight quotation mark or apostrophe', /["']/],
    ['three dots in place of an ellipsis', /\.\.\./],
  ],
  fr: [
    [
      'no no-break space where French has one',
      / [;:?»%]|« |[^\s\u00a0\u202f\d][;?»]|[^\s\u00a0\u202f\d]:(?= )|«[^\u202f\u00a0]/,
    ],
  ],
};

function problemsOfText(tag, text) {
  const [language] = tag.split('-');
  const rules = [...refused[''], ...(refused[language] ?? [])];
  if (language !== 'en') rules.push(['English words', ENGLISH]);
  return rules.filter(([, pattern]) => pattern.test(text)).map(([problem]) => `${problem}: ${text}`);
}

/** Each plural form that whole numbers have in a language has one of these. */
const wholeNumbers = [...Array(101).keys(), 1_000_000];

/** The messages with the word for people have a text for each form of the language. */
function pluralProblems({group}, format) {
  const forms = new Map(wholeNumbers.map((count) => [format.plural(count), count]).reverse());
  return ['people', 'showMore'].flatMap((name) => {
    const texts = [...forms.values()].map((count) => group[name](count, format).replace(/[\p{Nd}\s.,]/gu, ''));
    const found = new Set(texts).size;
    return found < forms.size ? [`group.${name}: ${found} texts for the forms ${[...forms.keys()].join(', ')}`] : [];
  });
}

/** The problems of a locale as sentences, each with the path of its message. */
export function problemsOf(locale, english, format) {
  const own = new Map(messagesOf(locale));
  const wanted = new Map(messagesOf(english));
  const missing = [...wanted.keys()].filter((path) => !own.has(path)).map((path) => `${path}: missing`);
  const extra = [...own.keys()].filter((path) => !wanted.has(path)).map((path) => `${path}: not a message`);
  if (missing.length || extra.length) return [...missing, ...extra];
  const problems = [...own].flatMap(([path, message]) => {
    const entry = [path, message];
    const original = [path, wanted.get(path)];
    if (typeof message !== typeof original[1]) return [`${path}: a ${typeof message}, not a ${typeof original[1]}`];
    const texts = textsOf(entry, format);
    const found = texts.flatMap((text) => (text.trim() ? problemsOfText(locale.tag, text) : ['empty']));
    const facts = factsIn(entry, format);
    found.push(
      ...factsIn(original, format)
        .filter((fact) => !facts.includes(fact))
        .map((fact) => `no ${fact}`),
    );
    const isTranslated =
      locale.tag.startsWith('en') || !/\s/.test(texts[0]) || texts[0] !== textsOf(original, format)[0];
    if (!isTranslated && /[a-z]{2} [a-z]{2}/i.test(texts[0])) found.push(`in English: ${texts[0]}`);
    return found.map((problem) => `${path}: ${problem}`);
  });
  return [...problems, ...pluralProblems(locale, format)];
}
