import type { Month } from '../../date.ts';
import { smallNumber } from '../../figures/small-number.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const stems = '甲乙丙丁戊己庚辛壬癸';

const animalOf = (year: number): string => animals.charAt((((year - 4) % 12) + 12) % 12);
const pairOf = (year: number): string =>
  stems.charAt((((year - 4) % 10) + 10) % 10) + branches.charAt((((year - 4) % 12) + 12) % 12);

/** Years by their animals that a text gives to other years, and to persons born in others. */
export const findWrongZodiacs = (text: string, issue: Month): TextFinding[] =>
  [...text.matchAll(/[^。！？；\n]+/gu)].flatMap(({ 0: sentence, index }) =>
    [
      ...findWrongYears(sentence, issue),
      ...findWrongBirths(sentence, issue),
      ...findWrongPairs(sentence, issue),
    ].map((found) => ({ ...found, index: found.index + index })),
  );

const animalYear = new RegExp(
  `(?<![属本猴驴${branches}])(?<animal>[${animals}])年(?![轻纪青代货糕画幼级度长人月])`,
  'gu',
);
const coming = /[离距迎]|将|来临|临近|马上|越来越近|倒计时|新年|明年|前夕|年底|岁末|腊月/u;

/** 2026年2月，离龙年春节只剩一个星期 */
function findWrongYears(sentence: string, issue: Month): TextFinding[] {
  const year = onlyYear(sentence, issue);
  if (year === undefined) return [];
  const month = Number(/(\d{1,2})月/u.exec(sentence)?.[1]);
  const allowed = [
    year,
    ...(month <= 2 || /腊月|春节前|年前|除夕/u.test(sentence) ? [year - 1] : []),
    ...(month >= 11 || coming.test(sentence) ? [year + 1] : []),
  ].map(animalOf);
  return [...sentence.matchAll(animalYear)].flatMap(({ groups = {}, index }) =>
    allowed.includes(groups['animal'] ?? '')
      ? []
      : [{ index, says: `${year}年是${animalOf(year)}年，不是${groups['animal']}年` }],
  );
}

/** The one year that a sentence speaks of; `undefined` where there are none or several. */
function onlyYear(sentence: string, issue: Month): number | undefined {
  const now = Number(issue.slice(0, 4));
  const told = [
    ...[...sentence.matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map(([, year]) => Number(year)),
    ...[...sentence.matchAll(/[去今明]年/gu)].map(
      ([word]) => now + '去今明'.indexOf(word.charAt(0)) - 1,
    ),
  ];
  return new Set(told).size === 1 ? told[0] : undefined;
}

const belongs = new RegExp(`(?:属|生肖是?)(?<animal>[${animals}])(?![于实地性])`, 'gu');
const birth =
  /(?<!\d)(?<year>(?:18|19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生人|生(?![产活日病效意长前]))|(?:出生|生)(?:于|在)(?<behind>(?:18|19|20)\d{2})年/gu;
const age =
  /(?:今年|现年)(?:已经?|刚|正好|整整|虚岁|周岁)*(?<age>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)(?:周?岁)/gu;
const otherPerson = /比|老伴|妻|丈夫|爱人|儿|女|[父母爹娘爸妈哥弟姐妹孙婆媳]|[和与跟]/u;

/** 1947年出生，属龙, and 属龙，今年80岁: an animal that no year near the birth has. */
function findWrongBirths(sentence: string, issue: Month): TextFinding[] {
  const [animal, otherAnimal] = [...sentence.matchAll(belongs)];
  const [born, otherBirth] = [...sentence.matchAll(birth)];
  const [aged, otherAge] = [...sentence.matchAll(age)];
  if (!animal || otherAnimal || otherBirth || otherAge) return [];
  const told = born ?? aged;
  if (!told || otherPerson.test(between(sentence, animal, told))) return [];
  const year = born
    ? Number(born.groups?.['year'] ?? born.groups?.['behind'])
    : Number(issue.slice(0, 4)) - smallNumber(aged?.groups?.['age'] ?? '');
  // The year of the animals begins at the feast of spring, and ages are counted in two ways.
  const years = born ? [year, year - 1] : [year + 1, year, year - 1];
  const said = animal.groups?.['animal'] ?? '';
  return years.map(animalOf).includes(said) || Number.isNaN(year)
    ? []
    : [{ index: animal.index, says: `${year}年出生的属${animalOf(year)}，不属${said}` }];
}

function between(sentence: string, one: RegExpExecArray, other: RegExpExecArray): string {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  return sentence.slice(first.index + first[0].length, second.index);
}

const pair = new RegExp(
  `(?<pair>[${stems}][${branches}])(?<animal>[${animals}])?年(?:(?:出?生|生人)[^，。；]{0,6}属(?<born>[${animals}]))?`,
  'gu',
);

/** 丙午羊年, and 2026年（甲辰年） */
const findWrongPairs = (sentence: string, issue: Month): TextFinding[] =>
  [...sentence.matchAll(pair)].flatMap(({ groups = {}, index }) => {
    const said = groups['pair'] ?? '';
    const animal = groups['animal'] ?? groups['born'];
    const real = animals.charAt(branches.indexOf(said.charAt(1)));
    if (animal !== undefined && animal !== real)
      return [{ index, says: `${said}年是${real}年，不是${animal}年` }];
    if (groups['born'] !== undefined) return [];
    const year = onlyYear(sentence, issue);
    return year === undefined || [year - 1, year, year + 1].map(pairOf).includes(said)
      ? []
      : [{ index, says: `${year}年是${pairOf(year)}年，不是${said}年` }];
  });
