import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import typescript from 'typescript-eslint';

// The planted files do not exist, so nothing can be asked about their types; the walls need none.
const eslint = new ESLint({ overrideConfig: [typescript.configs.disableTypeChecked] });

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const text = filePath.endsWith('.astro') ? `---\n${code}\n---\n` : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath });
  const watched = ['no-restricted-imports', 'no-restricted-syntax', 'no-console'];
  const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
  return rules.filter((rule) => rule === null || watched.includes(rule));
}

const from = (path: string): string => `import { x } from '${path}'; export const y = x;`;

test.each([
  ['domain reads no file', 'src/domain/planted.ts', from('node:fs')],
  ['domain asks no package', 'src/domain/planted.ts', from('yaml')],
  ['domain depends on domain', 'src/domain/planted.ts', from('../sources/formats/settings.ts')],
  ['sources know no pages', 'src/sources/planted.ts', from('../catalog/site/site.ts')],
  ['catalog knows no components', 'src/catalog/planted.ts', from('../components/site/link.ts')],
  ['components ask nobody', 'src/components/Planted.astro', from('../catalog/site/site.ts')],
  ['pages ask the catalog', 'src/pages/planted.astro', from('../sources/formats/settings.ts')],
  ['pages query no collection', 'src/pages/planted.astro', from('astro:content')],
  ['layouts query no collection', 'src/layouts/Planted.astro', from('astro:content')],
  ['search depends on domain', 'src/search/planted.ts', from('../catalog/site/site.ts')],
  [
    'audit trusts no builder',
    'src/audit/checks/planted.ts',
    from('../../sources/formats/settings.ts'),
  ],
  ['audit decodes only', 'src/audit/planted.ts', from('../search/query.ts')],
  ['the scanner of files depends on domain', 'src/leaks/planted.ts', from('../audit/page.ts')],
  ['the guard knows no pages', 'src/guard/planted.ts', from('../catalog/site/site.ts')],
  ['importers know no pages', 'src/importers/planted.ts', from('../catalog/site/site.ts')],
  ['the desk asks nobody', 'src/desk/planted.ts', from('../sources/formats/settings.ts')],
  ['the site knows no desk', 'src/pages/planted.astro', from('../desk/desk-page.ts')],
  ['the site imports nothing raw', 'src/catalog/planted.ts', from('../importers/roster/header.ts')],
  ['paper knows no pages', 'src/print/planted.ts', from('../catalog/site/site.ts')],
  ['the site prints nothing', 'src/components/Planted.astro', from('../print/printer.ts')],
  ['names: paper', 'src/print/planted.ts', from('../sources/notices/roster.ts')],
  [
    'names: other importers',
    'src/importers/bulletin/planted.ts',
    from('../../sources/notices/roster.ts'),
  ],
  ['a folder of domain', 'src/domain/eligibility/planted.ts', from('../../catalog/site.ts')],
  ['scripts stay outside', 'scripts/planted.ts', from('../src/catalog/site/site.ts')],
  ['names: domain', 'src/domain/planted.ts', from('./recipient-list.ts')],
  ['names: another catalog', 'src/catalog/planted.ts', from('../domain/notices/recipient-list.ts')],
  ['names: rosters', 'src/catalog/planted.ts', from('../sources/notices/roster.ts')],
  ['names: another page', 'src/pages/planted.astro', from('../catalog/notices/recipient-list.ts')],
  ['names: pictures', 'src/social/planted.ts', from('../domain/notices/recipient-list.ts')],
  [
    'names: the table',
    'src/pages/planted.astro',
    from('../components/notices/RecipientTable.astro'),
  ],
  [
    'names: types',
    'src/layouts/planted.ts',
    "export type { RosterRow } from '../domain/notices/recipient-list.ts';",
  ],
  [
    'import() is no way round',
    'src/catalog/planted.ts',
    "await import('../sources/notices/roster.ts');",
  ],
])('%s', async (_wall, file, code) => {
  const rules = await rulesBroken(file, code);
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatch(/^no-restricted-(?:imports|syntax)$/);
});

test.each([
  ['src/domain/planted.ts', 'export const today = new Date();'],
  ['src/pages/planted.astro', 'const now = Date.now();'],
])('nobody looks at the clock: %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual(['no-restricted-syntax']);
});

test.each(['src/sources/planted.ts', 'src/audit/planted.ts', 'src/pages/planted.astro'])(
  'only scripts and one printer print: %s',
  async (file) => {
    expect(await rulesBroken(file, "console.log('x');")).toEqual(['no-console']);
  },
);

test.each([
  ['src/domain/planted.ts', from('./date.ts')],
  ['src/domain/eligibility/planted.ts', from('../date.ts')],
  ['src/importers/roster/planted.ts', from('../../sources/notices/recipient-rows.ts')],
  ['src/catalog/planted.ts', from('astro:content')],
  ['src/sources/planted.ts', from('../domain/notices/recipient-list.ts')],
  ['src/catalog/notices/recipient-list.ts', from('../sources/notices/roster.ts')],
  ['src/pages/notices/[id]/[township].astro', from('../../../catalog/notices/recipient-list.ts')],
  ['scripts/planted.ts', "console.log('x');"],
  ['src/audit/print-report.ts', "console.log('x');"],
  ['src/sources/formats/settings.ts', 'export const today = new Date();'],
])('the ways that are open: %s', async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual([]);
});
