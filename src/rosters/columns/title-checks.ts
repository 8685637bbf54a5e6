import {
  isOfCandidates,
  namesOtherProgramme,
  otherMonths,
} from '../../domain/notices/title-words.ts';
import type { Place } from '../../domain/places/place.ts';
import { statusOfTitle } from '../cells/status-words.ts';
import type { Fault } from '../files/grid.ts';
import type { Subject } from '../roster.ts';
import { isArrears, isMonthly, otherUnitOf, spanOf, type Span } from './amount-terms.ts';
import { columnOf, statusColumns, type Header } from './header.ts';

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

const checkProgramme = (title: string, { programme }: Subject): Fault[] =>
  programme !== undefined && namesOtherProgramme(title, programme)
    ? [fault('other-programme', otherProgramme)]
    : [];

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

/** A quarter's money, arrears and other units are no yuan a month. */
function checkTerms({ titles, remarks }: TableWords, words: string, { period }: Subject): Fault[] {
  const faults: Fault[] = [];
  const unit = [words, ...titles, ...remarks].map(otherUnitOf).find((each) => each !== undefined);
  if (unit !== undefined)
    faults.push(
      fault('amount-unit', `金额的单位是${unit}，名单写的是元。请把金额换算成元，并改正单位。`),
    );
  const span = titles.map(spanOf).find((each) => each !== undefined);
  if (span && !(isMonthly(words) && isWithin(span, period)))
    faults.push(
      fault(
        'amount-span',
        '标题写的是几个月（季度、半年、全年）的钱，名单写的是每月的保障金额。请用每月的发放表；确是每月金额的，请把列名写成“月保障金额”、标题写成当月。',
      ),
    );
  if (titles.some(isArrears))
    faults.push(
      fault('amount-arrears', '标题写的是补发，补发的钱不是每月的保障金额。请用当月的发放表。'),
    );
  const month = /(?<!\d)(1[0-2]|[1-9])月/.exec(words)?.[1];
  if (month !== undefined && period !== undefined && Number(month) !== Number(period.slice(5)))
    faults.push(
      fault(
        'amount-month',
        `金额一列写的是 ${month} 月，公示是 ${period} 的。请核对是不是拿错了名册。`,
      ),
    );
  return faults;
}

const isWithin = ({ first, last }: Span, period: string | undefined): boolean => {
  const month = Number(period?.slice(5));
  return first <= month && month <= last;
};

/** Whether a sheet's name or a title speaks of those who are not on the list: 停发, 死亡. */
export const offOfTitles = (titles: readonly string[]): ReturnType<typeof statusOfTitle> =>
  titles.map(statusOfTitle).find((off) => off !== undefined);
