// Finds a Chrome, Chromium or Edge; on Linux without one, unpacks the build that @sparticuz/chromium ships.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const applications = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/** What to launch. `CHROME_PATH` goes before everything. */
export async function findChrome() {
  const {CHROME_PATH, PATH = ''} = process.env;
  const candidates = [
    ...(CHROME_PATH ? [CHROME_PATH] : []),
    ...(process.platform === 'win32'
      ? []
      : PATH.split(path.delimiter).flatMap((folder) => commands.map((command) => path.join(folder, command)))),
    ...(applications[process.platform] ?? []),
  ];
  const executablePath = candidates.find((candidate) => existsSync(candidate));
  if (executablePath) return {executablePath, headless: true};
  if (process.platform === 'linux' && process.arch === 'x64') return unpackShippedChromium();
  throw new Error('No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its program file.');
}

async function unpackShippedChromium() {
  process.env.TMPDIR ??= '/tmp';
  const {default: chromium, inflate, setupLambdaEnvironment} = await import('@sparticuz/chromium');
  const bin = path.join(path.dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  chromium.setGraphicsMode = false;
  // The libraries Chromium needs, for a machine that has never seen a browser.
  await inflate(path.join(bin, 'al2023.tar.br'));
  setupLambdaEnvironment('/tmp/al2023/lib');
  return {executablePath: await chromium.executablePath(), headless: 'shell'};
}
