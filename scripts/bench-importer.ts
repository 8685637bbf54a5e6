import { readPublishedText } from '../src/importers/bulletin/text/published-text.ts';
import type { PageHabits } from '../src/importers/bulletin/testing/raw-newspaper.ts';
import { judgePages, type Score } from '../src/importers/bulletin/testing/score.ts';
import { scoreDocuments } from '../src/importers/bulletin/testing/score-documents.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

const mixed = (mixing: PageHabits['mixings'][number]): Partial<PageHabits> => ({
  mixedColumns: 0.5,
  mixings: [mixing],
});

/**
 * What is done to the articles of a page, and the least share of entries whose text must be complete and unmixed.
 */
const habits: readonly (readonly [string, Partial<PageHabits>, number])[] = [
  ['创刊号的习惯', {}, 0.97],
  ['标题在正文前', { headlinesAfter: 0.05 }, 0.93],
  ['标题有前有后', { headlinesAfter: 0.5 }, 0.95],
  ['两篇标题连排', { runTogether: 0.6 }, 0.95],
  ['标题折成两行', { brokenHeadlines: 0.6 }, 0.95],
  ['两栏并排', mixed('side by side'), 0.95],
  ['两栏逐行交错', mixed('lines'), 0.9],
  ['两栏整栏交错（有空行）', mixed('columns'), 0.85],
  ['两栏几行几行交错（无空行）', mixed('blocks'), 0.7],
  ['首行不缩进', { flush: 1 }, 0.95],
  ['首行不缩进、逐行交错', { flush: 1, ...mixed('lines') }, 0.85],
  ['首行不缩进、整栏交错', { flush: 1, ...mixed('columns') }, 0.85],
  ['正文中间有版头', { runningHeads: 0.6 }, 0.95],
  ['正文中间有标题', { headlinesWithin: 0.8 }, 0.8],
  ['正文中间有图片', { photosWithin: 1 }, 0.85],
  ['“某月某日电”', { telegraphs: 0.6 }, 0.95],
  ['署名在文末', { closingBylines: 0.5 }, 0.95],
];

const sureColumns = ['有把握', '其中对的'];

const tellSure = ({ sure, sureRight }: { sure: number; sureRight: number }): string[] => [
  String(sure),
  String(sureRight),
];

/** The least share of entries marked 有把握 that must be right. */
const leastSure = 0.99;

/**
 * Imports the files of a folder whose articles are written down in its `expected.json`. Prints by format how many
 * came out right, and how many of those marked 有把握. @throws StepFailure if too many of the latter are wrong
 */
export async function benchDocuments(folder: string): Promise<void> {
  const scores = await scoreDocuments(folder, await readPublishedText('content'));
  showTable(
    ['格式', '文件', '篇', '标题对', '署名对', '正文对', ...sureColumns],
    [...scores].map(([format, score]) => [
      format,
      ...[score.files, score.articles, score.titles, score.people, score.texts].map(String),
      ...tellSure(score),
    ]),
  );
  judgeSure([...scores.values()]);
}

function judgeSure(scores: readonly { sure: number; sureRight: number }[]): void {
  const [sure, right] = [
    scores.reduce((sum, score) => sum + score.sure, 0),
    scores.reduce((sum, score) => sum + score.sureRight, 0),
  ];
  console.log(`有把握的 ${sure} 篇，其中对的 ${right} 篇。`);
  if (right < leastSure * sure)
    throw new StepFailure(`有把握的不到 ${(100 * leastSure).toFixed(0)}% 是对的。`);
}

/**
 * Imports generated newspapers from seeds that no test and nobody who tunes the importer has seen. Prints by habit
 * how many entries came out right. @throws StepFailure if a character is lost or too many borders between entries
 * are wrong
 */
export async function benchImporter(newspapers: number, firstSeed: number): Promise<void> {
  // The pages contain other texts than those that the importer was tuned on.
  const known = await readPublishedText('content/handbook');
  const faults: string[] = [];
  const scores: Score[] = [];
  const rows = habits.map(([name, own, least]) => {
    const score = judgePages(firstSeed, newspapers, own, known);
    scores.push(score);
    const share = (count: number): string => `${((100 * count) / score.entries).toFixed(1)}%`;
    if (score.covered < score.newspapers) faults.push(`${name}：有版面的文字没有清点平。`);
    if (score.borders < least * score.entries)
      faults.push(`${name}：篇界对的不到 ${(100 * least).toFixed(0)}%。`);
    return [
      name,
      String(score.newspapers),
      String(score.entries),
      `${((100 * score.covered) / score.newspapers).toFixed(0)}%`,
      ...[score.borders, score.texts, score.headlines, score.bylines, score.kinds].map(share),
      ...tellSure(score),
    ];
  });
  showTable(
    ['版面', '版', '篇', '文字清点', '篇界', '段落', '标题', '署名', '体裁', ...sureColumns],
    rows,
  );
  judgeSure(scores);
  if (faults.length > 0) throw new StepFailure(faults.join('\n'));
}
