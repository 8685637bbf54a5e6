import type { Month } from '../date.ts';
import { maskName } from './name.ts';
import type { Notice } from './notice.ts';
import type { ListField, NamePolicy, NoticeStage, ShownName } from './publicity-terms.ts';
import type { ProgrammeId } from '../programme.ts';

interface ProgrammePolicy {
  /** Stages in which this programme may have a notice. */
  stages: readonly NoticeStage[];
  /** Columns of the list, in order. */
  fields: readonly ListField[];
  /** The most that may be shown of a name, where its legal basis allows that. */
  names: ShownName;
}

/**
 * Programme × field: an allow-list, the most that the law lets any bureau publish. A programme that is absent never has
 * a list on the web. What a bureau publishes of this, and for how long, are its rules in publicity.csv.
 * Sources: 最低生活保障审核确认办法 art. 24; 特困人员认定办法 arts 17, 26; 民办函〔2019〕52号 rows 5–13;
 * 个人信息保护法 arts 6, 28; 关于进一步加强事实无人抚养儿童保障工作的意见 (no publicity step).
 */
const policies: Partial<Record<ProgrammeId, ProgrammePolicy>> = {
  subsistenceAllowance: {
    stages: ['review', 'confirmed'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since'],
    names: 'full',
  },
  // The standard is the same for everybody: it is written once, not for each person.
  extremePovertySupport: {
    stages: ['review', 'confirmed', 'termination'],
    fields: ['place', 'name', 'since'],
    names: 'full',
  },
  temporaryAssistance: {
    stages: ['expense'],
    fields: ['place', 'name', 'persons', 'amountYuan', 'since', 'cause'],
    names: 'masked',
  },
};

/**
 * The month in which the programme first existed anywhere in the country: 低保 in 上海 in 1993, 五保 with the model
 * charter of cooperatives of 1956, 临时救助 with 民发〔2007〕92号.
 */
const firstMonths: Partial<Record<ProgrammeId, Month>> = {
  subsistenceAllowance: '1993-06' as Month,
  extremePovertySupport: '1956-06' as Month,
  temporaryAssistance: '2007-06' as Month,
};

/** The first month in which support from the programme can have started. */
export const earliestStart = (programme: ProgrammeId): Month =>
  firstMonths[programme] ?? ('1949-10' as Month);

/** Stages in which this programme may have a notice; empty for programmes whose recipients are never listed. */
export function allowedStages(programme: ProgrammeId): readonly NoticeStage[] {
  return policies[programme]?.stages ?? [];
}

/** The most columns that a list of this programme has, in order. */
export function allowedFields(programme: ProgrammeId): readonly ListField[] {
  return policies[programme]?.fields ?? [];
}

/** The most that a list of this programme shows of a name; `undefined` where it has none. */
export const mostOfName = (programme: ProgrammeId): ShownName | undefined =>
  policies[programme]?.names;

/** True where the stage allows names on the web at all; review and termination lists hang in the village only. */
export function namesMayStand(programme: ProgrammeId, stage: NoticeStage): boolean {
  return (stage === 'confirmed' || stage === 'expense') && allowedStages(programme).includes(stage);
}

/**
 * How the names of a list are shown on the open web: `full` only if the notice names a rule that allows the open
 * web and is in force. 社会救助法 art. 45, 最低生活保障审核确认办法 art. 24 and 特困人员认定办法 art. 17 provide
 * for publication in the village or community, so none of them is such a rule.
 */
export function webNamePolicy({
  programme,
  stage,
  fullNamesOnWeb,
  rule,
}: Pick<Notice, 'programme' | 'stage' | 'fullNamesOnWeb' | 'rule'>): NamePolicy {
  if (!namesMayStand(programme, stage)) return 'none';
  return fullNamesOnWeb === true ? rule.nameShown : 'masked';
}

/** Why names of this list are masked on the web, for the reader. */
export const maskReason = ({ rule }: Pick<Notice, 'rule'>): string =>
  rule.nameShown === 'full'
    ? '法律要求在村（社区）公布名单；网上谁都看得到，没有写明可以上网公布全名的依据，所以网上的姓名掩去一部分'
    : rule.says;

/**
 * How the names of a list are shown on the board of a village, at every stage: masked if the notice names no legal
 * basis.
 */
export const wallNamePolicy = ({
  rule,
  legalBasis,
}: Pick<Notice, 'rule' | 'legalBasis'>): NamePolicy =>
  legalBasis.length === 0 ? 'masked' : rule.nameShown;

/** The name in the form that the policy allows; `undefined` if it allows none. */
export function nameUnderPolicy(name: string, policy: NamePolicy): string | undefined {
  if (policy === 'none') return undefined;
  return policy === 'full' ? name : maskName(name);
}
