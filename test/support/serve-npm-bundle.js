// Serves packages to the browser tests that are not written as browser modules.
import {build} from 'esbuild';

const folder = '/bundled-for-tests/';

/** A plugin that bundles these packages, as a host's bundler would. */
export function serveNpmBundle(...names) {
  return {
    name: 'avatar-elements-bundled',
    resolveImport: ({source}) => (names.includes(source) ? `${folder}${source}.js` : undefined),
    async serve({path}) {
      if (!path.startsWith(folder)) return undefined;
      const name = path.slice(folder.length, -'.js'.length);
      const {outputFiles} = await build({
        stdin: {contents: `export * from '${name}'`, resolveDir: import.meta.dirname},
        bundle: true,
        format: 'esm',
        write: false,
      });
      return {body: outputFiles[0].text, type: 'js'};
    },
  };
}
