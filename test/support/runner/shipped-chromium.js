// Unpacks the Chromium inside @sparticuz/chromium: for Linux on x64 with glibc, with the libraries and the fonts it needs.
import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const execute = promisify(execFile);
const entry = import.meta.resolve('@sparticuz/chromium');
const packageFolder = fileURLToPath(entry).replace(/build[\\/].*$/, '');
export const {version: shippedVersion} = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

/** Inside node_modules: `npm ci` clears it, and no TMPDIR, HOME or clean-up of old files in /tmp changes it. */
const defaultCache = path.resolve(packageFolder, '../../.cache/avatar-elements');
const STAGING = '.unpacking-';
const ABANDONED_AFTER_MS = 3_600_000;

// The package's own fonts.conf names /tmp/fonts. Without any font Chromium aborts at the first form field. A relative <cachedir>
// would be relative to where the browser is started.
const fontsConf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/fonts-cache</cachedir>
</fontconfig>
`;

// Sets the environment of this one program, so that nothing else that a test starts sees these libraries.
const launcher = `#!/bin/sh
folder=\${0%/*}
LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
FONTCONFIG_FILE="$folder/fonts.conf"
export LD_LIBRARY_PATH FONTCONFIG_FILE
exec "$folder/chromium" "$@"
`;

/** The package unpacks into TMPDIR, and its libraries only for the runtime named here; it reads both when it is imported. */
async function unpackInto(folder, target) {
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath();`;
  await execute(process.execPath, ['--input-type=module', '--eval', script], {
    env: {...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x'},
  });
  for (const part of ['chromium', 'al2023/lib/libnss3.so', 'fonts'])
    if (!existsSync(path.join(folder, part)))
      throw new Error(`@sparticuz/chromium ${shippedVersion} did not unpack ${part}`);
  await writeFile(path.join(folder, 'fonts.conf'), fontsConf(target));
  await writeFile(path.join(folder, 'chrome'), launcher);
  await chmod(path.join(folder, 'chrome'), 0o755);
}

/** Removes what a killed process left half unpacked. */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name);
    const {mtimeMs} = await stat(folder).catch(() => ({mtimeMs: Date.now()}));
    if (name.startsWith(STAGING) && Date.now() - mtimeMs > ABANDONED_AFTER_MS)
      await rm(folder, {recursive: true, force: true});
  }
}

/**
 * The program to start. It is unpacked once for each version of the package: into a folder of this process, which is then
 * renamed, so a folder with a version in its name is whole, and two processes at once do not disturb each other.
 * @param {string} [cache] the folder that holds a folder for each version
 * @param {(folder: string, target: string) => Promise<void>} [unpack] into a folder that then becomes the target
 */
export async function shippedChromium(cache = defaultCache, unpack = unpackInto) {
  const folder = path.join(cache, `chromium-${shippedVersion}`);
  const program = path.join(folder, 'chrome');
  if (existsSync(program)) return program;
  await mkdir(cache, {recursive: true});
  await removeAbandoned(cache);
  const staging = await mkdtemp(path.join(cache, STAGING));
  try {
    await unpack(staging, folder);
    // A folder of that name without the launcher, which is written last, is not from here: it is replaced.
    if (!existsSync(program)) await rm(folder, {recursive: true, force: true});
    await rename(staging, folder).catch((error) => {
      if (!existsSync(program)) throw error; // Otherwise another process was first.
    });
  } finally {
    await rm(staging, {recursive: true, force: true});
  }
  return program;
}
