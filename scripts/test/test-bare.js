// Runs the README's `npm ci` and the Chromium part of its `npm test` as on a machine that has Node and nothing else: no browser and no
// Python on the PATH, an empty HOME, a TMPDIR of its own. Fails if a browser is found anyway. Replaces the node_modules that are there.
import {execFileSync, spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import path from 'node:path';

/** GNU coreutils, what npm itself starts, and nothing else; a name that is not installed is left out. */
const tools = `node npm npx git sh bash env
  basename cat chmod chown cp cut date dirname echo expr false head id ln ls mkdir mktemp mv nproc printf pwd readlink realpath rm
  rmdir seq sleep sort stat tail tee test touch tr true uname uniq wc whoami`.split(/\s+/);
const command = 'npm ci && npm test';

if (!readFileSync('README.md', 'utf8').includes(command)) throw new Error(`README.md does not say ${command}`);

const onPath = (name) =>
  process.env.PATH.split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(existsSync);

const root = mkdtempSync(path.join(tmpdir(), 'avatar-elements-bare-'));
const folder = (name) => {
  mkdirSync(path.join(root, name));
  return path.join(root, name);
};
const bin = folder('bin');
for (const name of tools) {
  const program = name === 'node' ? process.execPath : onPath(name);
  if (program) symlinkSync(realpathSync(program), path.join(bin, name));
}

// npm keeps its settings and its cache: they decide where packages come from, not what is on the machine.
const {npm_config_userconfig = path.join(homedir(), '.npmrc'), npm_config_cache = path.join(homedir(), '.npm')} =
  process.env;
const npmSettings = Object.entries(process.env).filter(([name]) =>
  /^(npm_config_|https?_proxy$|no_proxy$|node_extra_ca_certs$)/i.test(name),
);
const env = {
  ...Object.fromEntries(npmSettings),
  ...{npm_config_userconfig, npm_config_cache, npm_config_audit: 'false', npm_config_fund: 'false'},
  ...{PATH: bin, HOME: folder('home'), TMPDIR: folder('tmp of its own'), LANG: 'C.UTF-8', CI: process.env.CI ?? ''},
};

/** Runs it in the bare environment and says how long it took. */
function run(...command) {
  const startedAt = Date.now();
  const {status} = spawnSync(command[0], command.slice(1), {stdio: 'inherit', env});
  console.log(`bare: ${command.join(' ')} took ${Math.round((Date.now() - startedAt) / 1000)} s`);
  return status === 0;
}

/** Where the tests would take a browser from. */
function browserOrigin() {
  const script = `const {findChrome} = await import('./test/support/runner/find-chrome.js'); console.log((await findChrome()).from);`;
  return execFileSync('node', ['--input-type=module', '--eval', script], {env, encoding: 'utf8'}).trim();
}

let passes = false;
try {
  if (run('npm', 'ci')) {
    const origin = browserOrigin();
    if (origin === 'package') passes = run('npm', 'test', '--', 'browser');
    else console.error(`bare: a browser was found (${origin}), so this machine is not bare.`);
    const left = readdirSync(env.HOME);
    if (left.length) console.log(`bare: left in HOME: ${left.join(', ')}`);
  }
} finally {
  rmSync(root, {recursive: true, force: true});
}
process.exitCode = passes ? 0 : 1;
