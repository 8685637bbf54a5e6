import { formatDate, parseDate, type CalendarDate } from '../date.ts';
import { formatLaw, type Law } from '../law/law.ts';

/** A day from which a law is said to be in force, and is not. */
export interface WrongLawDate {
  index: number;
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

const day = '(?<year>\\d{4})年(?<month>\\d{1,2})月(?<date>\\d{1,2})日';
const begins = '(?:施行|生效|实施(?![^，。；]))';
const title = '《?(?<title>[^，。；《》\\s]{2,40}?)》?';

/** 《慈善法》自2016年9月1日起施行 · 从2026年7月1日起，《社会救助法》正式施行 */
const sayings = [
  new RegExp(
    `《(?<title>[^《》]{2,40})》[^《》，。；\\d]{0,4}${day}起[^，。；《》]{0,4}${begins}`,
    'gu',
  ),
  new RegExp(
    `(?<title>[\\p{Script=Han}]{2,20}[法例定])[自从于]${day}起[^，。；《》]{0,4}${begins}`,
    'gu',
  ),
  new RegExp(`${day}起，?${title}(?:[才将就]|正式|开始|全面){0,3}${begins}`, 'gu'),
];

/** Days from which laws of the book are said to be in force on which none of their texts took effect. */
export function findWrongLawDates(sentence: string, laws: readonly Law[]): WrongLawDate[] {
  return sayings.flatMap((saying) =>
    [...sentence.matchAll(saying)].flatMap(({ index, groups = {} }): WrongLawDate[] => {
      const { year = '', month = '', date = '' } = groups;
      const said = parseDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
      const called = laws.filter((law) => isCalled(law, groups['title'] ?? ''));
      const law = called.find(({ repealed }) => repealed === undefined);
      if (!said || !law?.inForce || !called.every((one) => isWrong(said, one))) return [];
      return [{ index, message: tell(law, law.inForce, said) }];
    }),
  );
}

const plain = (text: string): string => text.replace(/^中华人民共和国/u, '');

const isCalled = ({ title: called }: Law, said: string): boolean => plain(called) === plain(said);

/** Laws and rules name their day; of opinions and notices the day of issue is known. */
const namesItsDay = ({ title: called, read }: Law): boolean =>
  (read ?? '全文') === '全文' && /(?:法|法典|条例|办法|规定|细则)$/u.test(called);

/** Of the texts before the present one nothing is known but that there were some. */
function isWrong(said: CalendarDate, law: Law): boolean {
  const { inForce, titleSince, amended = [] } = law;
  if (inForce === undefined || said === inForce || !namesItsDay(law)) return false;
  if (titleSince !== undefined && said < inForce) return false;
  return !amended.some(({ date }) => date === said);
}

function tell(law: Law, inForce: CalendarDate, said: CalendarDate): string {
  const last = law.amended?.at(-1);
  const later = last ? `，修改后的文本自${formatDate(last.date)}起施行` : '';
  return `${formatLaw(law)}自${formatDate(inForce)}起施行${later}，这里写成${formatDate(said)}。请核对后改正。`;
}
