// A plugin for builds that run on a server: of a module that exists twice, `x.ts` and `x.node.ts`, they get the second.
import {existsSync} from 'node:fs';
import path from 'node:path';

/** The variant of a relative import for servers, where there is one. */
function variantOf(specifier, importer) {
  const isRelative = importer && !importer.includes('.node.') && /^\.{1,2}\/.*\.js$/.test(specifier);
  const file = isRelative && path.resolve(path.dirname(importer), specifier.replace(/\.js$/, '.node.ts'));
  return file && existsSync(file) ? file : undefined;
}

export const resolveNodeVariants = {
  name: 'resolve-node-variants',
  enforce: 'pre',
  resolveId: (specifier, importer) => variantOf(specifier, importer),
};

/** The same for esbuild. */
export const esbuildResolveNodeVariants = {
  name: 'resolve-node-variants',
  setup(build) {
    build.onResolve({filter: /^\./}, ({path: specifier, importer}) => ({path: variantOf(specifier, importer)}));
  },
};
