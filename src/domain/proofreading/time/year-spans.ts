import type { Month } from '../../date.ts';
import { parseNumber } from '../../figures/figure.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

const digits = '一二三四五六七八九';
const number = `\\d{1,3}|[${digits}]?十[${digits}]?|[${digits}两]`;
/** 干了 21 年, 整整 23 年, 已有 30 多年: how long something went on. */
const span = new RegExp(
  `(?:\\p{Script=Han}了|整整|足足|前后|历时|历经|一晃(?:就是)?|一\\p{Script=Han}就是|已有?|已经有?|满|长达|走过|度过|坚守|相伴|间隔|隔了?|跨度|至今)(?:整整|足足|将近|近|约|快|差不多|大约|共)?(?<number>${number})(?<more>多|余|来)?个?(?:年头|年)(?!前|内|级|代|制|期|度|规划|以上|左右|至|到|[${digits}\\d])`,
  'gu',
);
const anyYear = /(?<!\d)(?<year>(?:19|20)\d{2})年(?!代|级|版|度|前)/gu;
const now = /今年|至今|如今|现在|眼下|到现在|目前|算来|已/u;
/** A new beginning that no year is told of. */
const anew = /[又再另]|后来|此后|之后|其后|退休后|接着|以后|比|每|第|相差|年龄|寿命/u;

/** 1993年接过锄头，2026年才交出去，打了整整23年交道: a length in years that no two years of the sentence are apart. */
export const findWrongYearSpans = (text: string, issue: Month): TextFinding[] =>
  [...text.matchAll(/[^。！？；\n]+/gu)].flatMap(({ 0: sentence, index: start }) => {
    const years = new Set(
      [...sentence.matchAll(anyYear)].map(({ groups }) => Number(groups?.['year'])),
    );
    const isKnown = years.size > 1 || (years.size === 1 && now.test(sentence));
    if (!isKnown) return [];
    const known = [...years, Number(issue.slice(0, 4))];
    return [...sentence.matchAll(span)].flatMap(({ 0: said, groups = {}, index }) => {
      const clause = /[^，、：]*$/u.exec(sentence.slice(0, index))?.[0] ?? '';
      const told = parseNumber(groups['number'] ?? '');
      const isAbout = groups['more'] !== undefined || /[近约快]|差不多/u.test(said);
      const isRight = known.some((from) =>
        known.some((to) => to >= from && fits(to - from, told, isAbout)),
      );
      return isRight || anew.test(clause + said) || told < 3
        ? []
        : [{ index: start + index, says: `“${said}”与前后的年份对不上` }];
    });
  });

/** People count the first year or not; 二十多 may be all up to thirty. */
const fits = (apart: number, told: number, isAbout: boolean): boolean =>
  Math.abs(apart - told) <= 1 ||
  (isAbout && apart >= told * 0.8 && apart <= told + (told < 10 ? 2 : 10));
