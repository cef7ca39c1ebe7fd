// Every code block in the README and the docs is true: TypeScript and JavaScript compile against the package, HTML runs in
// Chromium, styles name what exists, and blocks taken from examples/ are still the same. The package has to be built.
// Pages about other people's servers are left out: the tests in backends/ run what it can of theirs.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {launchChromium} from '../support/runner/chromium.js';
import {startStaticServer} from '../support/servers/static-server.js';
import {read, pages, isOwn, blocks, inLanguage, elements} from '../support/markup/doc-blocks.js';

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
    // The script that README.md puts beside its page.
    const {code} = inLanguage('js').find(({name}) => name.startsWith('README.md'));
    await bundle(code, 'main.js');
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Does what a bundler would do: in the docs scripts import from node_modules. */
  const bundle = (contents, file) =>
    build({
      stdin: {contents, resolveDir: '.', sourcefile: 'page.js'},
      ...{bundle: true, format: 'esm', target: 'es2022', outfile: path.join(folder, file), tsconfigRaw: {}},
      logLevel: 'error',
    });

  for (const {name, id, code} of inLanguage('html')) {
    test(`${name} runs`, {timeout: 30_000}, async () => {
      let scripts = 0;
      let page = code.includes('<!doctype') ? code : `<!doctype html><meta charset="utf-8" /><body>${code}</body>`;
      const contents = [...page.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, script]) => script);
      for (const script of contents) {
        const file = `${id}-${++scripts}.js`;
        await bundle(script, file);
        page = page.replace(script, `import './${file}';`);
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
