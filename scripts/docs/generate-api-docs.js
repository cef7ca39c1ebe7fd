// Writes what custom-elements.json says as pages: docs/api.md for people, llms.txt for programs that write code.
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {addressIn} from '../build/package-readme.js';

const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
const cell = (text) => plain(text).replaceAll('|', '\\|');
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, headings, rows) {
  if (!rows.length) return '';
  const lines = [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `### ${title}\n\n${lines.join('\n')}\n`;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const named = ({name, description}, prefix = '') => [code(prefix + name), cell(description)];

/** A method as it is called: `open(file: Blob): Promise<void>`. */
function signature({name, parameters = [], return: result}) {
  const list = parameters.map(({name, type, optional}) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`);
  return `${name}(${list.join(', ')})${result?.type ? `: ${result.type.text}` : ''}`;
}

function elementSection(element) {
  const fields = (element.members ?? []).filter(({kind, static: isStatic}) => kind === 'field' && !isStatic);
  const methods = (element.members ?? []).filter(({kind}) => kind === 'method');
  return [
    `## \`<${element.tagName}>\`\n\n${element.description ?? element.summary}\n`,
    `\`\`\`js\nimport 'avatar-elements/define/${element.tagName}';\n\`\`\`\n`,
    table(
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', 'What it does'],
      fields.map(({name, attribute, type, default: value, readonly, description}) => [
        code(attribute),
        code(name),
        code(type?.text),
        code(value),
        cell(`${readonly ? 'Read only. ' : ''}${description ?? ''}`),
      ]),
    ),
    table(
      'Methods',
      ['Method', 'What it does'],
      methods.map((method) => [code(signature(method)), cell(method.description)]),
    ),
    table(
      'Events',
      ['Event', 'Class', 'When'],
      (element.events ?? []).map(({name, type, description}) => [code(name), code(type?.text), cell(description)]),
    ),
    table(
      'Slots',
      ['Slot', 'What belongs there'],
      (element.slots ?? []).map(({name, description}) => [name ? code(name) : '(default)', cell(description)]),
    ),
    table(
      'Parts',
      ['Part', 'What it is'],
      (element.cssParts ?? []).map((part) => named(part)),
    ),
    table(
      'Custom properties',
      ['Property', 'Default', 'What it changes'],
      (element.cssProperties ?? []).map(({name, default: value, description}) => [
        code(name),
        code(value),
        cell(description),
      ]),
    ),
  ]
    .filter(Boolean)
    .join('\n');
}

function eventSection(events) {
  const rows = events.map(({name, members = [], description}) => [
    code(name),
    members.map((member) => code(member.kind === 'method' ? `${member.name}()` : member.name)).join(', '),
    cell(description),
  ]);
  return `## Event classes\n\n${table('Classes', ['Class', 'Carries', 'What it says'], rows).replace(/^.*\n\n/, '')}`;
}

/** The elements and the event classes of a manifest. */
function declarationsOf(manifest) {
  const all = manifest.modules.flatMap(({declarations = []}) => declarations);
  return {
    elements: all.filter(({tagName}) => tagName).sort(byName),
    events: all.filter(({tagName}) => !tagName),
  };
}

/** docs/api.md. */
export async function apiPage(manifest) {
  const {elements, events} = declarationsOf(manifest);
  const intro =
    '# API reference\n\nWritten from `custom-elements.json` by `npm run manifest`. The options of the adapters of ' +
    '`avatar-elements/upload` are on [a page of their own](adapters.md), all functions, classes and types in the ' +
    '[reference of functions and options](reference.md).\n';
  const page = [intro, ...elements.map(elementSection), eventSection(events)].join('\n');
  return format(page, {...(await resolveConfig('docs/api.md')), filepath: 'docs/api.md'});
}

/** llms.txt: the same in short, one line a thing. */
export function llmsText(manifest, {name, version, description, homepage}) {
  const {elements} = declarationsOf(manifest);
  const pages = [
    ['API reference', 'docs/api.md'],
    ['Reference of functions and options', 'docs/reference.md'],
    ['Options of the adapters', 'docs/adapters.md'],
    ['Guides', 'docs/guides'],
    ['Security', 'docs/security.md'],
    ['Accessibility', 'docs/accessibility.md'],
  ];
  const line = (term, text) => `- \`${term}\`: ${plain(text)}`;
  const sections = elements.map((element) => {
    const fields = (element.members ?? []).filter(({kind, readonly}) => kind === 'field' && !readonly);
    return [
      `## <${element.tagName}>`,
      '',
      plain(element.description ?? element.summary),
      '',
      ...fields.map(({name, attribute, type, description}) =>
        line(`${attribute ?? `.${name}`}: ${plain(type?.text)}`, description),
      ),
      ...(element.members ?? [])
        .filter(({kind}) => kind === 'method')
        .map((method) => line(signature(method), method.description)),
      ...(element.events ?? []).map(({name, type, description}) => line(`event ${name} (${type?.text})`, description)),
      ...(element.slots ?? []).map(({name, description}) => line(`slot ${name || '(default)'}`, description)),
    ].join('\n');
  });
  return `# ${name}

> ${description}

- Install: \`npm install ${name}\`. ES modules only, types included, nothing is requested from third parties.
- \`import '${name}/define'\` registers every element, \`import '${name}/define/avatar-badge'\` one. No other import changes the page.
- React 18 and 19: \`import {AvatarBadge} from '${name}/react'\` together with \`import '${name}/define'\`.
- Typings for templates: \`import '${name}/types/react'\`, or \`/preact\`, \`/solid\`, \`/svelte\`, \`/vue\`.
- The picture pipeline alone: \`import {toAvatar} from '${name}/image'\`. Adapters for servers: \`${name}/upload\`. Directories of people: \`${name}/people\`.
- Events bubble and are composed. Requests (\`avatar-select\`, \`avatar-save\`, \`profile-save\` …) are cancelable, facts (\`avatar-saved\` …) are in the past tense.
${pages.map(([title, file]) => `- ${title}: ${addressIn({homepage, version}, file)}`).join('\n')}

${sections.join('\n\n')}
`;
}

if (process.argv[1] === import.meta.filename) {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  writeFileSync('docs/api.md', await apiPage(manifest));
  writeFileSync('llms.txt', llmsText(manifest, JSON.parse(readFileSync('package.json', 'utf8'))));
}
