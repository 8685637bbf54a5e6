import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../domain/question/answer-question.ts';
import type { RowSource } from '../../domain/question/row-source.ts';
import { known } from '../../testing/question-box/known.ts';
import { buildIndex } from '../index/build-index.ts';
import { openFolderSearch, type Interference } from '../../testing/search-trial/folder-search.ts';
import { makeRowSource } from './list-pages.ts';

const list = (until: string, name: string): string =>
  `<html lang="zh-CN"><body><main data-pagefind-body data-pagefind-filter="kind:名单">
  <i data-pagefind-meta="until:${until}"></i><h1>名单</h1>
  <section><h2 id="v1">甲村</h2><table><tr><th>姓名</th></tr><tr id="r1"><th>${name}</th></tr></table></section>
  </main></body></html>`;
const today = () => new Date('2026-11-20T12:00:00+08:00');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rows-'));
  for (const [notice, until, name] of [
    ['one', '2026-12-05', '李建国'],
    ['two', '2026-12-23', '王秀兰'],
  ] as const) {
    const path = join(folder, 'notices', notice, '990101101');
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'index.html'), list(until, name));
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
  const fromIndex = makeRowSource('/', search, () => AbortSignal.timeout(15_000))(known);
  const source: RowSource = { ...fromIndex, rowsOf: () => Promise.resolve([]) };
  return (await answerQuestion(question, known, source)).said;
}

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
