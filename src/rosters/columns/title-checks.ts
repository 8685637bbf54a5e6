import {
  isOfCandidates,
  namesOtherArea,
  namesOtherProgramme,
  otherMonths,
} from '../../domain/notices/title-words.ts';
import type { Place } from '../../domain/places/place.ts';
import { readMarkLegend } from '../cells/mark-legend.ts';
import { isLegend, lettersIn } from '../cells/remark-words.ts';
import { findReferences } from '../cells/row-references.ts';
import { statusOfTitle } from '../cells/status-words.ts';
import type { Fault } from '../files/grid.ts';
import type { Subject } from '../roster.ts';
import { isArrears, isMonthly, otherUnitOf, spanOf, type Span } from './amount-terms.ts';
import type { ColumnUse } from './meaning.ts';
import { columnOf, statusColumns } from './header.ts';
import type { Header } from './column.ts';

/** What is over, beside and under a table: titles, sheet's name, units. */
export interface TableWords {
  /** Above the header, and the sheet's name. */
  titles: readonly string[];
  /** All other texts that are no rows: 单位：百元, 备注. */
  remarks: readonly string[];
}

/** What the words around a table contradict in what it must be about. */
export function checkTitle(
  { titles, remarks }: TableWords,
  header: Header,
  subject: Subject,
  county: { own: string; others: readonly Place[] } | undefined,
): Fault[] {
  const words = columnOf(header, 'amountYuan')?.words;
  // A table that has what was decided on each is no list of those who wait for it.
  const hasVerdicts = statusColumns(header).some((column) => column.words.includes('评议'));
  return [
    ...titles.flatMap((title) => [
      ...checkMonth(title, subject),
      ...checkProgramme(title, subject),
      ...checkCounty(title, county),
      ...checkStage(hasVerdicts ? title.replace('评议', '') : title, subject),
    ]),
    ...checkStageOfColumns(header, subject),
    ...(words === undefined || subject.programme === 'temporaryAssistance'
      ? []
      : checkTerms({ titles, remarks }, words, subject)),
  ];
}

const fault = (code: string, message: string): Fault => ({ code, row: 1, message });

function checkMonth(title: string, { period }: Subject): Fault[] {
  const months = period === undefined ? [] : otherMonths(title, period);
  return months.length === 0 || period === undefined
    ? []
    : [
        fault(
          'other-month',
          `标题或工作表名写的是 ${months.join('、')}，公示是 ${period} 的。请核对是不是拿错了名册。`,
        ),
      ];
}

function checkProgramme(title: string, { programme, area }: Subject): Fault[] {
  if (programme !== undefined && namesOtherProgramme(title, programme))
    return [fault('other-programme', otherProgramme)];
  return area !== undefined && namesOtherArea(title, area)
    ? [fault('other-area', `标题或工作表名写的不是${area}的，公示只是${area}的（area）。请核对。`)]
    : [];
}

const otherProgramme =
  '标题或工作表名写的是别的项目，与公示的项目不同。请核对；一张表只放一个项目的人。';

function checkCounty(
  title: string,
  county: { own: string; others: readonly Place[] } | undefined,
): Fault[] {
  if (!county || title.includes(county.own)) return [];
  const other = county.others.find(({ name }) => title.includes(name));
  return other
    ? [fault('other-county', `标题写的是${other.name}，公示是${county.own}的。请核对。`)]
    : [];
}

const checkStage = (title: string, { stage }: Subject): Fault[] =>
  stage === 'confirmed' && isOfCandidates(title)
    ? [fault('other-stage', '标题写的是初审、拟享受或申请的人，公示是已经确认的名单。请核对。')]
    : [];

const listed: readonly ColumnUse[] = ['persons', 'coveredPersons', 'amountYuan', 'since'];

/** 拟保障人数 is nobody's yet. */
function checkStageOfColumns(header: Header, { stage }: Subject): Fault[] {
  const column = listed
    .map((use) => columnOf(header, use))
    .find((each) => each !== undefined && /拟(?!发)/.test(each.words));
  if (stage !== 'confirmed' || !column) return [];
  const message =
    '列名写的是“拟…”，还没有确认，公示是已经确认的名单。请核对是不是拿错了名册；确已确认的，改正列名。';
  return [{ ...fault('other-stage', message), column: column.label }];
}

/** A quarter's money, arrears and other units are no yuan a month. */
function checkTerms({ titles, remarks }: TableWords, words: string, { period }: Subject): Fault[] {
  const faults: Fault[] = [];
  const unit = [words, ...titles, ...remarks].map(otherUnitOf).find((each) => each !== undefined);
  if (unit !== undefined)
    faults.push(
      fault('amount-unit', `金额的单位是${unit}，名单写的是元。请把金额换算成元，并改正单位。`),
    );
  const span = titles.map(spanOf).find((each) => each !== undefined);
  const isOfMonths = remarks.some((text) => ofSeveralMonths.test(text) && !isMonthly(text));
  if (isOfMonths || (span && !(isMonthly(words) && isWithin(span, period))))
    faults.push(
      fault(
        'amount-span',
        '标题或说明写的是几个月（季度、半年、全年）的钱，名单写的是每月的保障金额。请用每月的发放表；确是每月金额的，请把列名写成“月保障金额”、标题写成当月。',
      ),
    );
  if (titles.some(isArrears))
    faults.push(
      fault('amount-arrears', '标题写的是补发，补发的钱不是每月的保障金额。请用当月的发放表。'),
    );
  const [month] = period === undefined ? [] : otherMonths(words, period);
  if (month !== undefined && period !== undefined)
    faults.push(
      fault(
        'amount-month',
        `金额一列写的是 ${month}，公示是 ${period} 的。请核对是不是拿错了名册。`,
      ),
    );
  return faults;
}

/** 本列为四季度的, 金额为三个月合计: a note or a comment that says what the amounts are. */
const ofSeveralMonths =
  /[两二三四五六2-6]个月(?:的)?(?:金额|资金|低保金|补助金?|钱)?(?:合计|一起|一次)|(?:金额|[本此这]列|资金|低保金|补助金)(?:均|都)?[为是按].{0,4}(?:季度|[两二三四五六2-6]个月|半年|\d{1,2}[-~至—]\d{1,2}月)/;

const isWithin = ({ first, last }: Span, period: string | undefined): boolean => {
  const month = Number(period?.slice(5));
  return first <= month && month <= last;
};

/** Whether a sheet's name or a title speaks of those who are not on the list: 停发, 死亡. */
export const offOfTitles = (titles: readonly string[]): ReturnType<typeof statusOfTitle> =>
  titles
    .filter((title) => !isOfSome(title))
    .map(statusOfTitle)
    .find((off) => off !== undefined);

/** A legend, or a sentence about some of the rows, which is read as a remark: 标黄的已停发, ○待定. */
const isOfSome = (title: string): boolean =>
  isLegend(title) ||
  lettersIn(title).length > 0 ||
  readMarkLegend([title]).size > 0 ||
  findReferences(title).length > 0;
