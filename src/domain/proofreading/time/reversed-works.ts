import type { TextFinding } from '../../handbook/text-finding.ts';

const month = '(?:(\\d{1,2})月)?';
const begins = '开工|动工|奠基|破土|开建|动土|打桩';
const ends = '竣工|完工|建成|落成|投入使用|投用|启用|交付使用|投入运营';
const built = new RegExp(
  `(\\d{4})年${month}(?:\\d{1,2}日)?[^，。；\\d]{0,4}(${begins}|${ends})[^。；\\d]{0,6}(\\d{4})年${month}(?:\\d{1,2}日)?[^，。；\\d]{0,4}(${begins}|${ends})`,
  'gu',
);

/** 2017年5月竣工，2018年3月开工, and 3月投入使用，6月开工奠基 of one building in one year. */
export const findReversedWorks = (text: string): TextFinding[] => [
  ...[...text.matchAll(built)].flatMap((found) => {
    const [, y1, m1, first = '', y2, m2, second = ''] = found;
    const isEnd = (word: string): boolean => ends.split('|').includes(word);
    if (isEnd(first) === isEnd(second)) return [];
    const at = (year?: string, of?: string): number => Number(year) * 12 + Number(of ?? 6);
    const [from, to] = [at(y1, m1), at(y2, m2)];
    const [begin, end] = isEnd(first) ? [to, from] : [from, to];
    return end < begin ? [reversed(found.index)] : [];
  }),
  ...findInOneYear(text),
  ...findByDays(text),
];

const reversed = (index: number): TextFinding => ({ index, says: '完工早于开工' });

const inOneYear = new RegExp(
  `(?<firstYear>前年|去年)?(?<first>\\d{1,2})月(?:\\d{1,2}日|份|[初中底末])?[^，。；\\d]{0,6}(?:${ends})(?<between>[^。；\\d]{0,24})，(?:随后|又|才|再|于|到|在)*(?<secondYear>去年|今年|同年|当年)?(?:又|才|再)?(?<second>\\d{1,2})月(?:\\d{1,2}日|份|[初中底末])?(?:又|才|正式|举行|举办|隆重|盛大|顺利|了|的|项目|破土)*(?:${begins})(?:${begins}|仪式|典礼|建设|了)*(?=[，。；]|$)`,
  'gu',
);
/** Another building, another part of it or another year. */
const another =
  /[一二三四]期|另|还|同时|扩建|改造|第[二三]|配套|次年|明年|来年|新[建的院楼馆]|[院楼馆所站园室]|中心|项目|工程|食堂|陵/u;

/** Years and months that are told by 去年 and 今年; without such a word the second is in the year of the first. */
const isBefore = (groups: Readonly<Record<string, string | undefined>>): boolean => {
  const years = ['今年', '去年', '前年'];
  const first = Math.max(0, years.indexOf(groups['firstYear'] ?? '今年'));
  const told = years.indexOf(groups['secondYear'] ?? '');
  const second = told < 0 ? first : told;
  return Number(groups['first']) - first * 12 < Number(groups['second']) - second * 12;
};

const findInOneYear = (text: string): TextFinding[] =>
  [...text.matchAll(inOneYear)].flatMap(({ groups = {}, index }) =>
    isBefore(groups) && !another.test(groups['between'] ?? '') ? [reversed(index)] : [],
  );

const byDays = new RegExp(
  `(?<!去年|前年)(?<m1>\\d{1,2})月(?<d1>\\d{1,2})日(?:正式|就|才|已|已经)*(?:${begins})(?:建设)?，(?:随后|于|到|在|就|便|已)*(?<again>今年|同年|当年)?(?<m2>\\d{1,2})月(?<d2>\\d{1,2})日(?:正式|就|才|已|已经|全面|全部|顺利|通过)*(?:${ends}|验收)`,
  'gu',
);

/** 10月27日开工，10月20日通过竣工验收: of one month, or of one year by its word. */
const findByDays = (text: string): TextFinding[] =>
  [...text.matchAll(byDays)].flatMap(({ groups = {}, index }) => {
    const [m1, d1, m2, d2] = ['m1', 'd1', 'm2', 'd2'].map((name) => Number(groups[name]));
    const isOneYear = m1 === m2 || groups['again'] !== undefined;
    return isOneYear && (m2 ?? 0) * 31 + (d2 ?? 0) < (m1 ?? 0) * 31 + (d1 ?? 0)
      ? [reversed(index)]
      : [];
  });
