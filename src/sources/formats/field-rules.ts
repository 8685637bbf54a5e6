import {
  monthOf,
  parseDate,
  parseMonth,
  type CalendarDate,
  type Month,
} from '../../domain/date.ts';
import { parseCount, parseYuan } from '../../domain/money.ts';
import { programmeIds, parseProgrammeId, type ProgrammeId } from '../../domain/programme.ts';

/** How the text of one cell or key becomes a value. */
export interface FieldRule<T> {
  /** Code of the problem if it does not. */
  code: string;
  /** What is expected and how it is written, in Chinese, to follow the field's name: `应为…`. */
  expected: string;
  parse(text: string): T | undefined;
}

/** Any text that is not empty. */
export const text: FieldRule<string> = {
  code: 'text',
  expected: '不能空着',
  parse: (found) => (found === '' ? undefined : found),
};

/** Text that pages set into a sentence of their own. */
export const phrase: FieldRule<string> = {
  code: 'phrase',
  expected: '不能空着，末尾不写句号',
  parse: (found) => (found === '' || found.endsWith('。') ? undefined : found),
};

/** Text, or nothing. */
export const anyText: FieldRule<string> = {
  code: 'text',
  expected: '应为文字',
  parse: (found) => found,
};

export const date: FieldRule<CalendarDate> = {
  code: 'date',
  expected: '应为日历上有的日期，写作 2026-11-06',
  parse: parseDate,
};

/** A day that is not before the month of an issue. */
export const dateFrom = (issue: Month): FieldRule<CalendarDate> => ({
  ...date,
  expected: `${date.expected}，并且不早于本期 ${issue}`,
  parse: (found) => {
    const day = parseDate(found);
    return day !== undefined && monthOf(day) >= issue ? day : undefined;
  },
});

/** A day that has come. */
export const dateUpTo = (latest: CalendarDate): FieldRule<CalendarDate> => ({
  ...date,
  expected: `${date.expected}，并且不晚于今天 ${latest}`,
  parse: (found) => {
    const day = parseDate(found);
    return day !== undefined && day <= latest ? day : undefined;
  },
});

export const month: FieldRule<Month> = {
  code: 'month',
  expected: '应为年月，月份在 01 到 12 之间，写作 2026-11',
  parse: parseMonth,
};

/** A month that has begun. */
export const monthUpTo = (latest: CalendarDate): FieldRule<Month> => ({
  ...month,
  expected: `${month.expected}，并且不晚于今天 ${latest}`,
  parse: (found) => {
    const value = parseMonth(found);
    return value !== undefined && value <= monthOf(latest) ? value : undefined;
  },
});

export const yuan: FieldRule<number> = {
  code: 'yuan',
  expected: '应为非负整数（元），只写数字，不写逗号、小数和单位',
  parse: parseYuan,
};

export const count: FieldRule<number> = {
  code: 'count',
  expected: '应为非负整数，只写数字',
  parse: parseCount,
};

export const positiveCount: FieldRule<number> = {
  code: 'count',
  expected: '应为大于 0 的整数，只写数字',
  parse: (found) => (found === '0' ? undefined : parseCount(found)),
};

/** A whole number between two bounds, both included. */
export const countBetween = (least: number, most: number): FieldRule<number> => ({
  code: 'count',
  expected: `应为 ${least} 到 ${most} 之间的整数，只写数字`,
  parse: (found) => {
    const value = parseCount(found);
    return value !== undefined && value >= least && value <= most ? value : undefined;
  },
});

export const yesOrNo: FieldRule<boolean> = {
  code: 'true-or-false',
  expected: '应为 true（是）或 false（否）',
  parse: (found) => (found === 'true' ? true : found === 'false' ? false : undefined),
};

export const programme: FieldRule<ProgrammeId> = {
  code: 'unknown-programme',
  expected: `应为项目代号，即 ${programmeIds.join('、')} 之一，或本省本市自己的项目（own 打头，如 ownElderlyAllowance）`,
  parse: parseProgrammeId,
};

/** One of a closed list of words. */
export const oneOf = <T extends string>(choices: readonly T[]): FieldRule<T> => ({
  code: 'choice',
  expected: `应为 ${choices.join('、')} 之一`,
  parse: (found) => choices.find((choice) => choice === found),
});

/** Text of a fixed shape. */
export const matching = (code: string, pattern: RegExp, expected: string): FieldRule<string> => ({
  code,
  expected,
  parse: (found) => (pattern.test(found) ? found : undefined),
});

/** The rule, or nothing at all: an empty cell. */
export const orEmpty = <T>(rule: FieldRule<T>): FieldRule<T | ''> => ({
  ...rule,
  expected: `${rule.expected}，没有就空着`,
  parse: (found) => (found === '' ? '' : rule.parse(found)),
});

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = matching(
  'slug',
  slugPattern,
  '应为小写英文字母、数字和连字符，写作 action-plan',
);

export const placeCode = matching(
  'place-code',
  /^(?:\d{6}|\d{9}|\d{12})$/,
  '应为区划代码：县 6 位、乡镇 9 位、村 12 位数字',
);

/** An office's telephone: 0000-1234567, 12345, 400-123-4567. */
export const officePhone = matching(
  'phone',
  /^(?:0\d{2,3}-\d{7,8}(?:转\d{1,6})?|\d{3}|1\d{4}|9\d{4,5}|[48]00-?\d{3}-?\d{4})$/,
  '应为办公电话，写作 0000-1234567 或 12345；不能写手机号',
);

export const mail = matching(
  'mail',
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  '应为电子邮箱，写作 mzj@example.gov.cn',
);

/** Names of people: Han characters, with · between the parts of some. */
const namePattern = /^(?=.{2,20}$)\p{Script=Han}+(?:·\p{Script=Han}+)*$/u;

export const personName = matching(
  'name',
  namePattern,
  '应为 2 到 20 个汉字，少数民族姓名中间用“·”，不能有空格、星号、字母和数字',
);
