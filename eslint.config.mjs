import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { closedWalls } from './src/walls/closed-walls.mjs';

// What needs types is asked by oxlint, in a third of the time: .oxlintrc.json.
export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'src/testing/fixtures/']),
  js.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  astro.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // TypeScript knows the globals.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': ['error', 'TSEnumDeclaration'],
      // Readers of foreign text look for control and combining characters.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // Chinese text has full-width spaces.
      'no-irregular-whitespace': [
        'error',
        {
          skipStrings: true,
          skipTemplates: true,
          skipRegExps: true,
          skipJSXText: true,
          skipComments: true,
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**', 'scripts/**'],
    plugins: { house: { rules: { 'closed-walls': closedWalls } } },
    rules: { 'house/closed-walls': 'error' },
  },
);
