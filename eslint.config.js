import path from 'node:path';
import lit from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {importProblem, isBelowElements} from './scripts/layers.js';

/** Imports run one way, type imports and dynamic imports too, and only elements know Lit. */
const imports = {
  meta: {type: 'problem', schema: []},
  create(context) {
    const file = path.relative(path.join(import.meta.dirname, 'src'), context.filename).replaceAll(path.sep, '/');
    function check(node) {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      if (/^(@?lit)(\/|$)/.test(name) && isBelowElements(file))
        context.report({node, message: `${file} is in a layer that knows no Lit.`});
      if (!name.startsWith('.')) return;
      const problem = importProblem(file, path.posix.join(path.posix.dirname(file), name));
      if (problem) context.report({node, message: `${problem}: see scripts/layers.js.`});
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    };
  },
};

export default tseslint.config(
  {ignores: ['**/dist/**', 'storybook-static/**', '.tmp/**', 'demo/.data/**', 'examples/**', '**/node_modules/**']},
  ...tseslint.configs.strict,
  {files: ['src/elements/**/*.ts', 'demo/**/*.ts', 'stories/**/*.ts'], ...lit.configs['flat/recommended']},
  {files: ['src/elements/**/*.ts'], ...wc['flat/best-practice']},
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-console': ['error', {allow: ['warn', 'error']}],
      eqeqeq: 'error',
      'max-lines': ['error', {max: 250, skipBlankLines: false}],
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Named exports only.'},
        {selector: 'Identifier[name=/^_[a-zA-Z]/]', message: 'Privates are #x or @state() private x.'},
      ],
    },
  },
  {files: ['src/**/*.ts'], plugins: {layers: {rules: {imports}}}, rules: {'layers/imports': 'error'}},
  {
    files: ['src/**/*.ts'],
    ignores: ['src/define/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {object: 'customElements', property: 'define', message: 'Only define/ registers.'},
      ],
    },
  },
  {
    files: [
      'test/**',
      'stories/**',
      'demo/**',
      'bench/**',
      '*.config.js',
      '*.config.ts',
      'scripts/**',
      'vite.config.ts',
    ],
    rules: {
      'no-restricted-syntax': 'off',
      'no-console': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
