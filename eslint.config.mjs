import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const restricted = [
  {
    selector: 'ImportDeclaration[source.value="zod/mini"] ImportSpecifier',
    message: "import * as z from 'zod/mini'",
  },
  {
    selector: 'MemberExpression[object.name="z"][property.name="core"]',
    message: 'Import what it holds by its name.',
  },
  {
    selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name="skip"][arguments.length=0]',
    message: 'Say why: skip(this, reason) of test/skip.ts.',
  },
];

/** Languages of programs, by their ids. */
const languages = 'javascript|typescript|python|php|ruby|java|go|csharp';

const ofLanguage = ':matches([object.name="language"], [object.property.name="language"])';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'out/',
      '.wire/',
      '.vscode-test/',
      'node_modules/',
      'examples/',
      'snippets/',
      'test/**/fixtures/',
      'test/**/conformance/*/',
      'test/**/samples/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  // French sentences have no-break spaces, in templates and in what tests expect too.
  { rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      // A named `z`, `z.core` or the whole of zod keeps every locale and schema in the bundles.
      'no-restricted-imports': ['error', { paths: [{ name: 'zod', message: "import * as z from 'zod/mini'" }] }],
      'no-restricted-syntax': ['error', ...restricted],
      // `as` silences the compiler; parse or narrow instead. `as const` stays allowed.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // What differs from one language to another is asked of its object, which its folder of src/languages makes.
    files: [
      'syntax',
      'interpreter',
      'clients',
      'manifests',
      'settings',
      'writing',
      'rewriting',
      'assist',
      'editor',
      'secrets',
      'cli',
      'panel',
      'tools',
      'views',
      'analysis',
    ].map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-syntax': [
        'error',
        ...restricted,
        ...[
          `Literal[value=/^(?:${languages})$/]`,
          `Property > Identifier.key[name=/^(?:${languages})$/]`,
          `BinaryExpression[operator=/^[!=]==$/] > MemberExpression[property.name="id"]${ofLanguage}`,
          `SwitchStatement > MemberExpression.discriminant[property.name="id"]${ofLanguage}`,
        ].map((selector) => ({ selector, message: 'A language is named in src/languages alone: ask its object.' })),
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { require: 'readonly', module: 'writable', __dirname: 'readonly' },
    },
  },
);
