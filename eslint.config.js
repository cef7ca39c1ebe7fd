import lit from 'eslint-plugin-lit';
import {configs as wc} from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Imports run one way: define → elements → flow → {image, upload, people} → errors, import-again → shared. The three never import each other. */
const mayNotImport = {
  'src/{errors,import-again}.ts': ['**'],
  'src/shared/**': ['../*', '../**'],
  'src/image/**': [
    '**/elements/**',
    '**/define/**',
    '**/locales/**',
    '**/upload/**',
    '**/people/**',
    '**/flow.js',
    '**/waiting.js',
    '**/*events.js',
    'lit',
    'lit/*',
  ],
  'src/upload/**': [
    '**/elements/**',
    '**/define/**',
    '**/locales/**',
    '**/image/**',
    '**/people/**',
    '**/flow.js',
    '**/waiting.js',
    '**/*events.js',
    'lit',
    'lit/*',
  ],
  'src/people/**': [
    '**/elements/**',
    '**/define/**',
    '**/locales/**',
    '**/image/**',
    '**/upload/**',
    '**/flow.js',
    '**/waiting.js',
    '**/*events.js',
    'lit',
    'lit/*',
  ],
  'src/{flow,waiting,forget-everything}.ts': [
    '**/elements/**',
    '**/define/**',
    '**/locales/**',
    '**/*events.js',
    'lit',
    'lit/*',
  ],
  'src/{events,profile-events,respondable-event}.ts': ['**/elements/**', '**/define/**', '**/locales/**', '**/flow.js'],
  'src/locales/**': ['**/elements/**', '**/define/**', '**/flow.js', '**/image/**', '**/upload/**', '**/people/**'],
  'src/elements/**': ['**/define/**'],
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
  ...Object.entries(mayNotImport).map(([files, group]) => ({
    files: [files],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group,
              message: 'Imports run one way: see docs/flow.md.',
              allowTypeImports: files === 'src/image/**' ? false : true,
            },
          ],
        },
      ],
    },
  })),
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
