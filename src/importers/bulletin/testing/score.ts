import type { Month } from '../../../domain/date.ts';
import { importBulletin, type ImportedBulletin } from '../import-bulletin.ts';
import type { PublishedText } from '../text/neighbours.ts';
import { textOf } from '../text/source-text.ts';
import type { Draft } from '../draft.ts';
import { sampleArticles } from './sample-articles.ts';
import { makeRandom } from './random.ts';
import {
  makeNewspaper,
  usualHabits,
  type ExpectedArticle,
  type PageHabits,
  type RawNewspaper,
} from './raw-newspaper.ts';

/** Counts over newspapers; each is how many of `entries` came out right. */
export interface Score {
  entries: number;
  borders: number;
  texts: number;
  headlines: number;
  bylines: number;
  kinds: number;
  /** Newspapers whose account balances. */
  covered: number;
  newspapers: number;
  /** Entries that the report calls certain, and those of them that are right. */
  sure: number;
  sureRight: number;
}

const newScore = (): Score => ({
  entries: 0,
  borders: 0,
  texts: 0,
  headlines: 0,
  bylines: 0,
  kinds: 0,
  covered: 0,
  newspapers: 0,
  sure: 0,
  sureRight: 0,
});

/** Han and digits alone: what borders are judged by. */
const bones = (text: string): string =>
  text.normalize('NFKC').replace(/[^\p{Script=Han}\p{N}]/gu, '');

const squeeze = (text: string | undefined): string => (text ?? '').replace(/\s/gu, '');

export interface Judged {
  readonly expected: ExpectedArticle;
  readonly draft: Draft | undefined;
  readonly border: boolean;
  readonly text: boolean;
  readonly headline: boolean;
  readonly byline: boolean;
  readonly kind: boolean;
}

/** Imports the newspaper and compares entry by entry. */
const issue = '2018-07' as Month;

function judge(
  newspaper: RawNewspaper,
  score: Score,
  known?: PublishedText,
): { imported: ImportedBulletin; judged: Judged[] } {
  const imported = importBulletin(newspaper.text, issue, known);
  const judged = newspaper.expected.map((expected) => judgeEntry(expected, imported.drafts));
  score.newspapers += 1;
  if (imported.account.faults.length === 0) score.covered += 1;
  for (const { border, text, headline, byline, kind, draft } of judged) {
    score.entries += 1;
    score.borders += Number(border);
    score.texts += Number(text);
    score.headlines += Number(headline);
    score.bylines += Number(byline);
    score.kinds += Number(kind);
    if (draft?.entry.doubts.length !== 0) continue;
    score.sure += 1;
    score.sureRight += Number(border && headline && byline);
  }
  return { imported, judged };
}

/** Makes pages of different seeds from different articles and imports them. */
export function judgePages(
  firstSeed: number,
  newspapers: number,
  habits: Partial<PageHabits>,
  known: PublishedText,
): Score {
  const score = newScore();
  for (let seed = firstSeed; seed < firstSeed + newspapers; seed += 1) {
    const random = makeRandom(seed * 7919);
    const articles = random.shuffle(sampleArticles).slice(0, random.between(7, 11));
    judge(makeNewspaper(articles, seed, { ...usualHabits, ...habits }), score, known);
  }
  return score;
}

function judgeEntry(expected: ExpectedArticle, drafts: readonly Draft[]): Judged {
  const body = expected.paragraphs.join('');
  const start = bones(body).slice(0, 14);
  const draft = drafts.find((candidate) => bones(bodyOf(candidate)).includes(start));
  if (!draft)
    return {
      expected,
      draft,
      border: false,
      text: false,
      headline: false,
      byline: false,
      kind: false,
    };
  const { headline, bylines, kind } = draft.entry;
  const parts = [headline?.title, headline?.kicker, headline?.deck].map((part) =>
    bones(part ? textOf(part) : ''),
  );
  const wanted = [expected.title, expected.kicker, expected.deck].map((part) => bones(part ?? ''));
  const people = new Set(bylines.map(({ role, name }) => `${role}${name}`));
  const known = new Set(expected.bylines.map(({ role, name }) => `${role}${name}`));
  return {
    expected,
    draft,
    border: bones(bodyOf(draft)) === bones(body),
    text:
      expected.kind === '图片'
        ? squeeze(bodyOf(draft)) === squeeze(body)
        : paragraphsOf(draft) === expected.paragraphs.map(squeeze).join('\n'),
    headline: parts.join('|') === wanted.join('|'),
    byline: people.size === known.size && [...people].every((person) => known.has(person)),
    kind: kind === expected.kind,
  };
}

const partsOf = (draft: Draft): string[] => {
  const { entry, text } = draft;
  const body = text
    .replace(/^---\n.*?\n---\n/su, '')
    .replaceAll('【待填】', '')
    .replaceAll('\\', '');
  const paragraphs = body.split('\n\n').map((part) => part.replace(/^## /u, '').trim());
  const caption = /^ {2}caption: (.*)$/mu.exec(text)?.[1] ?? '';
  return entry.isPhoto ? [...paragraphs, caption].filter(Boolean) : paragraphs;
};

const bodyOf = (draft: Draft): string => partsOf(draft).join('');
const paragraphsOf = (draft: Draft): string => partsOf(draft).map(squeeze).join('\n');

export const formatScore = (name: string, score: Score): string => {
  const share = (count: number): string => `${((100 * count) / score.entries).toFixed(1)} %`;
  return (
    `${name}: ${score.newspapers} newspapers, ${score.entries} entries · coverage ` +
    `${((100 * score.covered) / score.newspapers).toFixed(1)} % · borders ${share(score.borders)} · text ` +
    `${share(score.texts)} · headlines ${share(score.headlines)} · bylines ${share(score.bylines)} · ` +
    `kinds ${share(score.kinds)} · sure ${score.sure}, right of them ${score.sureRight}`
  );
};
