// The package in a host's project: installed from its tarball beside another release of Lit, there is one Lit and one copy of
// every module, and older TypeScript settings find the types. It is packed from dist/, so build first.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'avatar-elements-host-')));
const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
const node = (script) =>
  execFileSync('node', ['--input-type=module', '-e', script], {cwd: folder, encoding: 'utf8'}).trim();

const {exports} = JSON.parse(readFileSync('package.json', 'utf8'));
/** What a host can import, one name for each pattern. */
const entries = Object.keys(exports)
  .filter((entry) => exports[entry] && !/\.(json|css)$/.test(entry))
  .map((entry) =>
    entry
      .replace('define/*', 'define/avatar-editor')
      .replace('locales/*', 'locales/fi')
      .replace('types/*', 'types/react'),
  )
  .map((entry) => `avatar-elements${entry.slice(1)}`);
/** Without the ready-made file and the workers, each of which is one whole copy of its own. */
const importable = entries.filter((entry) => !/bundle|worker/.test(entry));

before(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{filename}] = JSON.parse(packed);
  const dependencies = {'avatar-elements': `file:${filename}`, lit: '3.1.0', react: '19.3.1', '@types/react': '19.3.0'};
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({private: true, type: 'module', dependencies}));
  npm('install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');
});

after(() => rmSync(folder, {recursive: true, force: true}));

describe('a host with another release of Lit 3', () => {
  test('has one copy of lit and of what lit is made of', () => {
    const {packages} = JSON.parse(readFileSync(path.join(folder, 'node_modules/.package-lock.json'), 'utf8'));
    assert.equal(packages['node_modules/lit'].version, '3.1.0');
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/task']) {
      const copies = Object.keys(packages).filter((place) => place.endsWith(`node_modules/${name}`));
      assert.deepEqual(copies, [`node_modules/${name}`]);
    }
    const listed = JSON.parse(npm('ls', 'lit', '--all', '--json'));
    assert.equal(listed.problems, undefined);
  });

  test('registers every element in Node', () => {
    const tags = node(
      "await import('avatar-elements/define'); console.log(['avatar-badge', 'avatar-editor'].map((tag) => typeof customElements.get(tag)).join());",
    );
    assert.equal(tags, 'function,function');
  });
});

describe('in Node', () => {
  test('an error that one entry throws is an instance of the class that another exports', () => {
    const script = `
      const classes = await import('avatar-elements');
      const {toAvatar} = await import('avatar-elements/image');
      const error = await toAvatar(new File(['no picture'], 'a.txt')).catch((thrown) => thrown);
      console.log(error.constructor.name, error instanceof classes[error.constructor.name]);`;
    assert.match(node(script), /^\w+ true$/);
  });

  test('a class that two entries export is the same one', () => {
    const script = `
      const found = new Map();
      const doubled = [];
      for (const entry of ${JSON.stringify(importable)}) {
        for (const [name, value] of Object.entries(await import(entry))) {
          if (typeof value !== 'function') continue;
          if (found.has(name) && found.get(name) !== value && !entry.endsWith('/react')) doubled.push(name + ' of ' + entry);
          if (!entry.endsWith('/react')) found.set(name, value);
        }
      }
      console.log(JSON.stringify({hasAvatarError: found.has('AvatarError'), doubled}));`;
    assert.deepEqual(JSON.parse(node(script)), {hasAvatarError: true, doubled: []});
  });

  test('no module is there twice, in dist and in dist/node', () => {
    const dist = path.join(folder, 'node_modules/avatar-elements/dist');
    const reached = new Set();
    const visit = (file) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const [, specifier] of readFileSync(file, 'utf8').matchAll(
        /(?:\bfrom |\bimport |\bimport\()"(\.[^"]+\.js)"/g,
      )) {
        visit(path.resolve(path.dirname(file), specifier));
      }
    };
    for (const target of importable) {
      const url = node(`console.log(import.meta.resolve('${target}'))`);
      visit(fileURLToPath(url));
    }
    const names = [...reached].map((file) => path.relative(dist, file).replaceAll(path.sep, '/'));
    const plain = (name) => name.replace(/^node\//, '').replace(/\.node\.js$/, '.js');
    const doubled = names.filter((name) => name.startsWith('node/') && names.includes(plain(name)));
    assert.ok(names.length > 100, `${names.length} modules`);
    assert.ok(names.some((name) => name.startsWith('node/')));
    assert.deepEqual(doubled, []);
  });
});

describe('TypeScript finds the types of every entry', () => {
  const settings = {
    node10: {module: 'commonjs', moduleResolution: 'node10', ignoreDeprecations: '6.0'},
    bundler: {module: 'esnext', moduleResolution: 'bundler'},
    node16: {module: 'node16', moduleResolution: 'node16'},
  };
  for (const [name, options] of Object.entries(settings)) {
    test(`with moduleResolution ${name}`, () => {
      const lines = entries.map((entry, index) => `import * as entry${index} from '${entry}'; export {entry${index}};`);
      lines.push("import {httpAdapter} from 'avatar-elements/upload';");
      lines.push('// @ts-expect-error The types are there: a number is no address.', 'httpAdapter({url: 1});');
      writeFileSync(path.join(folder, 'host.ts'), lines.join('\n'));
      const compilerOptions = {
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: true,
        ...options,
      };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['host.ts']}));
      const {stdout} = spawnSync('npx', ['--no-install', 'tsc', '-p', folder], {encoding: 'utf8'});
      assert.equal(stdout, '');
    });
  }
});
