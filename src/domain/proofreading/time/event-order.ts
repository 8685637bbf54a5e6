import type { Month } from '../../date.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

/** Things that come one after another, each step with the words that tell it. */
const courses: readonly {
  readonly steps: readonly string[];
  readonly says: string;
  readonly unless?: RegExp;
}[] = [
  {
    steps: [
      '立项|招标|中标|获批|批复',
      '开工|动工|奠基|破土|开建|动土|打桩|打下第一根桩|第一锹土|进场施工|施工队进场',
      '封顶|竣工|完工|建成|落成|验收|投入使用|投用|启用|交付使用|投入运营|搬入新居|正式开业|正式开放',
    ],
    says: '完工早于开工',
  },
  {
    steps: ['开幕|开班|开营|开学|开课|开赛|开播', '闭幕|结业|结营|结课|收官|落幕|圆满结束|颁奖'],
    says: '结束早于开始',
  },
  {
    steps: [
      '递交申请|提交申请|提出申请|提出了申请|受理|收到申请|登记受理',
      '办结|批准|获批|审批通过|发证|领到证',
    ],
    says: '办结早于受理',
  },
  {
    steps: ['出生', '入伍|参军|入党|参加工作|入学|结婚', '去世|逝世|病故|离世'],
    says: '先后颠倒',
  },
  {
    steps: ['发布|张贴|贴出|开始报名|开始征集|开始申报', '截止|截稿|停止受理|停止报名'],
    says: '截止早于开始',
    unless: /结果|名单|成绩|获奖|入围/u,
  },
];

const time =
  '(?:(?<year>\\d{4}年|[今去前明同当次翌]年|第二年)?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?|(?<only>\\d{4})年)';
const gap = '[^，。；：、\\d]{0,8}';
const patternOf = (words: string): RegExp =>
  new RegExp(
    `(?<![\\d.])${time}(?:份|[初中底末]|上旬|中旬|下旬)?${gap}?(?<after>${words})|(?<before>${words})(?:的?(?:日期|时间|日))?(?:为|是|于|在|：)${time.replaceAll(/\?<(\w+)>/gu, '?<$12>')}`,
    'gu',
  );
/** Another building, another part of it or another case. */
const another =
  /[一二三四]期|另|还|同时|扩建|改造|第[二三]|配套|来年|新[建的院楼馆]|[院楼馆所站园室处家]|中心|项目|工程|食堂|陵|[他她]|下一/u;
/** What is begun behind the word is what the first was: 开工建设儿童福利院 is another. */
const rest = new RegExp(
  `^(?:${courses.flatMap(({ steps }) => steps).join('|')}|正式|建设|仪式|典礼|日期|时间|日|了|的|大吉|手续|通过|并|和)*(?:[，。；、）后]|$)`,
  'u',
);

interface Step {
  readonly rank: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly index: number;
  readonly end: number;
}

/** 4月20日通过竣工验收，同年6月3日打下第一根桩: of one thing the later step before the earlier. */
export const findReversedWorks = (text: string, issue?: Month): TextFinding[] =>
  [...text.matchAll(/[^。！？\n]+/gu)].flatMap(({ 0: sentence, index }) =>
    courses.flatMap(({ steps, says, unless }) => {
      if (unless?.test(sentence) === true) return [];
      const told = readSteps(sentence, steps, issue);
      return told.flatMap((second, place) => {
        const first = told[place - 1];
        const isOfOne =
          first !== undefined && !another.test(sentence.slice(first.end, second.index));
        return isOfOne && isReversed(first, second, issue)
          ? [{ index: index + first.index, says }]
          : [];
      });
    }),
  );

function readSteps(sentence: string, steps: readonly string[], issue: Month | undefined): Step[] {
  const found = steps
    .flatMap((words, rank) =>
      [...sentence.matchAll(patternOf(words))].map(({ 0: said, groups = {}, index }) => ({
        said,
        groups,
        index,
        rank,
      })),
    )
    .filter(({ said, index }) => rest.test(sentence.slice(index + said.length)))
    .toSorted((a, b) => a.index - b.index);
  const read: Step[] = [];
  for (const { said, groups, index, rank } of found)
    read.push({
      rank,
      year: yearOf(
        groups['year'] ?? groups['year2'],
        groups['only'] ?? groups['only2'],
        read,
        issue,
      ),
      month: numberOf(groups['month'] ?? groups['month2']),
      day: numberOf(groups['day'] ?? groups['day2']),
      index,
      end: index + said.length,
    });
  return read.filter((one, at) => one.index !== read[at - 1]?.index);
}

const numberOf = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : Number(said);

/** 2026年, 去年 by the year of the issue, 同年 by the step before. */
function yearOf(
  said: string | undefined,
  only: string | undefined,
  before: readonly Step[],
  issue: Month | undefined,
): number | undefined {
  if (only !== undefined) return Number(only);
  if (said === undefined) return undefined;
  if (/^\d/u.test(said)) return Number.parseInt(said);
  const last = before.at(-1)?.year;
  if (/^[同当]/u.test(said)) return last ?? 0;
  if (/^[次翌第]/u.test(said)) return last === undefined ? undefined : last + 1;
  const now = issue === undefined ? 0 : Number(issue.slice(0, 4));
  return now - ['明', '今', '去', '前'].indexOf(said.charAt(0)) + 1;
}

function isReversed(first: Step, second: Step, issue: Month | undefined): boolean {
  if (first.rank === second.rank) return false;
  const [early, late] = first.rank < second.rank ? [first, second] : [second, first];
  const years = [early.year, late.year];
  if (!years.includes(undefined)) return comesAfter(early, late);
  // Of a year that only one names nobody knows which year the other is in, but for the year of the issue.
  const now = issue === undefined ? 0 : Number(issue.slice(0, 4));
  if (years.some((year) => year !== undefined && year !== 0 && year !== now)) return false;
  const isOneMonth = early.month === late.month;
  return (isOneMonth || late === first) && comesAfter({ ...early, year: 0 }, { ...late, year: 0 });
}

/** Later by the first of year, month and day that differ; what is not told differs in nothing. */
function comesAfter(one: Step, other: Step): boolean {
  for (const part of ['year', 'month', 'day'] as const) {
    const [left, right] = [one[part], other[part]];
    if (left === undefined || right === undefined) return false;
    if (left !== right) return left > right;
  }
  return false;
}
