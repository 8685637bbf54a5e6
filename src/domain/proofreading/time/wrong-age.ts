import type { Month } from '../../date.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

const sentences = /[^。；！？]+/gu;
const birth =
  /(?<year>(?:18|19|20)\d{2})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生人|生(?![产活日病效意长前]))|(?:出生|生)(?:于|在)(?<behind>(?:18|19|20)\d{2})年/gu;
/** An age with the year in which it is told. */
const age =
  /(?:今年|现年|如今|(?<!生[于在])(?<year>(?:19|20)\d{2})年(?!代|(?:\d{1,2}月(?:\d{1,2}日)?)?出?生)(?:\d{1,2}月(?:\d{1,2}日)?)?)(?:[（(](?<same>\d{4})年[）)])?(?:(?!今年|现年|如今)(?:[^，。；\d岁]|[虚周]岁)){0,12}?(?:，(?!今年|现年|如今)[^，。；\d岁]{0,6})?(?<age>\d{1,3})(?:周?岁|岁)(?![以及至到])(?!的?(?:时候|那年)|之|[—-])/gu;
const birthday = /(?:刚过|过完|迎来|今年)[^。；\d]{0,6}(?<age>\d{1,3})岁(?:生日|寿辰|大寿)/gu;
/** Somebody else, whose age it may be. */
const other =
  /老伴|妻|丈夫|爱人|配偶|儿|女|[父母爹娘爸妈哥弟姐妹孙婆媳]|夫妇|夫妻|邻居|徒弟|战友|同学|两人|他们|她们|比[他她]|[、和与同]\p{Script=Han}{2,3}(?:今年|现年)|院龄|党龄|工龄|岁以/u;

/** Ages that do not fit the year of birth, or the decade, that the same sentence tells. */
export const findWrongAges = (text: string, issue: Month): TextFinding[] => [
  ...findAgesOfOtherYears(text, issue),
  ...findWrongDecades(text),
];

/** 1930年出生，今年98岁: ages that differ from the year by more than a way of counting, one birth to a sentence. */
const findAgesOfOtherYears = (text: string, issue: Month): TextFinding[] =>
  [...text.matchAll(sentences)].flatMap(({ 0: sentence, index: start }) => {
    const [born, second] = [...sentence.matchAll(birth)];
    const ages = [...sentence.matchAll(age), ...sentence.matchAll(birthday)];
    if (!born || second) return [];
    const year = Number(born.groups?.['year'] ?? born.groups?.['behind']);
    return ages.slice(0, 1).flatMap((told) => {
      if (other.test(between(sentence, born, told))) return [];
      const then = Number(told.groups?.['same'] ?? told.groups?.['year'] ?? issue.slice(0, 4));
      const real = then - year;
      return then === year || Math.abs(real - Number(told.groups?.['age'])) <= 1
        ? []
        : [{ index: start + born.index, says: `${year}年出生，${then}年是${real}岁` }];
    });
  });

const tens = '六七八九';
const decade =
  /(?<ten>[六七八九])旬(?:老人|老汉|老太太?|大爷|大娘|奶奶|爷爷|夫妇|高龄)(?!和|与|、)[^，。；\d旬]{0,8}，?(?:今年|现年|已经?)*(?<age>\d{2,3})岁(?!以)/gu;

/** 八旬老人今年68岁: eighty by a way of counting, or close to ninety, is 八旬 too. */
const findWrongDecades = (text: string): TextFinding[] =>
  [...text.matchAll(decade)].flatMap(({ 0: said, groups, index }) => {
    const least = (tens.indexOf(groups?.['ten'] ?? '') + 6) * 10;
    const years = Number(groups?.['age']);
    return years >= least - 2 && years < least + 11
      ? []
      : [{ index, says: `“${said.slice(0, 2)}”和${years}岁对不上` }];
  });

/** What stands between the year of birth and the age, whichever comes first. */
function between(sentence: string, born: RegExpExecArray, told: RegExpExecArray): string {
  const [first, second] = born.index < told.index ? [born, told] : [told, born];
  return sentence.slice(first.index + first[0].length, second.index);
}
