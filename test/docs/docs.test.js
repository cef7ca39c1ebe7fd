// Every code block in the README and the docs is true: TypeScript and JavaScript compile against the package, HTML runs in
// Chromium, styles name what exists, and blocks taken from examples/ are still the same. The package has to be built.
// Pages about other people's servers are left out: backends.test.js runs what it can of theirs.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {launchChromium} from '../support/runner/chromium.js';
import {benchmarksPage} from '../../bench/build-benchmarks-page.js';
import {apiPage, llmsText} from '../../scripts/docs/generate-api-docs.js';
import {skipWithout} from '../../scripts/extra-packages.js';
import {startStaticServer} from '../support/servers/static-server.js';

const read = (file) => readFileSync(file, 'utf8');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'examples/README.md'],
  ...readdirSync('docs', {recursive: true})
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].map((file) => ({file, text: read(file)}));

const fence = /^```(\w*)[ \t]*(.*)\n([^]*?)^```$/gm;
const aboutServers = /^docs\/backends\/(?!README|contract)/;
/** Uses what only this repository has, so it is run instead of compiled. */
const isOwn = ({code}) => code.includes("'./test/");
/** Loads the package from a CDN: cdn.test.js runs it. */
const isOnCdn = ({code}) => code.includes('//cdn.example.com/');
const blocks = pages
  .filter(({file}) => !aboutServers.test(file))
  .flatMap(({file, text}) =>
    [...text.matchAll(fence)].map(([, language, info, code], index) => ({
      ...{language, code, name: `${file}, block ${index + 1}`, source: /file=(\S+)/.exec(info)?.[1]},
      id: `${file.replace(/\W/g, '-')}-${index + 1}`,
    })),
  );
const inLanguage = (...languages) =>
  blocks.filter((block) => languages.includes(block.language) && !block.source && !isOwn(block) && !isOnCdn(block));

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
       declare module 'react-router' {
         interface Move {currentLocation: {pathname: string}; nextLocation: {pathname: string}}
         type Blocker = {state: 'unblocked' | 'proceeding'} | {state: 'blocked'; proceed(): void; reset(): void};
         export function useBlocker(shouldBlock: (move: Move) => boolean): Blocker;
       }
       declare module 'vue-router' {
         export function createWebHistory(): object;
         export function createRouter(options: {history: object; routes: object[]}): {beforeEach(guard: () => Promise<boolean>): void};
       }
       declare module '$app/navigation' {
         interface Navigation {cancel(): void; delta?: number; to: {url: URL} | null; willUnload: boolean}
         export function beforeNavigate(callback: (navigation: Navigation) => void): void;
         export function afterNavigate(callback: () => void): void;
         export function goto(url: URL): Promise<void>;
       }
       declare module '@angular/router' {
         interface Route {path: string; canDeactivate: (() => Promise<boolean>)[]; component: object}
         export type Routes = Route[];
       }
       declare const SettingsPage: object;
       declare const directory: import('avatar-elements/people').LiveDirectory;
       declare const events: EventSource;
       declare function token(): Promise<string>;
       declare function send(file: File): Promise<void>;
       declare function findWithOwnModel(bitmap: ImageBitmap, signal?: AbortSignal): Promise<import('avatar-elements/faces').Face[]>;
       declare const cy: any;
       declare module 'node:http';
       declare const app: any;
       declare const pool: any;
       declare const process: any;
       declare const Buffer: {from(bytes: Uint8Array): Uint8Array};
       declare const people: Map<string, {name: string}>;
       declare const routes: import('avatar-elements/server').Routes;
       declare function mayChange(access: import('avatar-elements/server').AvatarAccess): boolean;
       declare function mayRead(access: import('avatar-elements/server').PeopleAccess): boolean;
       declare function mayEdit(request: Request, personId: string): Promise<boolean>;
       declare const salesforceOptions: import('avatar-elements/people').SalesforceOptions;
       declare const pipedriveOptions: import('avatar-elements/people').PipedriveOptions;
       declare const pipedrive: {user: string; password: string};
       declare const systems: Record<string, import('avatar-elements/people').Directory>;
       declare function createEmptyStore(): any;
       declare function isSignedIn(request: Request): boolean;
       declare function signedInAs(request: Request): string | undefined;
       declare function fetchWithToken(url: string, init?: RequestInit): Promise<Response>;
       declare const baseUrl: string;
       declare const secrets: any;
       declare const sync: import('avatar-elements/server').EmployeeSync;
       declare const live: Record<string, import('avatar-elements/people').LiveDirectory>;
       declare function podio(path: string, body: object): Promise<void>;
       declare function renewSubscription(id: string): Promise<void>;
       declare function bearer(): Promise<string>;
       declare const it: {(name: string, run: () => Promise<void>): void; skip(name: string, run: () => Promise<void>): void};
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

  for (const {name, code} of blocks.filter(isOwn)) {
    test(`${name} starts the fakes`, () => {
      const query = encodeURIComponent("SELECT Id FROM User WHERE Id IN ('0055g0000000007AAA')");
      const script = code.replace('./test/', path.resolve('test') + '/').replace(
        '.listen(8080)',
        `.listen(0, async function () {
          const address = 'http://127.0.0.1:' + this.address().port + '/systems/salesforce/anything';
          const headers = {authorization: 'Bearer token'};
          const answer = await fetch(address + "/services/data/v62.0/query?q=${query}", {headers});
          console.log((await answer.json()).totalSize);
          process.exit();
        })`,
      );
      assert.notEqual(script.indexOf('.listen(0'), -1);
      assert.equal(execFileSync('node', ['--input-type=module', '-e', script], {encoding: 'utf8'}).trim(), '1');
    });
  }

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
    browser = await launchChromium();
    site = await startStaticServer(folder);
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
          ...{bundle: true, format: 'esm', target: 'es2022', outfile, tsconfigRaw: {}},
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

  for (const page of ['docs/accessibility.md', 'docs/security.md']) {
    test(`every row of ${page} that says how it is tested names a file that is there`, () => {
      const [, table] = /\| how it is tested.*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(read(page));
      const rows = table.trim().split('\n');
      assert.ok(rows.length > 6);
      for (const row of rows) {
        const named = [
          ...row
            .split('|')
            .at(-2)
            .matchAll(/`((?:test|stories|scripts|src)\/[\w./-]+\.\w+)`/g),
        ];
        assert.ok(named.length > 0, `no file in: ${row}`);
        for (const [, file] of named) assert.ok(existsSync(file), `${file} in: ${row}`);
      }
    });
  }

  test('no source builds markup from text', () => {
    const sources = readdirSync('src', {recursive: true}).filter((file) => file.endsWith('.ts'));
    const unsafe = /innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write/;
    assert.deepEqual(
      sources.filter((file) => unsafe.test(read(path.join('src', file)).replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, ''))),
      [],
    );
  });

  test('migration tables name what the peers have', {skip: skipWithout('bench')}, () => {
    const declarations = (file) =>
      JSON.parse(read(`bench/node_modules/${file}`)).modules.flatMap(({declarations = []}) => declarations);
    const peers = {
      'docs/migration/shoelace-avatar.md': [
        ...declarations('@shoelace-style/shoelace/dist/custom-elements.json').filter(
          ({tagName}) => tagName === 'sl-avatar',
        ),
        ...declarations('@awesome.me/webawesome/dist/custom-elements.json').filter(
          ({tagName}) => tagName === 'wa-avatar',
        ),
      ].flatMap(({tagName, ...facts}) => [
        tagName,
        ...['attributes', 'events', 'slots', 'cssParts', 'cssProperties'].flatMap((kind) =>
          (facts[kind] ?? []).map(({name}) => name),
        ),
      ]),
      'docs/migration/cropperjs.md': [
        ...read('bench/node_modules/cropperjs/dist/cropper.d.ts').matchAll(/[$\w]+/g),
      ].map(([word]) => word),
    };
    const inPeersColumn = (page, column) =>
      [...read(page).matchAll(/^\| .+$/gm)]
        .slice(2)
        .flatMap(([row]) => [...row.split('|')[column].matchAll(/`([^`]+)`/g)])
        .flatMap(([, code]) => [...code.replace(/=?"[^"]*"|…/g, '').matchAll(/(?:--|\$)?[a-z][\w-]*/gi)])
        .map(([name]) => name);
    const shoelace = inPeersColumn('docs/migration/shoelace-avatar.md', 1);
    assert.deepEqual(
      shoelace.filter((name) => !peers['docs/migration/shoelace-avatar.md'].includes(name)),
      [],
    );
    const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const second = inPeersColumn('docs/migration/cropperjs.md', 2).filter(
      (name) => !/^(cropper-|toBlob|change)/.test(name),
    );
    assert.ok(second.length > 8);
    assert.deepEqual(
      second.filter((name) => !peers['docs/migration/cropperjs.md'].includes(camel(name))),
      [],
    );
  });

  test('migration tables from Uppy and FilePond name what is compiled against them', () => {
    const compiled = read('test/types/frameworks/migration/migration.ts');
    // Not installed here, because nothing of theirs is named but themselves.
    const others = ['@uppy/compressor', '@uppy/webcam', '@uppy/tus'];
    for (const [peer, page] of [
      ['@uppy/core', 'docs/migration/uppy.md'],
      ['filepond', 'docs/migration/filepond.md'],
    ]) {
      const [major] = JSON.parse(read('test/types/frameworks/package.json')).dependencies[peer].split('.');
      assert.match(read(page), new RegExp(`are those of \\w+ ${major}\\.`), `${page} says of which version`);
      const named = [...read(page).matchAll(/^\| ([^|]+)/gm)]
        .flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))
        .filter((code) => !others.includes(code));
      const words = named.flatMap((code) => (code.startsWith('@') ? code : (code.match(/[a-z][\w-]*/gi) ?? [])));
      assert.ok(words.length > 8, words.join(', '));
      const missing = words.filter((word) => !compiled.includes(word));
      assert.deepEqual(missing, [], page);
    }
  });

  test('the theming playground has a control for every custom property', () => {
    const playground = read('stories/recipes/theming.stories.ts');
    const properties = elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
    assert.ok(properties.length > 10);
    assert.deepEqual(
      properties.filter((name) => !playground.includes(`name: '${name}'`)),
      [],
    );
  });

  test('the benchmarks page shows the results that are kept', async () => {
    assert.equal(read('docs/benchmarks.md'), await benchmarksPage(), 'npm run bench -- <anything> writes it anew');
  });

  test('files of the repository that a page names in code exist', () => {
    const named = /`((?:src|test|stories|examples|scripts|demo|docs)\/[\w./-]+?)`/g;
    const missing = pages.flatMap(({file, text}) =>
      [...text.matchAll(named)].filter(([, target]) => !existsSync(target)).map(([, target]) => `${file}: ${target}`),
    );
    assert.deepEqual(missing, []);
  });
});
