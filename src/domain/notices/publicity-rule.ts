import type { CalendarDate } from '../date.ts';
import type { WorkCalendar } from '../holiday.ts';
import type { ProgrammeId } from '../programme.ts';
import { allowedFields, allowedStages, mostOfName } from './disclosure-policy.ts';
import { causes, type ListField, type NoticeStage, type PublicityRule } from './publicity-terms.ts';
import { publicityPeriod } from './publicity-period.ts';

interface StageLimit {
  /** Fewest and most days of the publicity period. */
  days: readonly [least: number, most: number];
  daysAfter: number;
  longest: number;
}

const publicity: StageLimit = { days: [7, 30], daysAfter: 0, longest: 60 };
/**
 * The limits set by national law. 最低生活保障审核确认办法 art. 19, 特困人员认定办法 arts 15, 26: seven days. 办法
 * art. 22: thirty working days for the whole procedure. 办法 art. 31: every household is reviewed once a year.
 */
const limits: Record<NoticeStage, StageLimit> = {
  review: publicity,
  termination: publicity,
  expense: { ...publicity, daysAfter: 30 },
  confirmed: { days: [0, 0], daysAfter: 0, longest: 366 },
};

/** Columns that may be left out, because no text of the law says that they are published. */
const optionalFields: readonly ListField[] = ['since'];

/** The rule by which a notice of that day is published; `undefined` where the bureau has none. */
export const ruleOn = (
  rules: readonly PublicityRule[],
  { programme, stage }: Pick<PublicityRule, 'programme' | 'stage'>,
  day: CalendarDate,
): PublicityRule | undefined =>
  rules.find(
    (rule) =>
      rule.programme === programme &&
      rule.stage === stage &&
      rule.from <= day &&
      (rule.until === undefined || day <= rule.until),
  );

/** Stages in which the bureau publishes lists of the programme on that day, in the order of the law. */
export const stagesOn = (
  rules: readonly PublicityRule[],
  programme: ProgrammeId,
  day: CalendarDate,
): NoticeStage[] =>
  allowedStages(programme).filter((stage) => ruleOn(rules, { programme, stage }, day));

/** The laxest rule that the law allows: every column, the shortest period. @throws Error if the law allows no list */
export function widestRule(programme: ProgrammeId, stage: NoticeStage): PublicityRule {
  const nameShown = mostOfName(programme);
  if (nameShown === undefined || !allowedStages(programme).includes(stage))
    throw new Error(`no list of ${programme} in ${stage}`);
  const columns = allowedFields(programme);
  const { days, daysAfter, longest } = limits[stage];
  return {
    ...{ programme, stage, daysAfter, longest, columns, nameShown },
    days: days[0],
    causes: columns.includes('cause') ? causes : [],
    ...{ law: '', articles: '', says: '', from: '1949-10-01' as CalendarDate },
  };
}

/** What is wrong with a field of a rule, in Chinese, with the article that it is against. */
interface RuleFault {
  field: keyof PublicityRule;
  fault: string;
}

/** Where a rule is laxer than the law; empty if it may be followed. `nameOf` gives the heading of a column. */
export function publicityFaults(
  rule: PublicityRule,
  nameOf: (field: ListField) => string,
): RuleFault[] {
  const { programme, stage } = rule;
  const stages = allowedStages(programme);
  if (stages.length === 0)
    return [
      {
        field: 'programme',
        fault:
          '这个项目的受助人名单不得公布（《个人信息保护法》第二十八条；孩子的，《未成年人保护法》第四条、民发〔2019〕62号“不宜设置公示环节”）。请删去这一行。',
      },
    ];
  if (!stages.includes(stage))
    return [{ field: 'stage', fault: `这个项目没有这个环节，应为 ${stages.join('、')} 之一。` }];
  return [...dayFaults(rule), ...columnFaults(rule, nameOf), ...nameFaults(rule)];
}

const soonDeleted =
  '公布个人信息的时间应当最短，目的达到了就要删去（《个人信息保护法》第十九条、第四十七条）';

function dayFaults({ stage, days, daysAfter, longest }: PublicityRule): RuleFault[] {
  const limit = limits[stage];
  const [least, most] = limit.days;
  // With a long holiday among them, seven working days take fifteen days.
  const room = Math.min(Math.max(1, days * 3), limit.longest);
  const faults: (RuleFault | false)[] = [
    days < least && {
      field: 'days',
      fault: `公示期不得短于 ${least} 天（《最低生活保障审核确认办法》第十九条、《特困人员认定办法》第十五条和第二十六条）。`,
    },
    days > most && {
      field: 'days',
      fault:
        stage === 'confirmed'
          ? '确认公布的名单没有公示期，请写 0。'
          : `公示期不得长于 ${most} 天：审核确认一共 30 个工作日（《最低生活保障审核确认办法》第二十二条）；${soonDeleted}。`,
    },
    daysAfter > limit.daysAfter && {
      field: 'daysAfter',
      fault: `期满以后名单最多再留 ${limit.daysAfter} 天：${soonDeleted}。`,
    },
    longest > limit.longest && {
      field: 'longest',
      fault:
        stage === 'confirmed'
          ? `名单最长挂 ${limit.longest} 天：每年至少核查一次（《最低生活保障审核确认办法》第三十一条）；${soonDeleted}。`
          : `公示最长 ${limit.longest} 天：${soonDeleted}。`,
    },
    longest < room && {
      field: 'longest',
      fault: `最长天数太短：遇上长假，满 ${days} 个工作日要很久，至少写 ${room}。`,
    },
  ];
  return faults.filter((fault) => fault !== false);
}

function columnFaults(
  { programme, columns, causes: words }: PublicityRule,
  nameOf: (field: ListField) => string,
): RuleFault[] {
  const most = allowedFields(programme);
  const tooMany = columns.filter((field) => !most.includes(field));
  const missing = most.filter(
    (field) => !optionalFields.includes(field) && !columns.includes(field),
  );
  const heads = (fields: readonly ListField[]): string => fields.map(nameOf).join('、');
  const faults: (RuleFault | false)[] = [
    tooMany.length > 0 && {
      field: 'columns',
      fault: `这个项目的名单不得有“${heads(tooMany)}”：不得公开无关信息（《最低生活保障审核确认办法》第二十四条、《个人信息保护法》第六条）。`,
    },
    missing.length > 0 && {
      field: 'columns',
      fault: `缺少“${heads(missing)}”，这是应当公布的（《最低生活保障审核确认办法》第二十四条、民办函〔2019〕52号）。`,
    },
    columns.includes('cause') &&
      !words.includes('其他') && {
        field: 'causes',
        fault: '要有“其他”：一个村里不满五户的原因写作“其他”，免得认出是谁。',
      },
    !columns.includes('cause') &&
      words.length > 0 && { field: 'causes', fault: '这种名单不写原因，请空着。' },
  ];
  return faults.filter((fault) => fault !== false);
}

const nameFaults = ({ programme, nameShown }: PublicityRule): RuleFault[] =>
  nameShown === 'full' && mostOfName(programme) !== 'full'
    ? [
        {
          field: 'nameShown',
          fault: '这个项目的姓名应当掩去一部分，请写 masked（《个人信息保护法》第六条）。',
        },
      ]
    : [];

/**
 * Earliest lawful end of a notice. `undefined` where the table of holidays does not reach that far;
 * confirmed lists have no minimum.
 */
export function earliestEnd(
  { stage, days }: Pick<PublicityRule, 'stage' | 'days'>,
  published: CalendarDate,
  calendar: WorkCalendar,
): CalendarDate | undefined {
  return stage === 'confirmed' ? published : publicityPeriod(published, days, calendar)?.earliest;
}
