// The elements from their sources as a module for Node that renders them with @lit-labs/ssr; lit itself is left to Node.
import {build} from 'esbuild';
import {esbuildResolveNodeVariants} from '../../../scripts/build/resolve-node-variants-plugin.js';

export const buildOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  tsconfig: 'tsconfig.json',
  logLevel: 'error',
};

/** Writes `server.js` into the folder. `code` may use `render`, `collectResult`, `html` and `unsafeStatic`. */
export async function bundleForServer(folder, code) {
  await build({
    ...buildOptions,
    stdin: {
      contents: `
        import '@lit-labs/ssr/lib/install-global-dom-shim.js';
        import {render} from '@lit-labs/ssr';
        import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
        import {html, unsafeStatic} from 'lit/static-html.js';
        // After the shim, whatever is split off.
        await import('./src/define/index.ts');
        ${code}`,
      resolveDir: '.',
      sourcefile: 'server.js',
    },
    platform: 'node',
    packages: 'external',
    plugins: [esbuildResolveNodeVariants],
    splitting: true,
    entryNames: 'server',
    outdir: folder,
  });
}
