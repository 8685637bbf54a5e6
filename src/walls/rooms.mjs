// Plain JavaScript, because eslint.config.mjs imports it on any Node.

/**
 * @typedef {object} Room
 * @property {string} holds what the room is for, in one line
 * @property {readonly string[]} imports rooms that it may import from; everything else is refused
 * @property {readonly string[]} packages packages that it may import; `node:` modules are packages too
 * @property {readonly string[]} [testImports] further rooms for its tests
 */

const files = ['node:fs', 'node:fs/promises', 'node:path', 'node:url'];

/**
 * Every room of the house and what it may import, from the ground up. A room imports only rooms that stand
 * before it. The lint rule, the wall tests and the map in src/README.md are made from this table.
 * @type {Readonly<Record<string, Room>>}
 */
export const rooms = {
  domain: {
    holds: 'pure rules: no input or output, no clock, no environment',
    imports: [],
    // Words, sounds and strokes, to tell a name from a word and a word from a slip.
    packages: ['@node-rs/jieba', 'cnchar-order', 'opencc-js', 'pinyin-pro'],
  },
  walls: {
    holds: 'this table and the lint rule made from it',
    imports: [],
    packages: ['node:path'],
  },
  styles: {
    holds: 'style sheets, tokens first; what one kind of page needs is imported there alone',
    imports: [],
    packages: [],
  },
  terminal: {
    holds: 'steps, progress, errors on a screen; finds Chromium and fonts',
    imports: [],
    packages: [...files, 'node:child_process', 'node:os'],
  },
  sources: {
    holds: 'bytes → checked values; every problem with file and line',
    imports: ['domain'],
    packages: [
      ...files,
      'node:crypto',
      'hast',
      'mdast',
      'mdast-util-mdx-jsx',
      'mdast-util-to-string',
      'papaparse',
      'pinyin-pro',
      'rehype-stringify',
      'remark-cjk-friendly',
      'remark-gfm',
      'remark-mdx',
      'remark-parse',
      'remark-rehype',
      'sharp',
      'unified',
      'unist-util-visit',
      'yaml',
    ],
  },
  search: {
    holds: 'search index at build time; query, ranking and page in the browser',
    imports: ['domain'],
    packages: [...files, 'node:crypto', 'node:zlib', 'fflate', 'pagefind', 'parse5', 'pinyin-pro'],
  },
  charts: {
    holds: 'figures → static SVG without style, drawn by a library',
    imports: [],
    packages: ['@observablehq/plot', 'linkedom'],
  },
  social: {
    holds: 'pictures for shared links',
    imports: [],
    packages: [...files, 'node:crypto', 'node:module', 'node:zlib', 'satori', 'sharp'],
  },
  packing: {
    holds: 'files of an issue → one ZIP',
    imports: [],
    packages: ['node:crypto', 'fflate'],
  },
  pictures: {
    holds: "a camera's file → a picture of the site",
    imports: ['domain'],
    packages: ['sharp'],
  },
  desk: {
    holds: "the editors' forms, around a packaged CMS",
    imports: ['domain'],
    packages: [...files, 'node:crypto', 'node:module', '@sveltia/cms', 'esbuild'],
  },
  'starting-files': {
    holds: 'what `npm run new` writes',
    imports: ['domain', 'sources'],
    packages: [],
  },
  leaks: {
    holds: 'any file → its texts → numbers and names that must not be public',
    imports: ['domain'],
    packages: [
      ...files,
      'node:buffer',
      'node:os',
      'node:zlib',
      'fflate',
      'opencc-js',
      'pinyin-pro',
      'unpdf',
    ],
  },
  audit: {
    holds: 'checks of the built site: pure page → findings',
    imports: ['domain', 'leaks'],
    packages: [...files, 'node:module', 'node:zlib', 'html-validate', 'parse5', 'saxes'],
  },
  guard: {
    holds: 'checks of content and data before a build or commit',
    imports: ['domain', 'sources', 'leaks', 'audit'],
    packages: [...files, 'parse5', 'saxes'],
  },
  rosters: {
    holds: 'private spreadsheets, identity numbers inside → checked rows, compared and counted',
    imports: ['domain', 'sources'],
    packages: [...files, 'node:crypto', 'node:zlib', '@e965/xlsx', 'fflate', 'papaparse', 'saxes'],
  },
  importers: {
    holds: 'raw material → drafts and lists',
    imports: ['domain', 'sources', 'pictures', 'rosters'],
    packages: [
      ...files,
      'node:crypto',
      'node:zlib',
      '@e965/xlsx',
      'fflate',
      'mammoth',
      'parse5',
      'pinyin-pro',
      'saxes',
      'unpdf',
      'yaml',
    ],
  },
  print: {
    holds: 'PDFs for wall, letter box and shelf',
    imports: ['domain', 'sources', 'rosters'],
    packages: [
      ...files,
      'node:module',
      'parse5',
      'pdf-lib',
      'playwright-core',
      'sharp',
      'unpdf',
      'uqr',
    ],
    testImports: ['terminal'],
  },
  documents: {
    holds: "Word files for an office's own circulation, without recipients",
    imports: ['domain', 'sources'],
    packages: [...files, 'docx', 'hast', 'sharp'],
  },
  integrations: {
    holds: 'hooks of the build, local server, rules for web servers',
    imports: ['domain', 'sources', 'leaks'],
    packages: [
      ...files,
      'node:crypto',
      'node:http',
      'node:net',
      'node:stream/promises',
      'node:zlib',
      'astro',
      'esbuild',
    ],
  },
  'content.config.ts': {
    holds: 'joins the loader and the types of the collections',
    imports: ['domain', 'sources', 'integrations'],
    packages: ['astro', 'astro:content'],
  },
  catalog: {
    holds: 'the only room that asks Astro for collections',
    imports: ['domain', 'sources', 'pictures'],
    packages: [...files, 'astro', 'astro:content', 'diff', 'pinyin-pro'],
  },
  components: {
    holds: 'what a reader sees, given domain values',
    imports: ['domain', 'search', 'charts', 'styles'],
    packages: ['astro'],
  },
  layouts: {
    holds: 'frames of pages',
    imports: ['domain', 'catalog', 'components', 'styles'],
    packages: ['astro'],
  },
  pages: {
    holds: 'a file for each address, thin',
    imports: [
      'domain',
      'catalog',
      'components',
      'layouts',
      'search',
      'charts',
      'social',
      'packing',
      'styles',
    ],
    packages: ['astro', 'node:path'],
  },
};

/**
 * Rooms outside the floors: commands may start everything except pages, tests may import nearly everything.
 * @type {Readonly<Record<string, { holds: string, refused: readonly string[] }>>}
 */
export const outsideRooms = {
  scripts: {
    holds: 'commands: read arguments, call src, print, set the exit code',
    refused: ['content.config.ts', 'catalog', 'components', 'layouts', 'pages'],
  },
  testing: {
    holds: 'generators, fixtures, browser tests',
    refused: ['pages', 'content.config.ts', 'scripts'],
  },
};

/**
 * The way of a name: files that contain a recipient's name, and the only ones that may import them.
 * A path that ends in a slash means everything below it.
 * @type {readonly { files: readonly string[], importedBy: readonly string[] }[]}
 */
export const sealedFiles = [
  {
    files: ['src/domain/notices/recipient-list.ts'],
    importedBy: [
      'src/sources/',
      'src/catalog/notices/recipient-list.ts',
      'src/components/notices/RecipientTable.astro',
      'src/importers/roster/',
      'src/print/posters/',
      'src/print/letters/',
      'src/testing/',
    ],
  },
  {
    files: ['src/sources/notices/list-sections.ts'],
    importedBy: ['src/sources/', 'src/catalog/notices/recipient-list.ts', 'src/testing/'],
  },
  {
    files: ['src/sources/notices/recipient-list.ts', 'src/sources/notices/recipient-rows.ts'],
    importedBy: [
      'src/sources/',
      'src/rosters/compare/',
      'src/importers/roster/',
      'src/print/posters/',
      'src/print/letters/',
      'src/testing/',
      'scripts/',
    ],
  },
  {
    files: ['src/domain/notices/listed-person.ts', 'src/sources/notices/listed-people.ts'],
    importedBy: [
      'src/sources/notices/listed-people.ts',
      'src/leaks/listed-names.ts',
      'src/leaks/masked-rows.ts',
      'src/guard/guarded-names.ts',
      'src/testing/',
      'scripts/',
    ],
  },
  {
    files: ['src/catalog/notices/recipient-list.ts', 'src/components/notices/RecipientTable.astro'],
    importedBy: ['src/pages/places/[village].astro', 'src/testing/'],
  },
];

/**
 * Who may look at the world outside: the clock, the environment, the screen.
 * @type {Readonly<Record<'clock' | 'environment' | 'console', readonly string[]>>}
 */
export const effects = {
  clock: ['src/sources/formats/settings.ts', 'src/search/this-site.ts', 'scripts/'],
  environment: [
    'src/sources/formats/settings.ts',
    // Pagefind takes the size of its files from nowhere else.
    'src/search/index/pagefind-index.ts',
    'src/terminal/',
    'src/testing/',
    'scripts/',
  ],
  console: ['src/terminal/', 'scripts/'],
};
