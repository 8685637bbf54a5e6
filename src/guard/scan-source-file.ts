import { basename, dirname, extname, join } from 'node:path';
import { holdsPersonalData } from '../domain/personal-data/find-personal-data.ts';
import { findRiskySentences } from '../domain/proofreading/child-mention.ts';
import { personalDataNames, type PersonalDataKind } from '../domain/personal-data/kinds.ts';
import { findOverLines } from '../domain/personal-data/number-over-lines.ts';
import type { Problem } from '../domain/problem.ts';
import { isRosterHeader } from '../domain/notices/roster-file.ts';
import { decodeText } from '../sources/formats/text-file.ts';
import { isDocument } from '../leaks/embedded-texts.ts';
import { unfold, withoutEscapes, withoutMarkup } from '../leaks/readable-texts.ts';
import {
  findInCharacters,
  findListedNames,
  buildNameLookup,
  nameLeakMessages,
  type FoundLeak,
  type NameLookup,
} from '../leaks/listed-names.ts';
import { findMaskedRows } from '../leaks/masked-rows.ts';
import { findOtherMasks } from '../leaks/other-masks.ts';
import { wordsOfNeed } from '../leaks/facts-beside.ts';
import { scrapsOfBytes, scrapsOfText } from '../leaks/scraps.ts';
import { kindsIn, withoutDigests } from '../leaks/kinds-in.ts';
import { kindsInProgram, scanFile } from '../leaks/scan-personal-data.ts';
import { widerTexts } from '../leaks/wider-texts.ts';

const spreadsheet = /\.(?:xlsx?|xlsm|xlsb|et|ods|numbers|dbf|mdb|accdb)$/i;
const tableText = /\.(?:csv|tsv|tab|txt)$/i;
const markup = /\.(?:html?|svg|xml)$/i;
const headerLines = 15;
const noNames = buildNameLookup([]);

/**
 * Reports what a file of the project must not contain: personal data in its text or name, a raw roster, a
 * spreadsheet, `names` of lists, and landline numbers other than those of `offices` (if these are known). Texts are
 * reported line by line, other files as a whole. No message repeats what was found.
 */
export async function scanSourceFile(
  file: string,
  bytes: Buffer,
  names: NameLookup = noNames,
  offices?: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems = nameProblems(file);
  if (spreadsheet.test(file))
    return [...problems, { code: 'spreadsheet', file, line: 1, message: noSpreadsheet }];
  const decoded = decodeText(bytes);
  if (isDocument(file, [bytes]) || !('text' in decoded))
    return [...problems, ...(await scanBinary(file, bytes, names, offices))];
  // In UTF-32 a zero stands behind every character.
  const lines = decoded.text.replaceAll('\0', '').split(/\r\n|\r|\n/);
  const unfolded = unfold(file, bytes);
  if (tableText.test(file) && lines.slice(0, headerLines).some(isRosterHeader))
    problems.push({ code: 'raw-roster', file, line: 1, message: rawRoster });
  return [
    ...problems,
    ...inLines(file, lines, offices),
    ...overLines(file, decoded.text),
    ...inMarkup(file, decoded.text, offices),
    ...listProblems(file, decoded.text, names),
    // Its lines are not those of the file.
    ...(unfolded === bytes
      ? []
      : [
          ...lineProblems(file, unfolded.toString('utf8'), 1, offices),
          ...listProblems(file, unfolded.toString('utf8'), names).map((one) => ({
            ...one,
            line: 1,
          })),
        ]),
    ...scrapProblems(file, [...scrapsOfBytes(bytes), ...scrapsOfText(decoded.text)], names),
  ];
}

/**
 * Reports complete identity and telephone numbers in a program and its name. Spaces and marks between digits are
 * ignored in code.
 */
export const scanProgram = (file: string, bytes: Buffer): Problem[] => [
  ...nameProblems(file),
  ...bytes
    .toString('utf8')
    .split('\n')
    .flatMap((text, index) =>
      [...new Set(kindsInProgram(text))].map((kind) => ({
        code: 'personal-data',
        file,
        line: index + 1,
        message: messageOf(kind),
      })),
    ),
];

const rawRoster =
  '像带身份证号、银行账号等栏目的原始名册，不得放进代码库；请移到库外，用 npm run import:roster 变成只有可公布各列的名单。';
const noSpreadsheet =
  '电子表格（Excel、WPS）不得放进代码库，里面常有隐藏的列和工作表；名单请用 npm run import:roster 从库外导入，别的表格请另存为 CSV UTF-8。';

/** Reports personal data in a file's name, without repeating the name. */
export function nameProblems(file: string): Problem[] {
  if (holdsPersonalData(file))
    return [
      { code: 'personal-data', file: file.replace(/\p{Nd}/gu, '*'), line: 1, message: inName },
    ];
  const name = basename(file, extname(file));
  // A name in Latin letters is not a sentence that could tell something about a person.
  if (!/\p{Script=Han}/u.test(name) || findRiskySentences(name, name).length === 0) return [];
  const hidden = join(dirname(file), `…${extname(file)}`);
  return [{ code: 'named-child', file: hidden, line: 1, message: childInName }];
}
const childInName =
  '有文件的文件名像是写了孩子、病人或受助人的姓名，不得公开；请改名（为防泄露，这里不重复文件名）。';
const inName = '文件名里有像号码或住址的内容，不得公开；请改名（为防泄露，数字以 * 代替）。';

/** What only several lines together tell is reported where they begin. */
function inLines(
  file: string,
  lines: readonly string[],
  offices: ReadonlySet<string> | undefined,
): Problem[] {
  const inOne = lines.flatMap((text, index) => lineProblems(file, text, index + 1, offices));
  const told = new Set(inOne.map(({ message }) => message));
  const inMore = widerTexts(file, lines).flatMap(({ line, text }) =>
    lineProblems(file, text, line, offices),
  );
  return [...inOne, ...inMore.filter(({ message }) => !told.has(message))];
}

function lineProblems(
  file: string,
  text: string,
  line: number,
  offices: ReadonlySet<string> | undefined,
): Problem[] {
  const kinds = new Set(
    [text, ...withoutEscapes(text)].flatMap((each) => kindsIn(withoutDigests(each), offices)),
  );
  return [...kinds].map((kind) => ({
    code: 'personal-data',
    file,
    line,
    message: messageOf(kind),
  }));
}

/** Numbers whose parts are in separate elements; their line numbers are not those of the file. */
function inMarkup(file: string, text: string, offices: ReadonlySet<string> | undefined): Problem[] {
  if (!markup.test(file)) return [];
  const kinds = new Set(
    withoutMarkup(text).flatMap((part) =>
      part.split('\n').flatMap((line) => kindsIn(withoutDigests(line), offices)),
    ),
  );
  return [...kinds].map((kind) => ({
    ...{ code: 'personal-data', file, line: 1, message: messageOf(kind) },
  }));
}

/** Numbers that go on in the next line. */
const overLines = (file: string, text: string): Problem[] =>
  findOverLines(text).map(({ kind, index }) => ({
    code: 'personal-data',
    file,
    line: text.slice(0, index).split(/\r\n|\r|\n/).length,
    message: messageOf(kind),
  }));

const messageOf = (kind: PersonalDataKind): string =>
  kind === 'unlistedLandline'
    ? noOffice
    : `里有像${personalDataNames[kind]}的内容，不得公开；请删去（为防泄露，这里不重复原文）。`;

const noOffice =
  '里有一个固定电话，data 和 site.yaml 里都没有；是办公电话，请先登记到 data/reference/windows.csv，是谁家的电话请删去（为防泄露，这里不重复号码）。';

function listProblems(file: string, text: string, names: NameLookup): Problem[] {
  const parts = markup.test(file) ? withoutMarkup(text) : [];
  const found = [
    ...[file, ...withoutEscapes(file), text, ...withoutEscapes(text)].flatMap((each) =>
      findListedNames(each, names),
    ),
    ...findMaskedRows(text, names),
    ...findOtherMasks(text, names),
    ...findListedNames(titleWithNeed(text), names),
    ...findListedNames(`${basename(file)} ${wordsOfNeed(text)}`, names),
    // Its lines are not those of the file.
    ...parts.flatMap((each) => findListedNames(each, names)).map((leak) => ({ ...leak, line: 1 })),
  ];
  return tellLeaks(file, found);
}

/** Names in other encodings and written as numbers; their line is unknown. */
const scrapProblems = (file: string, scraps: readonly string[], names: NameLookup): Problem[] =>
  tellLeaks(
    file,
    scraps.flatMap((each) => findInCharacters(each, names)).map(({ leak }) => ({ leak, line: 1 })),
  );

const tellLeaks = (file: string, found: readonly FoundLeak[]): Problem[] =>
  found
    .filter(
      ({ leak, line }, at) =>
        found.findIndex((one) => one.leak === leak && one.line === line) === at,
    )
    .map(({ leak, line }) => ({
      code: leak,
      file,
      line,
      message: `${nameLeakMessages[leak]}（为防泄露，这里不重复原文）。`,
    }));

/** If a text tells of need, a person named in its title is the one in need. The line is that of the file. */
function titleWithNeed(text: string): string {
  const match = /^(---\n(?:.*\n){0,30}?)title:(.*)\n([^]*)$/u.exec(text.replaceAll('\r\n', '\n'));
  if (!match) return '';
  const [, above = '', title = '', behind = ''] = match;
  return `${above.replace(/[^\n]/gu, '')}${title} ${wordsOfNeed(behind)}`;
}

const scanBinary = async (
  file: string,
  bytes: Buffer,
  names: NameLookup,
  offices: ReadonlySet<string> | undefined,
): Promise<Problem[]> =>
  (
    await scanFile(file, bytes, { names, allowedIn: () => new Set(), ...(offices && { offices }) })
  ).map(({ rule, message }) => ({
    code: rule,
    file,
    line: 1,
    message: `${message}。`,
  }));
