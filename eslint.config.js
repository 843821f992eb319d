import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The layer rule (ARCHITECTURE.md) as lint: who may import what. tests/fences/layers.test.ts checks it again. */
const forbid = (...patterns) => ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }];
const NODE = [['node:*', 'fs', 'path', 'crypto', 'os', 'child_process'], 'Node stays in electron/.'];
const ELECTRON = [
  ['electron', 'electron/*'],
  'The electron package is used only in electron/main.ts, electron/app and electron/preload.ts.',
];
const REACT = [['react', 'react-dom', 'react-dom/*', 'react-aria-components'], 'React stays in renderer/.'];
const SQLITE = [['better-sqlite3'], 'SQLite is used only in electron/db.'];
const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'shared/ has no clock: pass today in.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'shared/ has no clock: pass today in.',
  },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'shared/ is pure.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.shared.json', 'tsconfig.electron.json', 'tsconfig.renderer.json', 'tsconfig.tests.json'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(NODE, ELECTRON, REACT, SQLITE, [
        ['**/electron/**', '**/renderer/**'],
        'shared/ imports only shared/.',
      ]),
      'no-restricted-syntax': ['error', ...NO_CLOCK],
    },
  },
  {
    files: ['electron/{db,files,ipc,documents,registers,cli}/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid(ELECTRON, REACT, [['**/renderer/**'], 'electron/ does not know the screens.']),
    },
  },
  { files: ['electron/{files,ipc,documents,cli,app}/**/*.ts'], rules: {} },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': forbid(NODE, ELECTRON, SQLITE, [
        ['**/electron/**'],
        'renderer/ sees the world through renderer/api.ts.',
      ]),
      'no-restricted-syntax': [
        'error',
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text reaches the page as text.' },
      ],
    },
  },
  { files: ['tests/**', '*.config.ts', 'electron/dev/**', 'electron/cli/**'], rules: { 'no-console': 'off' } },
);
