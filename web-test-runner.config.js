// Browser tests. `BROWSERS=chromium FILES=test/image/formats/sniff.test.ts npm run test:browser` runs a part of them.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {corporaRoute} from './test/image/real-world-images-route.js';
import {ssimCommand} from './test/image/resample/ssim-vs-libvips.js';
import {supportRoute} from './test/image/formats/browser-support-route.js';
import {installedBrowsers} from './test/support/runner/browsers.js';
import {serveNpmBundle} from './test/support/serve-npm-bundle.js';
import {browserCommands} from './test/support/runner/wtr-commands.js';
import {pictureRoute} from './test/support/pictures/picture-route.js';
import {markupsRoute} from './test/support/markup/collect-markups.js';
import {countReporter} from './test/support/runner/count-reporter.js';
import {faultTableRoute} from './test/support/servers/fault-table-route.js';
import {testServers} from './test/support/servers/index.js';
import {systemFakesMiddleware} from './test/support/systems/index.js';

const servers = testServers();

/** The code addresses workers as `.js`, as in the built package. This serves their TypeScript source instead. */
function typescriptBehindJs(context, next) {
  const {path: url} = context;
  if (url.startsWith('/src/') && url.endsWith('.js')) {
    const source = url.replace(/\.js$/, '.ts');
    if (!existsSync(path.join(import.meta.dirname, url)) && existsSync(path.join(import.meta.dirname, source))) {
      context.url = context.url.replace(url, source);
    }
  }
  return next();
}

export default {
  files: [...(process.env.FILES ?? 'test/**/*.test.ts').split(','), '!**/node_modules/**'],
  nodeResolve: true,
  concurrentBrowsers: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  // The limit for a test file; each test has its own.
  testsFinishTimeout: 600_000,
  // No retries: `npm run test:flaky` finds tests that fail sometimes, and they are fixed.
  testFramework: {config: {timeout: 30_000, retries: 0}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  middleware: [
    typescriptBehindJs,
    corporaRoute,
    faultTableRoute,
    supportRoute,
    markupsRoute,
    pictureRoute(),
    systemFakesMiddleware(),
    servers.middleware,
  ],
  plugins: [
    browserCommands,
    ssimCommand,
    servers.plugin,
    serveNpmBundle('tus-js-client', '../tools/dom-owners.js'),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: './tsconfig.json'}),
  ],
  reporters: [defaultReporter({reportTestProgress: false}), countReporter()],
  browsers: await installedBrowsers(process.env.BROWSERS?.split(',')),
};
