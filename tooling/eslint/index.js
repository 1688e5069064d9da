import tseslint from 'typescript-eslint';

import { boundaries } from './boundaries.js';

/** Typed linting for every workspace; only rules that differ from the presets stand here, each with its reason. */
export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/*.js', '**/*.mjs', '**/*.cjs', '**/test-results/**'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A DTO module is a class of decorated fields; a Nest module is an empty class.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Numbers in messages are safe and read better than String(n).
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` marks what a signature demands and the body does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // What only a few callers need is loaded when they first ask for it, and a bundler still sees the name.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^class-validator-jsonschema$'] }],
      // An async method that fulfils an interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Libraries declare options as classes and take plain objects for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.spec.ts'],
    rules: {
      // Retired models and their fields are served, so they are tested.
      '@typescript-eslint/no-deprecated': 'off',
      // Specs look inside parsed JSON whose type is the thing under test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  boundaries,
);
