// Serves packages to the browser tests that are not written as browser modules.
import path from 'node:path';
import {build} from 'esbuild';

/** Vue asks its host's bundler for them. */
const vueFlags = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
};

const folder = '/bundled-for-tests/';

/**
 * A plugin that bundles these packages, as a host's bundler would. A file is named by its path from here, and imported as
 * `/bundled-for-tests/` and its name.
 */
export function serveNpmBundle(...names) {
  const urlOf = (name) => `${folder}${path.basename(name, '.js')}.js`;
  return {
    name: 'avatar-elements-bundled',
    resolveImport: ({source}) => (names.includes(source) ? urlOf(source) : undefined),
    async serve({path: url}) {
      const name = names.find((name) => urlOf(name) === url);
      if (!name) return undefined;
      const {outputFiles} = await build({
        stdin: {contents: `export * from '${name}'`, resolveDir: import.meta.dirname},
        bundle: true,
        format: 'esm',
        write: false,
        define: vueFlags,
      });
      return {body: outputFiles[0].text, type: 'js'};
    },
  };
}
