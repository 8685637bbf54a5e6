import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Month } from '../../../domain/date.ts';
import { readFileBlocks } from '../documents/read-file.ts';
import type { Draft } from '../draft.ts';
import { importBulletin, importDocument } from '../import-bulletin.ts';
import type { PublishedText } from '../text/neighbours.ts';

/** An article that somebody knows to be in a file: `expected.json` beside the files has them by file name. */
interface ExpectedPiece {
  readonly title: string;
  readonly people: readonly string[];
  /** As Markdown. */
  readonly paragraphs: readonly string[];
}

type Expected = Readonly<
  Record<string, { readonly articles?: readonly ExpectedPiece[]; readonly refuse?: unknown }>
>;

/** How many of `articles` came out right, and what the report calls certain. */
interface DocumentScore {
  files: number;
  articles: number;
  titles: number;
  people: number;
  texts: number;
  sure: number;
  sureRight: number;
}

const issue = '2018-07' as Month;

/** Imports the files of a folder and compares them with its `expected.json`: the scores by format. */
export async function scoreDocuments(
  folder: string,
  known: PublishedText,
): Promise<ReadonlyMap<string, DocumentScore>> {
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
  const scores = new Map<string, DocumentScore>();
  for (const [name, { articles = [], refuse }] of Object.entries(expected)) {
    if (refuse !== undefined) continue;
    const format = extname(name).slice(1);
    const score = scores.get(format) ?? newScore();
    scores.set(format, score);
    score.files += 1;
    score.articles += articles.length;
    const read = await readFileBlocks(name, new Uint8Array(await readFile(join(folder, name))));
    if ('refusals' in read) continue;
    const { drafts } =
      'text' in read ? importBulletin(read.text, issue, known) : importDocument(read.blocks, issue);
    for (const draft of drafts) judge(draft, articles, score);
  }
  return scores;
}

const newScore = (): DocumentScore => ({
  files: 0,
  articles: 0,
  titles: 0,
  people: 0,
  texts: 0,
  sure: 0,
  sureRight: 0,
});

/** A draft is compared with the article that it begins as, or is headed as; a certain one that is none is wrong. */
function judge(draft: Draft, articles: readonly ExpectedPiece[], score: DocumentScore): void {
  const isSure = draft.entry.doubts.length === 0;
  score.sure += Number(isSure);
  const body = bones(bodyOf(draft));
  const article = articles.find(({ paragraphs, title }) => {
    const start = bones(paragraphs.join('')).slice(0, 20);
    return start === '' ? bones(title) === bones(draft.title ?? '') : body.includes(start);
  });
  if (!article) return;
  const title = bones(draft.title ?? '') === bones(article.title);
  const people = namesOf(draft) === [...new Set(article.people)].toSorted().join();
  const text = article.paragraphs.length === 0 || body === bones(article.paragraphs.join(''));
  score.titles += Number(title);
  score.people += Number(people);
  score.texts += Number(text);
  score.sureRight += Number(isSure && title && people && text);
}

const namesOf = ({ entry }: Draft): string =>
  [...new Set(entry.bylines.map(({ name }) => name.replace(/\s/gu, '')))].toSorted().join();

const bodyOf = ({ text }: Draft): string =>
  text.replace(/^---\n.*?\n---\n/su, '').replaceAll('【待填】', '');

/** Han, letters and digits alone. */
const bones = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
