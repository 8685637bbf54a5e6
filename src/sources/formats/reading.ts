import { findBrokenCharacters } from '../../domain/proofreading/broken-characters.ts';
import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { personalDataNames } from '../../domain/personal-data/kinds.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Settings } from './settings.ts';
import type { TextUnit } from './markdown/text-unit.ts';

/** Keeps a value for the pages of the build that this check is part of. */
export type Keep = (name: string, value: unknown) => Promise<void>;

/** One reading of the project: its folders and the problems found so far. */
export interface Reading {
  readonly settings: Settings;
  readonly problems: Problem[];
  /** Links of bodies, followed when everything is known. */
  readonly links?: SiteLink[];
  /** The texts to be checked in each file that was parsed, by the file's name in problems. */
  readonly texts?: Map<string, readonly TextUnit[]>;
  /** Absent outside of builds. */
  readonly keep?: Keep;
}

/** A link as a body has it: `/handbook/subsistence-allowance/`. */
export interface SiteLink {
  readonly file: string;
  readonly line: number;
  readonly address: string;
}

/** Takes down a problem of one file. */
export type Report = (line: number, code: string, message: string, field?: string) => void;

/** Problems of one file that are told; who has mended so many asks again. */
const mostTold = 2_000;
const tooMany = `这个文件的问题太多，只列出前 ${mostTold} 处；请核对是不是放错了文件，改正以后再检查一次。`;

export function reportOn(problems: Problem[], file: string): Report {
  let told = 0;
  return (line, code, message, field) => {
    told += 1;
    if (told <= mostTold)
      problems.push({ code, file, line, message, ...(field === undefined ? {} : { field }) });
    else if (told === mostTold + 1)
      problems.push({ code: 'too-many-problems', file, line, message: tooMany });
  };
}

/**
 * Reports personal data in a text, each with its own line; true if there was any.
 * The message never repeats the number.
 */
export function reportPersonalData(
  text: string,
  line: number,
  report: Report,
  field?: string,
): boolean {
  // Which landlines belong to offices is known only when everything is read.
  const findings = findPersonalData(text).filter(({ kind }) => kind !== 'unlistedLandline');
  for (const { kind, index } of findings)
    report(
      line + countLineEnds(text, index),
      'personal-data',
      `里有像${personalDataNames[kind]}的内容，不得公开；请删去（为防泄露，这里不重复原文）。`,
      field,
    );
  return findings.length > 0;
}

/** Reports characters that nobody can read. */
export function reportBrokenCharacters(text: string, report: Report): void {
  for (const { index, says } of findBrokenCharacters(text))
    report(countLineEnds(text, index) + 1, 'broken-characters', `${says}。`);
}

/** Line feeds before `end`. */
export function countLineEnds(text: string, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
    count += 1;
  return count;
}

const longestQuote = 40;

/** `，实际是“…”` for a message; nothing where the text is empty. */
export function quoteFound(text: string): string {
  if (text === '') return '';
  const characters = [...text.replaceAll('\n', ' ')];
  const shown =
    characters.length > longestQuote
      ? `${characters.slice(0, longestQuote).join('')}…`
      : characters.join('');
  return `，实际是“${shown}”`;
}
