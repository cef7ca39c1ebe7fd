// How a stranger builds the app with each tool: what is installed, which files there are beside the sources, which commands are run.
//   build({base})        a command; `served` is the folder with the result, put behind `base`
//   dev({base, port})    a command that serves the app at `base` (or at /, where `devAtRoot`)
import {BASE, html} from './app.js';

const vite = (version, name) => ({
  name,
  packages: [`vite@${version}`],
  files: {'index.html': html('/src/main.js')},
  served: 'dist',
  build: ({base}) => ['vite', 'build', '--base', base, '--logLevel', 'warn'],
  dev: ({base, port}) => ['vite', '--base', base, '--port', port, '--strictPort', '--host', '127.0.0.1'],
});

const webpackConfig = `import path from 'node:path';
const {BASE: publicPath = '/'} = process.env;
export default {
  entry: './src/main.js',
  output: {publicPath, path: path.resolve('dist'), clean: true, trustedTypes: {policyName: 'bundler'}},
  performance: {hints: false},
  devServer: {static: [], host: '127.0.0.1', allowedHosts: 'all', client: {overlay: false}},
};
`;

const webpack = {
  name: 'webpack 5',
  packages: ['webpack@5.112.2', 'webpack-cli@7.3.1', 'webpack-dev-server@5'],
  files: {'webpack.config.js': webpackConfig},
  served: 'dist',
  script: 'main.js',
  build: () => ['webpack', '--mode', 'production'],
  dev: ({port}) => ['webpack', 'serve', '--mode', 'development', '--port', port],
};

const rspack = {
  name: 'Rspack 2',
  packages: ['@rspack/core@2.3.3', '@rspack/cli@2.2.8', '@rspack/dev-server@2.2.2'],
  files: {'rspack.config.js': webpackConfig},
  served: 'dist',
  script: 'main.js',
  build: () => ['rspack', 'build', '--mode', 'production'],
  dev: ({port}) => ['rspack', 'dev', '--mode', 'development', '--port', port],
};

const esbuildCommand = ['esbuild', 'src/main.js', '--bundle', '--splitting', '--format=esm', '--outdir=dist'];
const esbuild = {
  name: 'esbuild',
  packages: ['esbuild@0.28.2'],
  files: {},
  served: 'dist',
  script: 'main.js',
  devAtRoot: true,
  build: () => [...esbuildCommand, '--minify', '--log-level=warning'],
  dev: ({port}) => [...esbuildCommand, '--conditions=development', '--servedir=dist', `--serve=127.0.0.1:${port}`],
};

const parcel = {
  name: 'Parcel 2',
  packages: ['parcel@2.16.4'],
  // Parcel reads `exports` of packages only when told, and its shared bundles miss modules that one route imports lazily and
  // another one does not (2.16.4: "Cannot find module").
  manifest: {
    '@parcel/resolver-default': {packageExports: true},
    '@parcel/bundler-default': {disableSharedBundles: true},
  },
  files: {'index.html': html('./src/main.js')},
  served: 'dist',
  build: ({base}) => ['parcel', 'build', 'index.html', '--public-url', base, '--no-cache', '--log-level', 'error'],
  dev: ({base, port}) => [
    ...['parcel', 'serve', 'index.html', '--port', port, '--host', '127.0.0.1', '--public-url', base],
    ...['--no-hmr', '--no-cache', '--no-autoinstall'],
  ],
};

const angularTarget = {
  build: {
    builder: '@angular/build:application',
    options: {
      browser: 'src/main.ts',
      index: 'src/index.html',
      tsConfig: 'tsconfig.json',
      outputPath: {base: 'dist', browser: ''},
    },
    configurations: {
      production: {optimization: {scripts: true, fonts: false, styles: true}},
      development: {optimization: false, sourceMap: true, baseHref: BASE},
    },
  },
  serve: {builder: '@angular/build:dev-server', options: {buildTarget: 'app:build:development'}},
};

const angular = {
  name: 'Angular CLI 21',
  packages: [
    ...['common', 'compiler', 'core', 'platform-browser', 'compiler-cli'].map((name) => `@angular/${name}@21.2.26`),
    ...['@angular/build@21.2.27', '@angular/cli@21.2.27', 'rxjs@7.8.2', 'tslib@2.8.1', 'typescript@5.9.3'],
  ],
  files: {
    'angular.json': JSON.stringify({
      version: 1,
      cli: {analytics: false, cache: {enabled: false}},
      projects: {app: {projectType: 'application', root: '', sourceRoot: 'src', architect: angularTarget}},
    }),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        ...{allowJs: true, target: 'ES2022', module: 'ES2022', moduleResolution: 'bundler', skipLibCheck: true},
        ...{lib: ['ES2022', 'DOM'], types: []},
      },
      files: ['src/main.ts'],
    }),
    'src/main.ts': "import './main.js';\n",
    'src/index.html': html('').replace('<head>', '<head><base href="/" />'),
  },
  served: 'dist',
  build: ({base}) =>
    base.startsWith('http')
      ? ['ng', 'build', '--configuration', 'production', '--deploy-url', base]
      : ['ng', 'build', '--configuration', 'production', '--base-href', base],
  dev: ({port}) => ['ng', 'serve', '--host', '127.0.0.1', '--port', port, '--no-hmr'],
};

const nextConfig = `const {BASE: base = '/'} = process.env;
export default {
  allowedDevOrigins: ['127.0.0.1'],
  ...(base.startsWith('http') ? {assetPrefix: base.slice(0, -1)} : {basePath: base.slice(0, -1)}),
};
`;

const next = (name, bundler) => ({
  name,
  packages: ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1'],
  hasReact: true,
  files: {
    'next.config.mjs': nextConfig,
    'app/layout.jsx': `export default ({children}) => <html lang="en"><body>{children}</body></html>;\n`,
    'app/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />',
    'app/page.jsx': `'use client';
import {useEffect} from 'react';
export default function Page() {
  useEffect(() => void import('../src/main.js'), []);
  return <main></main>;
}
`,
  },
  served: '.next',
  build: () => ['next', 'build', bundler],
  start: ({port}) => ['next', 'start', '-H', '127.0.0.1', '-p', port],
  dev: ({port}) => ['next', 'dev', bundler, '-H', '127.0.0.1', '-p', port],
});

const noBundler = {
  name: 'no bundler (ready-made file)',
  packages: [],
  files: {},
  served: 'site',
  script: 'src/main.js',
  build: ({base}) => [
    'node',
    '-e',
    `const fs = require('node:fs'), file = 'avatar-elements.bundle.js';
     fs.rmSync('site', {recursive: true, force: true});
     fs.cpSync('src', 'site/src', {recursive: true});
     fs.copyFileSync('node_modules/avatar-elements/dist/' + file, 'site/' + file);
     for (const page of fs.readdirSync('site/src/views')) {
       const code = fs.readFileSync('site/src/views/' + page, 'utf8');
       fs.writeFileSync('site/src/views/' + page, code.replace(/'avatar-elements[^']*'/g, "'${base}" + file + "'"));
     }`,
  ],
};

export const tools = {
  vite6: vite('6.4.6', 'Vite 6'),
  vite7: vite('7.3.8', 'Vite 7'),
  vite8: vite('8.3.8', 'Vite 8'),
  webpack,
  rspack,
  esbuild,
  parcel,
  angular,
  'next-turbopack': next('Next 16 (Turbopack)', '--turbopack'),
  'next-webpack': next('Next 16 (webpack)', '--webpack'),
  none: noBundler,
};
