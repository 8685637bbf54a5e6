import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Month } from '../../domain/date.ts';
import { importBulletin } from './import-bulletin.ts';
import { tellDrafts } from './documents/testing/tell-drafts.ts';
import { sampleArticles } from './testing/sample-articles.ts';
import { breakLines } from './testing/type-setting.ts';

// The raw texts of the founding issues name children: they are beside the project, or where BULLETIN_TEXTS says.
const folder = process.env['BULLETIN_TEXTS'] ?? resolve('../shared/input');

/** What the sample bulletin says of an entry of the paper. */
interface Known {
  readonly original?: Partial<Record<'kicker' | 'title' | 'deck', string>>;
  readonly title?: string;
  readonly bylines?: readonly { readonly role: string; readonly name: string }[];
}

async function readKnown(month: string): Promise<Known[]> {
  const sample = resolve('content/bulletin', month);
  const files = (await readdir(sample)).filter((file) => file.endsWith('.mdx')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const [, head = ''] = (await readFile(join(sample, file), 'utf8')).split(/^---$/mu);
      return parse(head) as Known;
    }),
  );
}

/** The headline only where the paper has one; a retold piece has its report's under `original`. */
const tellKnown = ({ original, bylines = [] }: Known) => ({
  title: squeeze(original?.title),
  kicker: squeeze(original?.kicker),
  deck: squeeze(original?.deck),
  bylines: bylines.map(({ role, name }) => `${role} ${name}`),
});

const squeeze = (text = ''): string => text.normalize('NFKC').replace(/\s|【待填】/gu, '');

describe('the raw texts that the project began with', () => {
  it('come out whole: every entry, its headline over all lines, its names and nobody else', async () => {
    for (const month of ['2016-06', '2018-07']) {
      const file = join(folder, `bulletin-${month}.txt`);
      const isHere = existsSync(file) && existsSync(resolve('content/bulletin', month));
      if (!isHere) continue;
      const imported = importBulletin(await readFile(file, 'utf8'), month as Month);
      const found = tellDrafts(imported).map(({ title, kicker, deck, bylines }) => ({
        title: squeeze(title),
        kicker: squeeze(kicker),
        deck: squeeze(deck),
        bylines,
      }));
      expect(imported.account.faults).toEqual([]);
      expect(imported.leftLines).toEqual([]);
      expect(found).toEqual((await readKnown(month)).map(tellKnown));
    }
  });
});

const interview = [
  '村里的大树下摆着一张方桌，几位老人围着它说话。他们说的是上个月才开张的助餐点，饭菜热不热，路远不远，都有人来问。',
  '负责人说，近年来，村里不断加强助餐工作，加大送餐上门的力度，针对腿脚不便的老人，优化送餐的路线，每天中午把饭菜送到床前。碗是保温的，送到时还冒着热气，吃完了第二天再收回来洗。',
  '问到往后的打算，他说，先把冬天过好。屋里要暖和，路上要有灯，灶上要有人，别的慢慢再添。',
];

describe('a column that becomes wider in the midst of a sentence', () => {
  it('is one piece, and no half sentence is its headline', () => {
    const [bells] = sampleArticles;
    if (!bells) throw new Error('no article');
    const narrow = breakLines(interview[1] ?? '', 14, 2).slice(0, 3);
    const wide = breakLines((interview[1] ?? '').slice(narrow.join('').length), 28, 0);
    const page = [
      '本报记者 高明远',
      '',
      ...breakLines(interview[0] ?? '', 14, 2),
      '',
      ...narrow,
      ...wide,
      '',
      ...breakLines(interview[2] ?? '', 28, 2),
      '',
      ...breakLines(`本报讯（通讯员 白若溪）${bells.paragraphs.join('')}`, 16, 2),
      '',
      bells.title,
    ].join('\n');
    const imported = importBulletin(page, '2018-07' as Month);
    const [first, second] = tellDrafts(imported);
    expect(imported.drafts).toHaveLength(2);
    expect(first?.body).toEqual(interview);
    expect(second).toMatchObject({ title: bells.title, bylines: ['通讯员 白若溪'] });
  });
});
