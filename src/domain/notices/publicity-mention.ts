import type { TextFinding } from '../handbook/text-finding.ts';

const mostDays = 60;
/** 最低生活保障审核确认办法 art. 19, 特困人员认定办法 arts 15 and 26. */
const leastDays = 7;

/** A publicity period stated in months or years, or in more days than any rule has. */
export const findLongPublicity = (text: string): TextFinding[] =>
  [
    ...text.matchAll(
      /公示(?:期限?|时间|时限)?(?:一般)?(?:为|是|不少于|不得少于|：)?([\d一二三四五六七八九十]{1,4})(个?月|年|个?工作日|天|日)(?![起前后内底初份中\d]|一次)/g,
    ),
  ].flatMap(({ 0: whole, 1: number = '', 2: unit = '', index }) =>
    /月|年/.test(unit) || Number(number) > mostDays
      ? { index, says: `公示期没有“${whole}”这样长的` }
      : [],
  );

/** 公示5天 in a text about 低保 or 特困, whose lists must be shown for seven days. */
export const findShortPublicity = (text: string): TextFinding[] =>
  [
    ...text.matchAll(
      /公示(?:期限?|时间|时限)?(?:一般)?(?:为|是|不少于|不得少于|：)?([\d一二三四五六])个?(?:工作日|天|日)(?![起前后内\d])/g,
    ),
  ].flatMap(({ 0: whole, 1: number = '', index }) =>
    Number(number) >= leastDays
      ? []
      : { index, says: `“${whole}”：低保、特困的公示期是${leastDays}天` },
  );
