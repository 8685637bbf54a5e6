import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { closedWalls } from './src/walls/closed-walls.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'src/testing/fixtures/']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // TypeScript knows the globals.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Text is taken apart by code points with [...text]; where graphemes count, Intl.Segmenter is used.
      '@typescript-eslint/no-misused-spread': 'off',
      // A value that is there for certain is told with `as`; `!` is refused.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Objects are plain closures and know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Nothing here is an enum, and hardly anything a class: two costly rules would find nothing.
      'no-restricted-syntax': ['error', 'TSEnumDeclaration'],
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Readers of foreign text look for control and combining characters.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // An empty text is no value of a setting.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
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
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  // Without types: plain JavaScript, and the frames of Astro whose expressions have none for ESLint.
  {
    files: ['**/*.astro', '**/*.astro/*', '**/*.mjs'],
    extends: [typescript.configs.disableTypeChecked],
  },
  {
    files: ['src/**', 'scripts/**'],
    plugins: { house: { rules: { 'closed-walls': closedWalls } } },
    rules: { 'house/closed-walls': 'error' },
  },
);
