// The package as npm would publish it: packed once, then looked at from outside. It is packed from dist/, so build first.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {skipWithout} from '../../scripts/extra-packages.js';
import {entryModules} from '../../scripts/docs/read-exports.js';
import {findPublicTypes} from '../../scripts/build/remove-internal-types.js';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json');
const skip = skipWithout('test/tools');
const checks = skip ? {} : await import('../tools/package-checks.js');
const folder = mkdtempSync(path.join(tmpdir(), 'avatar-elements-pack-'));
let tarball;
let packed;

before(() => {
  const answer = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  [packed] = JSON.parse(answer);
  tarball = readFileSync(path.join(folder, packed.filename));
});

after(() => rmSync(folder, {recursive: true, force: true}));

describe('the tarball', () => {
  test('publint finds nothing', {skip}, async () => {
    const {publint, formatMessage} = checks;
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const {messages} = await publint({pack: {tarball: buffer}, level: 'suggestion', strict: true});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  test('its types resolve the same way as its code', {skip}, async () => {
    const {checkPackage, createPackageFromTarballData} = checks;
    const {problems, entrypoints} = await checkPackage(createPackageFromTarballData(tarball));
    // It is ES modules only: that `require` finds one is no fault, Node 20.19 and later can load it.
    assert.deepEqual(
      problems.filter(({kind}) => kind !== 'CJSResolvesToESM'),
      [],
    );
    assert.ok(Object.keys(entrypoints).length >= 6);
  });

  test('it holds what is needed and nothing else', () => {
    const allowed =
      /^(dist\/.+\.(js|d\.ts)|dist\/faces\/(weights\.bin|NOTICE\.txt|LICENSE\.txt)|dist\/themes\/[a-z]+\.css|dist\/(web-types|vscode\.(html|css)-custom-data)\.json|(package|custom-elements)\.json|llms\.txt|README\.md|CHANGELOG\.md|LICENSE)$/;
    const names = packed.files.map(({path: name}) => name);
    assert.deepEqual(
      names.filter((name) => !allowed.test(name)),
      [],
    );
    for (const {default: file, types} of Object.values(manifest.exports).filter(Boolean)) {
      for (const target of [file, types].filter((target) => target && !target.includes('*'))) {
        assert.ok(names.includes(target.slice(2)), `${target} is exported and packed`);
      }
    }
  });

  test('it stays small: at most 740 files and 3.3 MB, of the 1,370 and 8.9 MB that version 0.1 began with', () => {
    assert.ok(packed.entryCount <= 740, `${packed.entryCount} files`);
    assert.ok(packed.unpackedSize <= 3_300_000, `${packed.unpackedSize} bytes`);
  });

  test('it has no declaration that no entry leads to, and every one that an entry leads to', () => {
    const names = packed.files.map(({path: name}) => name).filter((name) => name.endsWith('.d.ts'));
    const expected = [...findPublicTypes('dist')];
    assert.ok(expected.length > 100, `${expected.length} declarations`);
    assert.deepEqual(names.sort(), expected.sort());
  });

  test('its declarations keep the descriptions that editors show', () => {
    const badge = readFileSync('dist/elements/avatar-badge/avatar-badge.d.ts', 'utf8');
    assert.match(badge, /\/\*\*[^]*?\*\/\s+size/);
  });

  test('every file that a module names by its address is there', () => {
    const names = new Set(packed.files.map(({path: name}) => name));
    const named = [...names]
      .filter((name) => /^dist\/.*\.js$/.test(name) && !name.endsWith('bundle.js'))
      .flatMap((name) =>
        [...readFileSync(name, 'utf8').matchAll(/new URL\("(\.[^"]+\.(?:js|bin))", import\.meta\.url\)/g)].map(
          ([, address]) => path.posix.join(path.posix.dirname(name), address),
        ),
      );
    assert.ok(named.length >= 4, named.join(', '));
    assert.deepEqual(
      named.filter((name) => !names.has(name)),
      [],
    );
  });

  test('no file of it names another origin to load code from', () => {
    const scripts = packed.files.map(({path: name}) => name).filter((name) => /^dist\/.*\.js$/.test(name));
    for (const name of scripts) {
      const code = readFileSync(name, 'utf8');
      assert.doesNotMatch(code, /cdn\.jsdelivr|unpkg\.com|cdnjs|esm\.sh|skypack/, name);
    }
  });
});

describe('what is imported', () => {
  /** The modules that a page loads at once for this code; what it loads later is left out. */
  async function modulesOf(contents) {
    const {metafile} = await build({
      stdin: {contents, resolveDir: '.', sourcefile: 'page.js'},
      bundle: true,
      splitting: true,
      outdir: 'out',
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
      logLevel: 'error',
      // This repo's own tsconfig.json maps the package's name to its sources.
      tsconfigRaw: {},
    });
    const loaded = new Set();
    const load = (name) => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const {path, kind} of metafile.outputs[name].imports) if (kind === 'import-statement') load(path);
    };
    load(Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === 'page.js'));
    return [...loaded].flatMap((name) =>
      Object.entries(metafile.outputs[name].inputs)
        .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
        .map(([module]) => module),
    );
  }

  test('the badge brings no byte of the editor, the pipeline or the upload', async () => {
    const modules = await modulesOf("import {AvatarBadge} from 'avatar-elements'; console.log(AvatarBadge);");
    const own = modules.filter((name) => name.startsWith('dist/'));
    assert.ok(own.includes('dist/elements/avatar-badge/avatar-badge.js'));
    assert.deepEqual(
      own.filter((name) =>
        /^dist\/(image|upload|define|flow|elements\/(avatar-editor|avatar-group|profile-card))/.test(name),
      ),
      [],
    );
  });

  test('an import that is not used brings nothing at all', async () => {
    const entries = ['avatar-elements', 'avatar-elements/image', 'avatar-elements/upload', 'avatar-elements/people'];
    const modules = await modulesOf(entries.map((entry) => `import '${entry}';`).join('\n'));
    assert.deepEqual(
      modules.filter((name) => name !== 'page.js'),
      [],
    );
  });

  test('in Node, no entry but define touches a global', () => {
    // Lit's own build for servers puts `customElements` and `HTMLElement` there, so that is what is looked past.
    const entries = Object.keys(manifest.exports)
      .filter((entry) => manifest.exports[entry] && !/define|\*|json|bin$|bundle|react|worker/.test(entry))
      .map((entry) => `avatar-elements${entry.slice(1)}`);
    const script = `
      await import('lit');
      void DOMException; // Node defines it when it is read for the first time.
      const before = new Map(Object.getOwnPropertyNames(globalThis).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name).value]));
      const defined = [];
      customElements.define = (tag) => defined.push(tag);
      for (const entry of ${JSON.stringify(entries)}) await import(entry);
      const changed = Object.getOwnPropertyNames(globalThis).filter((name) =>
        !before.has(name) || !Object.is(before.get(name), Object.getOwnPropertyDescriptor(globalThis, name).value));
      console.log(JSON.stringify({changed, defined}));`;
    const answer = execFileSync('node', ['--input-type=module', '-e', script], {encoding: 'utf8'});
    assert.deepEqual(JSON.parse(answer), {changed: [], defined: []});
  });

  test('every module of locales/ that can be imported is a locale', async () => {
    const modules = entryModules().filter(({key}) => key === './locales/*');
    assert.ok(modules.length > 10);
    for (const {specifier} of modules)
      assert.equal((await import(specifier)).tag, path.basename(specifier), `${specifier} is a locale`);
  });

  test('in Node, define registers every element', () => {
    const script = `
      await import('avatar-elements/define');
      const tags = ${JSON.stringify(read('custom-elements.json').modules.flatMap(({declarations = []}) => declarations.flatMap(({tagName = []}) => tagName)))};
      console.log(tags.length, tags.filter((tag) => !customElements.get(tag)).join());`;
    assert.equal(execFileSync('node', ['--input-type=module', '-e', script], {encoding: 'utf8'}).trim(), '5');
  });
});

describe('custom-elements.json', () => {
  const described = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'];
  const declarations = read('custom-elements.json').modules.flatMap(({declarations = []}) => declarations);

  test('is valid', {skip}, async () => {
    const {validateCem} = checks;
    await assert.doesNotReject(
      validateCem(read('custom-elements.json'), {
        packageJsonPath: 'package.json',
        cemFileName: 'custom-elements.json',
        rules: {packageJson: {mainProperty: 'off'}, manifest: {exportTypes: 'off', typeDefinitionPath: 'off'}},
      }),
    );
  });

  test('describes every public member', () => {
    const silent = declarations.flatMap((declaration) =>
      described.flatMap((kind) =>
        (declaration[kind] ?? [])
          .filter(({description}) => !description?.trim())
          .map(({name}) => `${declaration.name} ${kind} ${name}`),
      ),
    );
    assert.deepEqual(silent, []);
  });

  test('names a property for every attribute the way the typings expect: person-id is personId', () => {
    const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const asOnImages = new Set(['crossorigin', 'referrerpolicy']);
    const odd = declarations.flatMap(({name, attributes = []}) =>
      attributes
        .filter(({name}) => !asOnImages.has(name))
        .filter((attribute) => attribute.fieldName && kebab(attribute.fieldName) !== attribute.name)
        .map((attribute) => `${name} ${attribute.name}`),
    );
    assert.deepEqual(odd, []);
  });

  test('reaches editors: VS Code custom data and web-types name every element', () => {
    const tags = declarations.flatMap(({tagName = []}) => tagName).sort();
    const code = read('dist/vscode.html-custom-data.json').tags.map(({name}) => name);
    const jetBrains = read('dist/web-types.json').contributions.html.elements.map(({name}) => name);
    assert.deepEqual(code.sort(), tags);
    assert.deepEqual(jetBrains.sort(), tags);
  });
});
