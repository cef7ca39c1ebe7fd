// An app as a new user makes it: an empty folder, the packed package, and a tool with its own commands.
import {execFile, spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';
import {freePort} from '../support/servers/free-port.js';

const execute = promisify(execFile);
const quiet = {NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false', CI: '1', NODE_ENV: undefined};
const envFor = (folder, env) => ({
  ...process.env,
  ...quiet,
  ...env,
  PATH: `${path.join(folder, 'node_modules/.bin')}:${process.env.PATH}`,
});

/** Runs a command in the folder and resolves to its output; a failure has both outputs in its message. */
export async function run(folder, [command, ...args], env = {}) {
  try {
    const options = {cwd: folder, env: envFor(folder, env), maxBuffer: 50_000_000, timeout: 600_000};
    return (await execute(command, args, options)).stdout;
  } catch (failure) {
    const output = `${failure.stdout}${failure.stderr}`.trim().slice(-3000);
    throw new Error(`${command} ${args[0]}\n${output}`, {cause: failure});
  }
}

/** Packs the package, which has to be built, and resolves to the tarball's path. */
export async function pack(folder) {
  const packed = await run('.', ['npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  return path.join(folder, JSON.parse(packed)[0].filename);
}

export function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
    writeFileSync(path.join(folder, name), content);
  }
}

const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--silent', '--legacy-peer-deps'];
export const npmInstall = (folder, packages) => run(folder, ['npm', 'install', ...flags, ...packages]);

/** Starts a server of the tool's own, `commandFor(port)`, and waits until it answers at `at`. */
export async function startServer(folder, commandFor, {env = {}, at = '/'} = {}) {
  const port = await freePort();
  const [command, ...args] = commandFor(String(port));
  const child = spawn(command, args, {cwd: folder, env: envFor(folder, env), stdio: 'pipe', detached: true});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {} // It has ended already.
  };
  for (const started = Date.now(); Date.now() - started < 90_000;) {
    const response = await fetch(`http://127.0.0.1:${port}${at}`).catch(() => undefined);
    if (response && response.status < 500) return {port, stop};
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stop();
  throw new Error(`${command} did not start:\n${output.slice(-2000)}`);
}
