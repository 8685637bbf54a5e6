import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article } from '../../domain/bulletin/article.ts';
import { shortPlaceName, type Place } from '../../domain/places/place.ts';
import {
  compareWithSource,
  type Comparison,
  type Fact,
} from '../../domain/proofreading/source/compare-with-source.ts';
import { fold } from '../../domain/proofreading/source/fold.ts';
import { findOwnPart, takeLines, type OwnPart } from '../../domain/proofreading/source/own-part.ts';
import { textUnits } from '../formats/markdown/mdx-file.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import type { FromFile } from '../formats/from-file.ts';
import { decodeText, readTextFile } from '../formats/text-file.ts';
import type { TextUnit } from '../formats/markdown/text-unit.ts';

/** An article compared with its source, with line numbers in both. */
export interface SourceReport extends Comparison {
  readonly part: OwnPart;
  lineOf(fact: Fact): number;
}

/** What the comparison knows of the city. */
export interface KnownCity {
  readonly region: string;
  readonly places: readonly Place[];
}

/** `ranges` are lines of the source; without them, the part that the article is about is searched for. */
export function reportOnSource(
  articleFile: string,
  source: string,
  city: KnownCity,
  ranges?: OwnPart['lines'],
): SourceReport {
  const bodyLine = articleFile.split(/\r?\n/).indexOf('---', 1) + 1;
  const units = textUnits(articleFile).filter(
    ({ field, line }) => line > bodyLine || (field !== undefined && told.has(field)),
  );
  const article = units.map(({ text }) => text).join('\n');
  const part = ranges === undefined ? findOwnPart(article, source) : takeLines(source, ranges);
  const year = /^date: (\d{4})/m.exec(articleFile)?.[1];
  const around = {
    ...(year === undefined ? {} : { year }),
    region: city.region,
    places: spokenNames(city.places),
  };
  // A part that was searched for may be too small, so nothing that occurs anywhere in the source counts as
  // invented.
  const { unsupported, unseen } = compareWithSource(article, source, around);
  const { missing, named } = compareWithSource(article, part.text, around);
  return { unsupported, unseen, missing, named, part, lineOf: (fact) => lineOf(fact, units) };
}

/** The parts of the front matter that say something about the report. */
const told = new Set(['title', 'kicker', 'deck', 'summary', 'caption']);

const spokenNames = (places: readonly Place[]): string[] => [
  ...new Set(
    places
      .map(({ name, level }) => ({ name: shortPlaceName(name), level }))
      .filter(({ name, level }) => name.length > (level === 'village' ? 2 : 1))
      .map(({ name }) => name),
  ),
];

const lineOf = ({ text }: Fact, units: readonly TextUnit[]): number =>
  units.find((unit) => fold(unit.text).includes(text))?.line ?? 1;

/** In hundredths, rounded down; 100 if the source names nothing. */
export const coverageOf = ({ named, missing }: Comparison): number =>
  named === 0 ? 100 : Math.floor(((named - missing.length) / named) * 100);

/** An article that leaves out more of its source is reported. */
const leastCoverage = 90;
const mostNamed = 12;

/** Checks the articles whose front matter names their source: nothing may be unsupported, and little left out. */
export async function checkSourceFiles(
  reading: Reading,
  articles: readonly FromFile<Article>[],
  city: KnownCity,
): Promise<void> {
  const { root } = reading.settings;
  for (const { file, value } of articles) {
    if (value.sourceFile === undefined) continue;
    const source = await readTextFile(reading, resolve(root, value.sourceFile));
    const decoded = decodeText(await readFile(resolve(root, file)));
    if (source && 'text' in decoded)
      report(reading, file, reportOnSource(decoded.text, source.text, city));
  }
}

function report(reading: Reading, file: string, found: SourceReport): void {
  const say = reportOn(reading.problems, file);
  for (const fact of found.unsupported)
    say(found.lineOf(fact), 'not-in-source', `${describeUnsupported(fact)}。`, 'sourceFile');
  const coverage = coverageOf(found);
  if (coverage < leastCoverage)
    say(
      1,
      'source-coverage',
      `原文里的数字、日期、人名、单位、地名、文件、引语有 ${found.named} 项，这篇写到 ${coverage}%，没有写到：${found.missing.slice(0, mostNamed).map(describe).join('、')}。请补上；有意不写的，运行 npm run check:source 细看以后删去 sourceFile 这一项。`,
      'sourceFile',
    );
}

const describe = ({ kind, text }: Fact): string => `${kind}“${text}”`;

export const describeUnsupported = (fact: Fact): string =>
  `${describe(fact)}在原文里没有，请改成原文的写法，或者删去`;
