// Every code block in the README and the docs is true: TypeScript and JavaScript compile against the package, HTML runs in
// Chromium, styles name what exists, and blocks taken from examples/ are still the same. The package has to be built.
// Pages about other people's servers are left out: backends.test.js runs what it can of theirs.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {chromium} from 'playwright-core';
import {apiPage, llmsText} from '../../scripts/api.js';
import {quietChromium} from '../support/browsers.js';
import {findChrome} from '../support/find-chrome.js';
import {serveFolder} from '../support/serve.js';

const read = (file) => readFileSync(file, 'utf8');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'examples/README.md'],
  ...readdirSync('docs', {recursive: true})
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].map((file) => ({file, text: read(file)}));

const fence = /^```(\w*)[ \t]*(.*)\n([^]*?)^```$/gm;
const aboutServers = /^docs\/(?:backends\/(?!README|contract)|directory-systems\.md)/;
const blocks = pages
  .filter(({file}) => !aboutServers.test(file))
  .flatMap(({file, text}) =>
    [...text.matchAll(fence)].map(([, language, info, code], index) => ({
      ...{language, code, name: `${file}, block ${index + 1}`, source: /file=(\S+)/.exec(info)?.[1]},
      id: `${file.replace(/\W/g, '-')}-${index + 1}`,
    })),
  );
const inLanguage = (...languages) => blocks.filter(({language, source}) => languages.includes(language) && !source);

const manifest = JSON.parse(read('custom-elements.json'));
const elements = manifest.modules.flatMap(({declarations = []}) => declarations).filter(({tagName}) => tagName);

let folder;
before(() => (folder = mkdtempSync(path.resolve('.tmp-docs-'))));
after(() => rmSync(folder, {recursive: true, force: true}));

describe('code', () => {
  test('every block is in a language that is checked here', () => {
    const checked = ['', 'astro', 'css', 'html', 'http', 'js', 'json', 'sh', 'svelte', 'ts', 'tsx', 'vue'];
    assert.deepEqual(
      blocks.filter(({language}) => !checked.includes(language)).map(({name, language}) => `${name}: ${language}`),
      [],
    );
    assert.ok(blocks.length > 40, `${blocks.length} blocks were found`);
  });

  for (const {name, code, source} of blocks.filter(({source}) => source)) {
    test(`${name} is ${source}`, () => assert.equal(code.trim(), read(source).trim()));
  }

  /** Compiles the blocks together. JavaScript is checked too, but need not ask whether a page has its elements. */
  function compile(languages, options) {
    const own = path.join(folder, languages[0]);
    mkdirSync(own);
    for (const {id, code, language} of inLanguage(...languages)) {
      writeFileSync(path.join(own, `${id}.${language}`), `${code}\nexport {};\n`);
    }
    // What the blocks take for granted.
    writeFileSync(
      path.join(own, 'given.d.ts'),
      `declare const photo: File;
       declare const file: File;
       declare const signal: AbortSignal;
       declare function draw(bitmap: ImageBitmap): void;
       declare module 'heic-to/csp';
       declare const directory: import('avatar-elements/people').LiveDirectory;
       declare const events: EventSource;
       declare function token(): Promise<string>;
       declare function send(file: File): Promise<void>;
       declare function it(name: string, run: () => Promise<void>): void;
       declare function myAdapter(options?: {token?: string}): import('avatar-elements/upload').AvatarAdapter;
       declare function readStraightFromMyStore(personId: string): Promise<Blob | null>;
       declare function storeSomewhere(file: File | null): Promise<{url: string}>;`,
    );
    const compilerOptions = {
      ...{target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable']},
      ...{types: [], noEmit: true, skipLibCheck: true, jsx: 'react-jsx', allowImportingTsExtensions: true, ...options},
    };
    writeFileSync(path.join(own, 'tsconfig.json'), JSON.stringify({compilerOptions, include: ['.']}));
    try {
      execFileSync('npx', ['--no-install', 'tsc', '-p', own], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
    } catch ({stdout}) {
      assert.fail(stdout);
    }
  }

  test('TypeScript blocks compile in strict mode', () => compile(['ts', 'tsx'], {strict: true}));

  test('JavaScript blocks compile', () => compile(['js'], {allowJs: true, checkJs: true, strict: false}));

  for (const {name, code} of inLanguage('json')) {
    test(`${name} is JSON`, () => assert.doesNotThrow(() => JSON.parse(code)));
  }

  test('style sheets name properties, parts and elements that exist', () => {
    const known = (kind) => elements.flatMap((element) => (element[kind] ?? []).map(({name}) => name));
    const properties = known('cssProperties');
    for (const {name, code} of inLanguage('css')) {
      for (const [property] of code.matchAll(/--avatar-[\w-]+/g)) {
        const general = property.replace(/-\d+-/, '-0-');
        assert.ok(properties.includes(general), `${name}: ${property} is a property of an element`);
      }
      for (const [, part] of code.matchAll(/::part\(([\w-]+)\)/g)) {
        assert.ok(known('cssParts').includes(part), `${name}: ${part} is a part of an element`);
      }
    }
  });

  test('commands are scripts of the package', () => {
    const {scripts} = JSON.parse(read('package.json'));
    for (const {name, text} of pages.map(({file, text}) => ({name: file, text}))) {
      for (const [, script] of text.matchAll(/npm run (?:-s )?([\w:-]+)/g)) {
        assert.ok(scripts[script], `${name}: npm run ${script}`);
      }
    }
  });
});

describe('HTML', () => {
  const known = new Map(
    elements.map(({tagName, attributes = []}) => [tagName, new Set(attributes.map(({name}) => name))]),
  );
  let browser;
  let site;

  before(async () => {
    const {executablePath} = await findChrome();
    browser = await chromium.launch({executablePath, args: quietChromium});
    site = await serveFolder(folder);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const {name, id, code} of inLanguage('html')) {
    test(`${name} runs`, {timeout: 30_000}, async () => {
      let scripts = 0;
      let page = code.includes('<!doctype') ? code : `<!doctype html><meta charset="utf-8" /><body>${code}</body>`;
      const contents = [...page.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, script]) => script);
      for (const script of contents) {
        const outfile = path.join(folder, `${id}-${++scripts}.js`);
        // In the docs the script imports from node_modules; a bundler does what it would do.
        await build({
          stdin: {contents: script, resolveDir: '.', sourcefile: 'page.js'},
          ...{bundle: true, format: 'esm', target: 'es2022', outfile, tsconfigRaw: {}, external: ['tus-js-client']},
          logLevel: 'error',
        });
        page = page.replace(script, `import './${path.basename(outfile)}';`);
      }
      writeFileSync(path.join(folder, 'avatar-elements.bundle.js'), read('dist/avatar-elements.bundle.js'));
      writeFileSync(path.join(folder, `${id}.html`), page);
      const tab = await browser.newPage();
      const complaints = [];
      tab.on('pageerror', (error) => complaints.push(error.message));
      await tab.goto(`${site.origin}/${id}.html`);
      const used = await tab.evaluate(async () => {
        const ours = [...document.querySelectorAll('*')].filter(({localName}) => /^(avatar|profile)-/.test(localName));
        const scripted = document.querySelector('script') !== null;
        if (scripted) await Promise.all(ours.map(({localName}) => customElements.whenDefined(localName)));
        return ours.map((element) => ({tag: element.localName, attributes: element.getAttributeNames()}));
      });
      await tab.close();
      assert.deepEqual(complaints, []);
      const global = /^(id|class|style|slot|hidden|popover|title|lang|dir|aria-.+|data-.+|autofocus|role|form)$/;
      for (const {tag, attributes} of used) {
        const unknown = attributes.filter((attribute) => !global.test(attribute) && !known.get(tag)?.has(attribute));
        assert.deepEqual(unknown, [], `attributes of <${tag}>`);
      }
    });
  }
});

describe('pages', () => {
  test('every link within the repository leads somewhere', () => {
    const broken = pages.flatMap(({file, text}) =>
      [...text.replace(fence, '').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .filter(([, target]) => !existsSync(path.join(path.dirname(file), target)))
        .map(([, target]) => `${file}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  test('the API page and llms.txt say what custom-elements.json says', async () => {
    assert.equal(read('docs/api.md'), await apiPage(manifest));
    assert.equal(read('llms.txt'), llmsText(manifest, JSON.parse(read('package.json'))));
  });

  test('files of the repository that a page names in code exist', () => {
    const named = /`((?:src|test|stories|examples|scripts|demo|docs)\/[\w./-]+?)`/g;
    const missing = pages.flatMap(({file, text}) =>
      [...text.matchAll(named)].filter(([, target]) => !existsSync(target)).map(([, target]) => `${file}: ${target}`),
    );
    assert.deepEqual(missing, []);
  });
});
