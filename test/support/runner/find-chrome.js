// Finds a Chrome, Chromium or Edge; on Linux without one, unpacks the build that @sparticuz/chromium ships.
import {accessSync, constants, existsSync, statSync} from 'node:fs';
import path from 'node:path';
import {shippedChromium} from './shipped-chromium.js';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const windowsPrograms = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** Where each system installs browsers. */
const installed = {
  linux: ({PATH = ''}) =>
    PATH.split(':').flatMap((folder) => commands.map((command) => path.posix.join(folder || '.', command))),
  darwin: ({HOME = ''}) =>
    ['', HOME].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `${folder}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
  win32: (env) =>
    [env.PROGRAMFILES ?? 'C:/Program Files', env['PROGRAMFILES(X86)'] ?? 'C:/Program Files (x86)', env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => windowsPrograms.map((program) => path.win32.join(folder, program))),
};

const howToInstall = {
  darwin: 'Install Google Chrome: brew install --cask google-chrome',
  win32: 'Install Google Chrome: winget install Google.Chrome',
  linux:
    'Install Chromium: apt-get install -y chromium (Debian), apk add chromium (Alpine), dnf install chromium (Fedora)',
};

/** The loader that a program for glibc on x64 names. Alpine, for one, has another C library. */
const GLIBC_LOADER = '/lib64/ld-linux-x86-64.so.2';

function canStart(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * What to launch, and where it is from. `CHROME_PATH` goes before everything.
 * @returns {Promise<{executablePath: string, headless: true | 'shell', from: 'CHROME_PATH' | 'system' | 'package'}>}
 */
export async function findChrome({
  env = process.env,
  platform = process.platform,
  arch = process.arch,
  hasGlibc = existsSync(GLIBC_LOADER),
  isProgram = canStart,
  unpack = shippedChromium,
} = {}) {
  const {CHROME_PATH} = env;
  if (CHROME_PATH) {
    if (isProgram(CHROME_PATH)) return {executablePath: CHROME_PATH, headless: true, from: 'CHROME_PATH'};
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, which is not a program that can be started.`);
  }
  const executablePath = (installed[platform] ?? installed.linux)(env).find(isProgram);
  if (executablePath) return {executablePath, headless: true, from: 'system'};
  if (platform === 'linux' && arch === 'x64' && hasGlibc)
    return {executablePath: await unpack(), headless: 'shell', from: 'package'};
  throw new Error(
    `No Chrome, Chromium or Edge was found on ${platform} ${arch}. ${howToInstall[platform] ?? howToInstall.linux}. Or set CHROME_PATH to its program file.`,
  );
}
