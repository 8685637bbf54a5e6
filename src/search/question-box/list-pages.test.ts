import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../domain/question/answering/answer-question.ts';
import type { RowSource } from '../../domain/question/persons/row-source.ts';
import { known } from '../../testing/question-box/known.ts';
import { buildIndex } from '../index/build-index.ts';
import { openFolderSearch, type Interference } from '../../testing/search-trial/folder-search.ts';
import { mark } from '../../testing/search-trial/mini-site.ts';
import { makeRowSource } from './list-pages.ts';

const village = '990101101201';
const list = (until: string): string =>
  `<html lang="zh-CN"><body>
  ${mark('filter', 'kind', '名单')}${mark('meta', 'until', until)}<main data-pagefind-body><h1>名单</h1></main></body></html>`;
const sheet = (lists: readonly (readonly [notice: string, name: string])[]): string =>
  `<html lang="zh-CN"><body><main><header data-pagefind-body><h1>大王庄村</h1></header>${lists
    .map(
      ([notice, name]) =>
        `<section data-list="${notice}"><h2 id="list-${notice}">名单</h2><table><tr><th>姓名</th></tr><tr id="r1-${notice}"><th>${name}</th></tr></table></section>`,
    )
    .join('')}</main></body></html>`;
const today = () => new Date('2026-11-20T12:00:00+08:00');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
  const pages = {
    'notices/one/990101101': list('2026-12-05'),
    'notices/two/990101101': list('2026-12-23'),
    [`places/${village}`]: sheet([
      ['one', '李建国'],
      ['two', '王秀兰'],
    ]),
  };
  for (const [path, html] of Object.entries(pages)) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), html);
  }
  await writeFile(
    join(folder, 'index.html'),
    '<html lang="zh-CN"><body><main data-pagefind-body><h1>首页</h1></main></body></html>',
  );
  await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: [] });
});
afterAll(() => rm(folder, { recursive: true }));

/** The village's page can be read and has nobody; names are asked of the index, of which some files fail. */
async function ask(question: string, interfere: Interference): Promise<string> {
  const search = openFolderSearch(folder, { interfere, now: today });
  const fromIndex = makeRowSource('/', search);
  const source: RowSource = { ...fromIndex, rowsOf: () => Promise.resolve([]) };
  return (await answerQuestion(question, known, source)).said;
}

it('finds a name in the folder of its own list, and the row on the sheet of its village', async () => {
  const search = openFolderSearch(folder, { now: today });
  const source = makeRowSource('/', search);
  expect(await source.rowsNamed('王秀兰')).toEqual({
    rows: [{ notice: 'two', village, listed: '王秀兰', address: `/places/${village}/#r1-two` }],
    missing: false,
  });
  const inFolder = async (day: string, name: string): Promise<number> =>
    (
      await openFolderSearch(join(folder), {
        interfere: (path) =>
          path.includes(`until-${day}`) ? new Response(null, { status: 410 }) : undefined,
        now: today,
      }).search(name)
    ).total;
  expect(await inFolder('2026-12-23', '王秀兰')).toBe(0);
  expect(await inFolder('2026-12-05', '王秀兰')).toBe(1);
});

describe('a name that no page and no index has', () => {
  it('is denied where everything could be read', async () => {
    expect(await ask('大王庄村 李秀兰', () => undefined)).toContain('没有“李秀兰”');
  });

  it.each(['pagefind-entry.json', '.pf_meta', '/index/', 'pages.bin'])(
    'is not denied where %s of a list fails, however well the village’s page was read',
    async (file) => {
      const interfere: Interference = (path) =>
        path.includes('until-2026-12-05') && path.includes(file)
          ? new Response(null, { status: 500 })
          : undefined;
      expect(await ask('大王庄村 李秀兰', interfere)).toContain('还不能说有没有“李秀兰”');
      expect(await ask('李秀兰', interfere)).toContain('还不能说有没有“李秀兰”');
    },
  );
});
