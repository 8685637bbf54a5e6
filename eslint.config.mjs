import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/**
 * A wall: what may not be imported, as the text between the quotes of an import, and why.
 * @typedef {{ regex: string, message: string }} Wall
 */

/** Imports from the rooms `names`, at any depth. */
const rooms = (/** @type {string[]} */ ...names) =>
  `^(?:\\.\\./)+(?:src/)?(?:${names.join('|')})(?:/|\\.ts$|$)`;

const outsideDomain = rooms(
  'sources',
  'content\\.config',
  'catalog',
  'components',
  'layouts',
  'pages',
  'social',
  'packing',
  'integrations',
  'audit',
  'leaks',
  'search',
  'testing',
);

/** @type {Record<string, Wall>} */
const walls = {
  domainIsPure: {
    regex: `^(?!\\.\\.?/)|${outsideDomain}`,
    message: 'domain 只依赖 domain：规则不读文件、不碰网络，换到哪里都得到同样的结果。',
  },
  domainOnly: {
    regex: outsideDomain,
    message: '这里只能依赖 domain，见 src/README.md 的依赖方向。',
  },
  sourcesKnowNoPages: {
    regex: rooms(
      'content\\.config',
      'catalog',
      'components',
      'layouts',
      'pages',
      'social',
      'packing',
      'integrations',
      'audit',
      'leaks',
      'search',
      'testing',
    ),
    message: 'sources 只把字节变成检查过的 domain 值，不知道网站长什么样。',
  },
  catalogKnowsNoPages: {
    regex: rooms(
      'components',
      'layouts',
      'pages',
      'social',
      'packing',
      'audit',
      'leaks',
      'search',
      'testing',
    ),
    message: 'catalog 只提供内容，不知道谁来显示。',
  },
  componentsGetValues: {
    regex: rooms(
      'sources',
      'content\\.config',
      'catalog',
      'layouts',
      'pages',
      'social',
      'packing',
      'integrations',
      'audit',
      'leaks',
      'testing',
    ),
    message: '组件从属性得到 domain 值，自己不取数据，这样同一个组件处处可用。',
  },
  pagesAskTheCatalog: {
    regex: rooms('sources', 'content\\.config', 'integrations', 'audit', 'leaks', 'testing'),
    message: '页面和布局只向 catalog 要内容，数据怎么来的与它们无关。',
  },
  auditReadsTheResult: {
    regex: `${rooms('sources', 'content\\.config', 'catalog', 'components', 'layouts', 'pages', 'social', 'packing', 'integrations', 'testing')}|/search/`,
    message: '审查只看建成的网站，不信任建网站的代码。',
  },
  guardKnowsNoPages: {
    regex: rooms(
      'content\\.config',
      'catalog',
      'components',
      'layouts',
      'pages',
      'social',
      'testing',
    ),
    message: 'guard 只看 content、data、public 里的文件，不知道网站怎么建。',
  },
  integrationsServeTheBuild: {
    regex: rooms('catalog', 'components', 'layouts', 'pages', 'audit', 'testing'),
    message: 'integrations 是构建的挂钩，不依赖页面。',
  },
  importersMakeSources: {
    regex: rooms(
      'content\\.config',
      'catalog',
      'components',
      'layouts',
      'pages',
      'social',
      'packing',
      'integrations',
      'audit',
      'search',
    ),
    message: 'importers 只把外来文件变成 content 和 data 里的文件，不知道网站怎么建。',
  },
  importersAreForScripts: {
    regex: rooms('importers', 'starting-files', 'desk', 'print'),
    message: '导入、新建、编辑台和印制只由命令调用；网站只从 content 和 data 来。',
  },
  paperIsNoPage: {
    regex: rooms(
      'content\\.config',
      'catalog',
      'components',
      'layouts',
      'pages',
      'social',
      'integrations',
      'audit',
      'search',
    ),
    message: 'print 只从 content 和 data 印出纸面文件，与网站的页面无关。',
  },
  scriptsStayOutside: {
    regex: rooms('content\\.config', 'catalog', 'components', 'layouts', 'pages'),
    message: '命令在 Astro 之外运行，catalog 和页面只能由 Astro 载入。',
  },
  collections: {
    regex: '^astro:content$',
    message: '只有 catalog 查询内容集合，别处向 catalog 要。',
  },
  recipientNames: {
    regex: '(?:^|/)recipient-list\\.ts$',
    message:
      '受助人姓名只走一条路：sources → catalog/recipient-list → 名单页。别处不得引用能装姓名的类型。',
  },
  rosters: {
    regex: '/sources/notices/(?:roster|recipient-rows)\\.ts$',
    message: '名单原文只由 catalog/recipient-list 读取，别处只有不含姓名的 Notice。',
  },
  recipientTable: {
    regex: '(?:^|/)RecipientTable\\.astro$',
    message: '受助人名单的表格只在名单页。',
  },
};

const names = ['recipientNames', 'rosters', 'recipientTable'];

/**
 * Which walls stand around which files. A file keeps to the last entry that names it.
 * @type {{ files: string[], walls: string[], clock?: boolean }[]}
 */
const plan = [
  { files: ['src/**'], walls: ['collections', ...names] },
  { files: ['src/domain/**'], walls: ['domainIsPure', 'recipientNames'] },
  { files: ['src/domain/**/*.test.ts'], walls: ['domainOnly'] },
  { files: ['src/sources/**'], walls: ['sourcesKnowNoPages', 'collections'] },
  { files: ['src/sources/**/*.test.ts'], walls: ['collections'] },
  { files: ['src/content.config.ts'], walls: names },
  { files: ['src/catalog/**'], walls: ['catalogKnowsNoPages', ...names] },
  { files: ['src/catalog/notices/recipient-list.ts'], walls: ['catalogKnowsNoPages'] },
  { files: ['src/components/**'], walls: ['componentsGetValues', 'collections', ...names] },
  // A table in the body of a guide: the author's markup hands it no rows.
  { files: ['src/components/law/Standards.astro'], walls: ['collections', ...names] },
  {
    files: ['src/components/notices/RecipientTable.astro'],
    walls: ['componentsGetValues', 'collections', 'rosters'],
  },
  {
    files: ['src/layouts/**', 'src/pages/**'],
    walls: ['pagesAskTheCatalog', 'collections', ...names],
  },
  {
    files: ['src/pages/notices/?id?/?township?.astro'],
    walls: ['pagesAskTheCatalog', 'collections', 'rosters'],
  },
  {
    files: ['src/search/**', 'src/social/**', 'src/packing/**', 'src/leaks/**'],
    walls: ['domainOnly', 'collections', ...names],
  },
  { files: ['src/integrations/**'], walls: ['integrationsServeTheBuild', 'collections', ...names] },
  {
    files: ['src/guard/**'],
    walls: ['guardKnowsNoPages', 'collections', ...names],
  },
  { files: ['src/audit/**'], walls: ['auditReadsTheResult', 'collections', ...names] },
  { files: ['src/starting-files/**'], walls: ['importersMakeSources', 'collections', ...names] },
  { files: ['src/pictures/**'], walls: ['domainOnly', 'collections', ...names] },
  { files: ['src/desk/**'], walls: ['domainOnly', 'collections', ...names] },
  { files: ['src/importers/**'], walls: ['importersMakeSources', 'collections', ...names] },
  // A raw roster becomes a list here; scripts alone start it.
  {
    files: ['src/importers/roster/**'],
    walls: ['importersMakeSources', 'collections', 'recipientTable'],
  },
  { files: ['src/print/**'], walls: ['paperIsNoPage', 'collections', ...names] },
  // Lists for the board of a village, letters to households.
  {
    files: ['src/print/posters/**', 'src/print/letters/**'],
    walls: ['paperIsNoPage', 'collections', 'recipientTable'],
  },
  { files: ['src/testing/**'], walls: ['collections'] },
  {
    files: ['scripts/**'],
    walls: ['scriptsStayOutside', 'collections', 'recipientNames', 'recipientTable'],
  },
];

/** The walls hold for `import()` as well. */
const dynamicImport = (/** @type {Wall} */ { regex, message }) => ({
  selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
  message,
});

const clock = [
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
].map((selector) => ({
  selector,
  message:
    '只有 sources/formats/settings.ts 看钟（浏览器里是 search/this-site.ts），别处的日期是参数 asOf。',
}));

/** @param {{ files: string[], walls: string[] }} entry */
function toConfig({ files, walls: wallNames }) {
  const inSource = files.every((file) => file.startsWith('src/'));
  const inSite = files.every((file) =>
    /^src\/(?!importers|starting-files|desk|print|testing)/.test(file),
  );
  const patterns = [...wallNames, ...(inSite ? ['importersAreForScripts'] : [])].map(
    (name) => /** @type {Wall} */ (walls[name]),
  );
  const watched = inSource ? clock : [];
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...watched, ...patterns.map(dynamicImport)],
    },
  };
}

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
      'no-console': 'error',
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
  ...plan.map(toConfig),
  {
    files: ['src/sources/formats/settings.ts', 'src/search/this-site.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/**', 'src/audit/print-report.ts'], rules: { 'no-console': 'off' } },
);
