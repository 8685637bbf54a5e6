/** How much a programme pays: in the year, the area and the comparison that were asked about. */
import { formatDate, type CalendarDate } from '../../date.ts';
import { formatAmount, formatPer, isInForce, type Standard } from '../../law/standard.ts';
import { formatYuan } from '../../money.ts';
import { phonesOf } from '../places/place-facts.ts';
import type { KnownProgramme } from '../question-data.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import type { Meant } from '../understanding/understand.ts';
import { groupOf, makeAnswer, type Answer } from './answer.ts';
import { chosen, guideLink } from './answer-guide.ts';
import { sayWhom } from './answer-topic.ts';
import { askedAreas, askedYears, asksForChange } from './asked-standard.ts';

/** If there are more standards than this, they are listed below the sentence. */
const mostInSentence = 2;

export function standardAnswer(meant: Meant, known: Knowledge): Answer {
  const programmes = askedProgrammes(meant, known);
  const all = programmes.flatMap(({ id }) =>
    known.data.standards.filter(({ programme }) => programme === id),
  );
  const withGuide = programmes.filter(({ guide }) => guide);
  const [first] = withGuide;
  const { missing, main, beside } = tell(meant, all, known);
  const names = programmeNames(meant, known);
  const [place] = meant.places;
  const more = {
    groups: groupOf('', withGuide.map(guideLink)),
    phones: phonesOf(meant.places, known),
  };
  const benefits = withGuide.flatMap(({ guide }) => guide?.benefit ?? []);
  if (missing.length + main.length === 0)
    return makeAnswer('programme', `${names}现在给多少钱，本站还没有登记。`, {
      ...more,
      remarks: [...beside, ...benefits, '要知道您那里给多少，请打电话问：'],
      ...(first ? { next: { ...guideLink(first), text: '看怎么办、带什么' } } : {}),
    });
  const isLong = main.length > mostInSentence;
  const said = isLong ? `${names}的标准有${main.length}项，写在下面。` : main.join('');
  return makeAnswer('programme', missing.join('') + said, {
    ...more,
    remarks: [
      ...(isLong ? main : []),
      ...beside,
      ...benefits,
      '各县（市、区）的标准可能不同，请打电话问您那里的：',
      ...(place !== undefined && meant.asked.has('contact') ? [sayWhom(place, meant, known)] : []),
    ],
    next: { text: '看历年标准', address: '/standards/' },
  });
}

/** The programmes that were mentioned, or else those with standards in force. */
function askedProgrammes(meant: Meant, known: Knowledge): KnownProgramme[] {
  const { programmes, standards, asOf } = known.data;
  const current = inForce(standards, asOf);
  const mentioned = chosen(meant, known);
  return mentioned.length > 0
    ? mentioned
    : programmes.filter(({ id }) => current.some(({ programme }) => programme === id));
}

const programmeNames = (meant: Meant, known: Knowledge): string =>
  askedProgrammes(meant, known)
    .map(({ shortName }) => shortName)
    .join('、');

/** Sentences about what was asked, and about the other areas. */
function tell(
  meant: Meant,
  all: readonly Standard[],
  known: Knowledge,
): { missing: string[]; main: string[]; beside: string[] } {
  const told = asksForChange(meant.text)
    ? sayChanges(meant, all, known)
    : sayAmounts(meant, all, known);
  const areas = askedAreas(meant.text);
  const ofArea = told.filter(({ standard }) => areas.some((one) => standard.area.includes(one)));
  const main = mainKind(ofArea.length > 0 ? ofArea : told);
  const missing = [
    ...missingYears(meant, all, known),
    ...areas
      .filter((one) => !all.some(({ area }) => area.includes(one)))
      .map((one) => `“${one}”的标准，本站没有登记。`),
  ];
  return {
    missing: all.length === 0 ? [] : missing,
    main: main.map(({ text }) => text),
    beside: [
      ...told.filter((one) => !main.includes(one)).map(({ text }) => text),
      ...(told.length === 0 ? sayLast(meant, all, known) : []),
    ],
  };
}

/** The newest standard, even if it is no longer in force. */
function sayLast(meant: Meant, all: readonly Standard[], known: Knowledge): string[] {
  const [last] = [...all].sort((a, b) => b.from.localeCompare(a.from));
  return last ? [sayOfYear(last, Number(last.from.slice(0, 4)), meant, known)] : [];
}

/** A standard and what is said of it. */
interface Told {
  standard: Standard;
  text: string;
}

const thisYear = ({ data }: Knowledge): number => Number(data.asOf.slice(0, 4));

/** The amounts in the years that were asked about, or those of today. */
function sayAmounts(meant: Meant, all: readonly Standard[], known: Knowledge): Told[] {
  const years = askedYears(meant.text, thisYear(known));
  if (years.length === 0)
    return inForce(all, known.data.asOf).map((standard) => ({
      standard,
      text: `${title(standard, known)}是${sayAmount(standard, meant)}，从${formatDate(standard.from)}起。`,
    }));
  return years.flatMap((year) =>
    all
      .filter((standard) => isOfYear(standard, year, known))
      .map((standard) => ({ standard, text: sayOfYear(standard, year, meant, known) })),
  );
}

const sayOfYear = (standard: Standard, year: number, meant: Meant, known: Knowledge): string =>
  `${year}年，${title(standard, known)}是${sayAmount(standard, meant)}。`;

const inForce = (all: readonly Standard[], day: CalendarDate): Standard[] =>
  all.filter((standard) => isInForce(standard, day));

/** Whether and by how much they rose in the year that was asked about, or in this year. */
function sayChanges({ text }: Meant, all: readonly Standard[], known: Knowledge): Told[] {
  const years = askedYears(text.replace(/[比跟和].*?年/g, ''), thisYear(known));
  const year = years.at(-1) ?? thisYear(known);
  const ofYear = all.filter((standard) => isOfYear(standard, year, known));
  return ofYear.map((standard) => ({ standard, text: sayChange(standard, year, all, known) }));
}

function missingYears(meant: Meant, all: readonly Standard[], known: Knowledge): string[] {
  const { asOf } = known.data;
  const name = programmeNames(meant, known);
  const from =
    all
      .map((standard) => standard.from)
      .sort()[0]
      ?.slice(0, 4) ?? '';
  return askedYears(meant.text, thisYear(known))
    .filter((year) => !all.some((standard) => isOfYear(standard, year, known)))
    .map((year) =>
      `${year}-01-01` > asOf
        ? `${year}年${name}的标准还没有公布。`
        : `${year}年${name}的标准，本站没有登记；登记的从${from}年开始。`,
    );
}

/** Whether a standard was in force in a year. One without an end is known to apply until this year. */
const isOfYear = ({ from, until }: Standard, year: number, { data }: Knowledge): boolean =>
  from <= `${year}-12-31` && (until ?? `${data.asOf.slice(0, 4)}-12-31`) >= `${year}-01-01`;

/** 保障标准 count before other lines such as 扶贫线. */
function mainKind(told: readonly Told[]): readonly Told[] {
  const proper = told.filter(({ standard: { kind } }) => kind.endsWith('标准'));
  return proper.length > 0 ? proper : told;
}

/** 低保的保障标准（农村） */
function title({ programme, kind, area }: Standard, { data }: Knowledge): string {
  const name = data.programmes.find(({ id }) => id === programme)?.shortName ?? '';
  return `${name}的${kind}（${area}）`;
}

/** 每年5580元（示例）, with the sum for a month if the question mentions months. */
function sayAmount(standard: Standard, { text }: Pick<Meant, 'text'>): string {
  const { per, amountYuan } = standard;
  const whole = `${formatPer[per]}${formatAmount(standard)}`;
  if (per !== 'year' || !text.includes('月')) return whole;
  const month = amountYuan / 12;
  const about = Number.isInteger(month) ? '合' : '约合';
  return `${whole}，${about}每月${formatYuan(Math.round(month))}`;
}

/** Whether the standard rose in the year, from what and by how much. */
function sayChange(
  standard: Standard,
  year: number,
  all: readonly Standard[],
  known: Knowledge,
): string {
  const { from, amountYuan, per } = standard;
  const name = title(standard, known);
  const now = `${formatPer[per]}${formatAmount(standard)}`;
  const when = year === thisYear(known) ? '今年' : `${year}年`;
  if (!from.startsWith(String(year)))
    return `${when}的新标准，本站没有登记；${name}是${now}，从${formatDate(from)}起。`;
  const [before] = all
    .filter((one) => isSameSeries(one, standard) && one.from < from)
    .sort((a, b) => b.from.localeCompare(a.from));
  if (!before) return `${name}是${now}，从${formatDate(from)}起；以前的标准，本站没有登记。`;
  const more = amountYuan - before.amountYuan;
  const sum = formatYuan(Math.abs(more));
  const share = ((Math.abs(more) / before.amountYuan) * 100).toFixed(1);
  const change = more === 0 ? '没有变' : `${more > 0 ? '提高' : '降低'}了${sum}（${share}%）`;
  return `${name}${when}${change}：从${formatPer[per]}${formatAmount(before)}到${formatAmount(standard)}，${formatDate(from)}起。${sayWhyLower(standard)}`;
}

const sayWhyLower = ({ lowerBecause }: Standard): string =>
  lowerBecause === undefined ? '' : `降低的原因：${lowerBecause.replace(/。$/u, '')}。`;

const isSameSeries = (a: Standard, b: Standard): boolean =>
  a.programme === b.programme && a.kind === b.kind && a.area === b.area && a.per === b.per;
