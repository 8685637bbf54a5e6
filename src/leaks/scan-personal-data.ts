import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holdsPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { toPlainDigits } from '../domain/personal-data/plain-digits.ts';
import { findBrokenNumbers } from '../domain/personal-data/plain-forms.ts';
import { isAmountOfMoney } from '../domain/personal-data/amount-of-money.ts';
import {
  findOverLines,
  readLineDigits,
  type LineDigits,
} from '../domain/personal-data/number-over-lines.ts';
import { personalDataNames, type PersonalDataKind } from '../domain/personal-data/kinds.ts';
import type { Finding } from '../domain/site/finding.ts';
import {
  findInCharacters,
  findListedNames,
  nameLeakMessages,
  type NameLookup,
  type NameLeak,
} from './listed-names.ts';
import { kindsIn, withoutDigests } from './kinds-in.ts';
import { readPdfTexts } from './pdf-texts.ts';
import { readableTexts, withoutEscapes, type ReadableTexts } from './readable-texts.ts';
import { TooMuchInsideError } from './room.ts';
import { isSealed } from './sealed-file.ts';
import { listFiles, mapFiles } from './list-files.ts';
import { findDigitRows } from './digits-in-row.ts';
import { unpack } from './unpack.ts';

/** Names that must not be in a file, except the names of lists that are allowed in it. */
export interface GuardedNames {
  names: NameLookup;
  /** Lists whose names may be in the file of this path. */
  allowedIn(file: string): ReadonlySet<string>;
  /** Landlines of offices; where they are not known, no landline is looked for. */
  offices?: ReadonlySet<string>;
}

/**
 * Identity numbers, mobile phones, bank cards and names of lists in any byte of a built site, packed files unpacked.
 * A finding names the file and the kind, never the number or the name.
 */
export async function scanPersonalData(dir: string, names?: GuardedNames): Promise<Finding[]> {
  const findings = await mapFiles(await listFiles(dir), async (file) =>
    scanFile(file, await readFile(join(dir, file)), names),
  );
  return findings.flat();
}

/** The scan of one file. */
export async function scanFile(
  file: string,
  bytes: Buffer,
  names?: GuardedNames,
): Promise<Finding[]> {
  // A number in the name is not repeated either.
  const page = `/${holdsPersonalData(file) ? file.replace(/\p{Nd}/gu, '*') : file}`;
  const texts = await readTexts(file, bytes);
  if ('sealed' in texts) return [{ page, rule: 'sealed-file', message: texts.sealed }];
  const { raw, prose, scraps } = texts;
  const kinds = new Set<PersonalDataKind>([
    ...raw.flatMap(kindsInCode),
    ...prose.flatMap((text) => kindsInProse(text, names?.offices)),
    ...kindsInProse(file),
  ]);
  return [
    ...[...kinds].map((kind) => ({
      page,
      rule: 'personal-data',
      message: `含有像${personalDataNames[kind]}的内容（为防泄露，这里不重复原文）`,
    })),
    ...leaksIn(
      [file, ...withoutEscapes(file), ...prose, ...(isMarkup.test(file) ? [] : raw)],
      [...scraps, ...(isMarkup.test(file) ? raw : [])],
      file,
      names,
    ).map((leak) => ({
      page,
      rule: leak,
      message: `${nameLeakMessages[leak]}（为防泄露，这里不重复原文）`,
    })),
  ];
}

/** What the file says, or why nobody can tell. */
async function readTexts(file: string, bytes: Buffer): Promise<ReadableTexts | { sealed: string }> {
  if (isSealed(bytes)) return { sealed };
  try {
    if (!isPrintedIssue(file)) return await readableTexts(file, bytes);
    const prose = await printedTexts(file, bytes);
    return prose.length === 0 ? { sealed: unreadable } : { raw: [], prose, scraps: [] };
  } catch (error) {
    if (error instanceof TooMuchInsideError) return { sealed: bomb };
    throw error;
  }
}

/** What its tags and values say is read as prose. */
const isMarkup = /\.(?:html|svg|xml)$/;

/** Leaks of texts, and of code, in which nobody writes names in letters. */
function leaksIn(
  texts: readonly string[],
  code: readonly string[],
  file: string,
  guarded: GuardedNames | undefined,
): NameLeak[] {
  if (!guarded) return [];
  const allowed = guarded.allowedIn(file);
  const found = [
    ...texts.flatMap((text) => findListedNames(text, guarded.names, allowed)),
    ...code.flatMap((text) => findInCharacters(text, guarded.names, allowed)),
  ];
  return [...new Set(found.map(({ leak }) => leak))];
}

/**
 * A printed issue, on the site or in its folder. The check knows it by its seal for what our own command wrote, so
 * its commands for drawing, which look like numbers side by side, need no look: what its characters say is enough.
 */
const isPrintedIssue = (file: string): boolean =>
  /(?:^|\/)bulletin\/\d{4}-\d\d(?:\/issue)?\.pdf$/.test(file);

/** What a printed issue says in characters and in its properties; nothing where it cannot be read. */
async function printedTexts(file: string, bytes: Buffer): Promise<string[]> {
  const said = await readPdfTexts(bytes);
  const properties = unpack(file, bytes)
    .map((part) => part.toString('utf8'))
    .filter((part) => part.includes('xmpmeta'));
  return said.length === 0 ? [] : [...said, ...properties];
}

const unreadable =
  '这个 PDF 读不出文字，不知道里面有没有个人信息，不能发布；请用 npm run issue:pdf 重印';

const bomb =
  '这个文件展开以后大得不像文件，查不完里面有没有个人信息，不能发布；请用原来的软件打开，另存一份';

const sealed =
  '这个文件加了密码，或是查不了里面内容的压缩包（rar、7z、bz2、xz 等），不知道里面有没有个人信息，不能发布；请换成不加密的文件，或另存为 zip、PDF';

const shortestWhole = 11;
/** How far the expression looks beyond a row of digits: one character, and an X before it. */
const besideRow = 3;
/** An unbroken number that is not part of a word, a decimal or a hash; 410n is a number of a program. */
const wholeNumber = /(?<![\p{Nd}a-zA-Z.])\p{Nd}{11,19}[xXｘＸ]?(?!n?[\p{Nd}a-zA-Z])/gu;

/** A mobile number with one mark twice, and no digit beside it. */
const telephoneInCode = /(?<![\w.-])1[3-9]\d([- _])\d{4}\1\d{4}(?!n?[\w.-]*\d)/u;
const marksOfStrings = /["'`\s,+[\]_]{1,9}/gu;

/** Numbers in a line of a program: whole ones, and what its quotes, commas and underscores part. */
export const kindsInProgram = (line: string): PersonalDataKind[] => [
  ...kindsInCode(line),
  ...kindsInCode(withoutEscapes(line).join('\n')),
  ...findBrokenNumbers(toPlainDigits(line.replace(marksOfStrings, ' '))).map(({ kind }) => kind),
  ...(telephoneInCode.test(line) ? (['mobileNumber'] as const) : []),
];

/** In code and binary data spaces and marks between digits mean nothing. */
const kindsInCode = (text: string): PersonalDataKind[] =>
  findDigitRows(text, shortestWhole).flatMap(([from, to]) => {
    const start = Math.max(0, from - besideRow);
    return [...text.slice(start, to + besideRow).matchAll(wholeNumber)].flatMap(
      ({ 0: number, index }) =>
        kindsIn(number, undefined).filter(
          (kind) => kind !== 'mobileNumber' || !isAmountOfMoney(text, start + index),
        ),
    );
  });

/** Digits in a line may be dressed up, and go on in the next line where both hold nothing else. */
const kindsInProse = (text: string, offices?: ReadonlySet<string>): PersonalDataKind[] => [
  ...text.split('\n').flatMap((line) => kindsInLine(line, offices)),
  ...findOverLines(text, lineDigits).map(({ kind }) => kind),
];

/** What each line contributes to a number over several lines; most lines of a site are on many of its pages. */
const digitsByLine = new Map<string, LineDigits>();

function lineDigits(line: string): LineDigits {
  const known = digitsByLine.get(line);
  if (known) return known;
  const digits = readLineDigits(line);
  if (line.length > longestKept) return digits;
  if (digitsByLine.size >= mostKept) digitsByLine.clear();
  digitsByLine.set(copyOf(line), digits);
  return digits;
}

/** Lines without personal data, by the offices that were known; most lines of a site are on many of its pages. */
const cleanLines = new WeakMap<object, Set<string>>();
const withoutOffices = {};
const longestKept = 300;
const mostKept = 50_000;

function kindsInLine(line: string, offices: ReadonlySet<string> | undefined): PersonalDataKind[] {
  const clean = cleanLines.get(offices ?? withoutOffices) ?? new Set();
  if (clean.has(line)) return [];
  const kinds = kindsIn(withoutDigests(line), offices);
  if (kinds.length > 0 || line.length > longestKept) return kinds;
  if (clean.size >= mostKept) clean.clear();
  cleanLines.set(offices ?? withoutOffices, clean.add(copyOf(line)));
  return kinds;
}

/** The same text on its own; a part of a text would keep the whole of it in memory. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
