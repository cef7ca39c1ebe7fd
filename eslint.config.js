import path from 'node:path';
import lit from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {importProblem, isBelowElements} from './scripts/check/layers.js';

/** Imports follow the layers, type imports and dynamic imports too. Only elements may import Lit. */
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
      if (problem) context.report({node, message: `${problem}: see scripts/check/layers.js.`});
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
  ...tseslint.configs.strictTypeCheckedOnly.map((config) => ({...config, files: ['src/**/*.ts']})),
  {
    files: ['src/**/*.ts'],
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true}],
      // Values from hosts, servers and other tabs may not have the documented type, so they are checked anyway.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // Lit binds the listeners in templates; the reason of a signal may have any type; an adapter's method is async by contract.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        {checksVoidReturn: {properties: false, inheritedMethods: false}},
      ],
      // Rules of style only.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  // The types of the frameworks are not installed at the root.
  {files: ['src/types/**'], rules: {'@typescript-eslint/no-redundant-type-constituents': 'off'}},
  {
    files: ['test/**/*.ts', 'stories/*.ts', 'stories/recipes/*.ts', 'demo/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // @open-wc/semantic-dom-diff declares that `equal` returns a promise, but it does so only for snapshots.
        {allowForKnownSafeCalls: ['Equal']},
      ],
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
      '@typescript-eslint/await-thenable': 'error',
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['waitUntil'],
          message: 'Its limit is 1 s: test/support/wait-until.js.',
        },
      ],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'stories/*.ts', 'stories/recipes/*.ts', 'demo/**/*.ts'],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
  },
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
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  // To be split: tests of identity, of the outbox and its model.
  {
    files: [
      'test/elements/*/identity.test.ts',
      'test/upload/outbox/outbox.test.ts',
      'test/support/outbox-model/model.js',
    ],
    rules: {'max-lines': 'off'},
  },
);
