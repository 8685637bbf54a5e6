import type { Draft } from './draft.ts';
import type { FoundByline } from './entries/byline.ts';
import type { Entry, Headline } from './entries/entry.ts';
import { tellPick } from './picks/picks.ts';
import { normalise } from './text/normalise.ts';
import { textOf, type Glyph } from './text/source-text.ts';

/** Text of the paper must not become form of the report. */
export const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/gu, '\\$&');

export const show = (part: readonly Glyph[] | undefined): string =>
  part ? escape(textOf(normalise(part, 'headline'))) : '无';

/** The numbers by which pieces are picked; what an editor has parted off is 3乙. */
export function numberPieces(drafts: readonly Draft[]): string[] {
  let last = 0;
  return drafts.map(({ entry: { number } }) => {
    if (number === undefined) return `${last}乙`;
    last = number;
    return String(number);
  });
}

/** What an editor can pick of a piece: the likeliest readings side by side, and how to take another one. */
export const writeChoices = (entry: Entry): string[] => [
  ...writeHeadlines(entry),
  ...writeNames(entry),
  ...writeBorders(entry),
];

interface Table {
  readonly said: string;
  readonly columns: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly ways: string;
}

const writeTable = ({ said, columns, rows, ways }: Table): string[] => [
  `- ${said}：`,
  '',
  `  | 读法 | ${columns.map((at) => `第 ${at + 1} 种`).join(' | ')} |`,
  `  | --- |${' --- |'.repeat(columns.length)}`,
  ...rows.map((row) => `  | ${row.join(' | ')} |`),
  '',
  `  ${ways}`,
];

const tellChosen = (chosen: number, open: string): string =>
  chosen === -1 ? `都没有用，${open}` : `用的是第 ${chosen + 1} 种`;

const otherOf = (length: number, chosen: number): number[] =>
  Array.from({ length }, (_, at) => at).filter((at) => at !== chosen);

function writeHeadlines({ readings, number }: Entry): string[] {
  if (!readings || number === undefined) return [];
  const { list, chosen } = readings;
  const row = (name: string, tell: (headline: Headline | undefined) => string): string[] => [
    name,
    ...list.map(tell),
  ];
  return writeTable({
    said: `标题有 ${list.length} 种读法，现在${tellChosen(chosen, '标题留空')}`,
    columns: [...list.keys()],
    rows: [
      row('引题', (headline) => show(headline?.kicker)),
      row('主题', (headline) => (headline ? show(headline.title) : '（留空，由编辑补）')),
      row('副题', (headline) => show(headline?.deck)),
    ],
    ways: tellWays(number, '标题', otherOf(list.length, chosen), '留空'),
  });
}

const tellPeople = (people: readonly FoundByline[]): string =>
  people.map(({ role, name }) => `${role} ${escape(name)}`).join('、') || '没有署名';

function writeNames({ nameReadings, number }: Entry): string[] {
  if (!nameReadings || number === undefined) return [];
  const { list, chosen } = nameReadings;
  return writeTable({
    said: `署名有 ${list.length} 种读法，现在${tellChosen(chosen, '没有署名')}`,
    columns: [...list.keys()],
    rows: [['署名', ...list.map(tellPeople)]],
    ways: tellWays(number, '署名', otherOf(list.length, chosen), '不署名'),
  });
}

const tellWays = (
  number: number,
  thing: '标题' | '署名',
  others: readonly number[],
  open: string,
): string => {
  const ways = others.map((at) => `\`${tellPick(number, thing, at + 1)}\``).join(' 或 ');
  return `对照原报，要用别的一种，重新导入时加 ${ways}；都不对，加 \`${tellPick(number, thing, 0)}\` ${open}。`;
};

const writeBorders = ({ borders = [] }: Entry): string[] =>
  borders.flatMap(({ number, says, chosen }) =>
    writeTable({
      said: `第 ${number} 篇的篇界有 2 种读法，现在${tellChosen(chosen, '')}`,
      columns: [0, 1],
      rows: [['篇界', `第 ${number} 篇从头到尾是一篇`, escape(says)]],
      ways: `对照原报，要用另一种，重新导入时加 \`${tellPick(number, '篇界', chosen === 0 ? 2 : 1)}\`。`,
    }),
  );
