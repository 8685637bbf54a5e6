import { dataCsv } from '../domain/formats/csv-text.ts';
import {
  addDays,
  daysBetween,
  formatMonth,
  type CalendarDate,
  type Month,
} from '../domain/date.ts';
import { namesMayStand } from '../domain/notices/disclosure-policy.ts';
import { earliestEnd, ruleOn } from '../domain/notices/publicity-rule.ts';
import {
  type PublicityRule,
  stageNames,
  type NoticeStage,
} from '../domain/notices/publicity-terms.ts';
import { buildWorkCalendar, type WorkCalendar } from '../domain/holiday.ts';
import { formatLaw, lawStateOn } from '../domain/law/law.ts';
import { scopeName, type ListArea } from '../domain/notices/notice-scope.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Place } from '../domain/places/place.ts';
import { programmeToSlug, type Programme } from '../domain/programme.ts';
import { placeholder } from '../domain/placeholder.ts';
import { noticeWordings } from './notice-wording.ts';
import type { ProjectFacts, StartingFile } from './starting-file.ts';
import { yamlScalar } from '../sources/formats/yaml-scalar.ts';

export interface NewNotice {
  county: Place;
  area?: ListArea;
  /** Townships that it is about; absent: the whole county. */
  within?: readonly Place[];
  programme: Programme;
  stage: NoticeStage;
  period: Month;
}

type NoticeFacts = Pick<
  ProjectFacts,
  'asOf' | 'holidays' | 'laws' | 'notices' | 'publicity' | 'indexNumbers' | 'salt' | 'listHeader'
>;

const areaWords: Record<ListArea, string> = { 农村: 'rural', 城市: 'urban' };

/**
 * `410825-subsistence-allowance-review-2026-12`; a confirmed list goes without its stage. 农村 is `-rural` before the month,
 * a township its three digits behind it, several the first one's and how many: `-101x3`.
 */
function noticeId({ county, area, within, programme, stage, period }: NewNotice): string {
  const kind = stage === 'confirmed' ? '' : `-${stage}`;
  const half = area === undefined ? '' : `-${areaWords[area]}`;
  const [first] = within ?? [];
  const digits = first ? `-${first.code.slice(county.code.length)}` : '';
  const count = within && within.length > 1 ? `x${within.length}` : '';
  return `${county.code}-${programmeToSlug(programme.id)}${half}${kind}-${period}${digits}${count}`;
}

/** notice.yaml and list.csv in the notice's folder. */
export function noticeFiles(notice: NewNotice, facts: NoticeFacts): StartingFile[] {
  const folder = noticeId(notice);
  const calendar = buildWorkCalendar(facts.holidays);
  const first = laterOf(facts.asOf, `${notice.period}-01` as CalendarDate);
  const published = firstWorkday(first, calendar);
  const rule = ruleFor(notice, published, facts.publicity);
  return [
    {
      folder: 'notices',
      path: `${folder}/notice.yaml`,
      text: noticeYaml(notice, rule, published, facts),
    },
    {
      folder: 'notices',
      path: `${folder}/list.csv`,
      text: listCsv(facts.listHeader(rule.columns)),
    },
  ];
}

/** By the day of publication; where the rule of that day is still to be written, by the last one. */
function ruleFor(
  { programme, stage }: NewNotice,
  day: CalendarDate,
  rules: readonly PublicityRule[],
): PublicityRule {
  const kind = { programme: programme.id, stage };
  const rule =
    ruleOn(rules, kind, day) ??
    rules.findLast((one) => one.programme === kind.programme && one.stage === stage);
  if (!rule) throw new Error('the words were not checked');
  return rule;
}

function noticeYaml(
  notice: NewNotice,
  rule: PublicityRule,
  published: CalendarDate,
  facts: NoticeFacts,
): string {
  const { county, programme, stage, period } = notice;
  const calendar = buildWorkCalendar(facts.holidays);
  const last = lastNoticeOf(notice, facts.notices);
  return `# 一份公示的说明。行首有 # 的是给经办人看的话，不会显示在网页上。
# 名单放在同一个文件夹的 list.csv；带身份证号的原始表格永远不放进来。

# 标题：地方、项目、名单或公示、年月
title: ${yamlScalar(titleOf(notice))}
# 索引号：每份公示一个，这里写的是下一个空号
indexNumber: ${yamlScalar(nextIndexNumber(county.code, published, facts.indexNumbers))}
# 项目代号：${programme.name}
programme: ${programme.id}
# 环节：${stageNames[stage]}
stage: ${stage}
# 县（市、区）的区划代码，加引号：${county.name}
county: '${county.code}'
${scopeLines(notice)}# 所属年月
period: ${period}
# 公布日
published: ${published}
${endsLines(notice, rule, published, calendar, last)}
# 发布单位
issuer: ${last ? yamlScalar(last.issuer) : placeholder}
# 依据：一行一条，文件名加书名号，与 data/reference/laws.csv 的 title 一致，后面写条款。${namesMayStand(programme.id, stage) ? '\n# 网上的姓名会掩去一部分；写了 laws.csv 里 openWeb 为 true 的规定，网上才写全名。写 [] 墙上也掩去一部分' : ''}
${basisLines(notice, published, facts)}
# 经办：群众问这份名单找谁；sample 为 true 时页面注明“示例号码”，号码是真的就写 false
contact:
  office: ${last ? yamlScalar(last.contact.office) : placeholder}
  phone: ${last?.contact.phone ?? placeholder}
  sample: ${last?.contact.sample ?? false}
# 异议渠道：群众有意见向谁提；mail 没有就删去那一行
objection:
  office: ${last ? yamlScalar(last.objection.office) : placeholder}
  address: ${last ? yamlScalar(last.objection.address) : placeholder}
  phone: ${last?.objection.phone ?? placeholder}
${last && last.objection.mail === undefined ? '' : `  mail: ${last?.objection.mail ?? placeholder}\n`}  hours: ${last ? yamlScalar(last.objection.hours) : placeholder}
${totalsLines(rule.columns)}${namesMayStand(programme.id, stage) ? '' : saltLines(facts)}
# 名单里的人是虚构的，写 true，页面注明“示例数据”；真实名单写 false
sample: false
`;
}

/** 甲县最低生活保障对象名单（2026年11月） */
function titleOf(notice: NewNotice): string {
  const { county, programme, stage, period, within = [], area = '' } = notice;
  const wording = noticeWordings[programme.id]?.[stage]?.title;
  const name = wording ?? `${programme.name}${stageNames[stage]}`;
  const where = scopeName(
    { within: within.map(({ code }) => code) },
    (code) => within.find((place) => place.code === code)?.name ?? code,
  );
  return `${county.name}${where}${area}${name}（${formatMonth(period)}）`;
}

/** The part of the county that it is about; nothing where it is the whole county. */
function scopeLines({ area, within = [] }: NewNotice): string {
  const half = area === undefined ? '' : `# 只是${area}的；另一半另有一份\narea: ${area}\n`;
  const townships = within.map(({ code, name }) => `  - '${code}'  # ${name}\n`).join('');
  return `${half}${townships === '' ? '' : `# 只是这几个乡镇的；别的乡镇另有名单\nwithin:\n${townships}`}`;
}

/** The newest of the county's notices, before all one of the same programme and stage. */
function lastNoticeOf(notice: NewNotice, notices: readonly Notice[]): Notice | undefined {
  const ofCounty = notices
    .filter(({ county }) => county === notice.county.code)
    .toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
  const sameKind = ofCounty.filter((other) => isSameKind(other, notice));
  return sameKind.find((other) => isSameScope(other, notice)) ?? sameKind[0] ?? ofCounty[0];
}

const isSameKind = (other: Notice, { programme, stage }: NewNotice): boolean =>
  other.programme === programme.id && other.stage === stage;

const isSameScope = (other: Notice, notice: NewNotice): boolean =>
  other.area === notice.area &&
  String(other.within) === String(notice.within?.map(({ code }) => code));

const indexPattern = /^(.+-)(\d{4})-(\d+)$/;

/** `410825-MZ-2026-0042` after …0041; the county's letters as they were, a new year begins at 1. */
function nextIndexNumber(
  county: string,
  published: CalendarDate,
  taken: readonly string[],
): string {
  const found = taken
    .filter((number) => number.startsWith(county))
    .flatMap((number) => {
      const [, letters = '', year = '', serial = ''] = indexPattern.exec(number) ?? [];
      return letters === '' ? [] : [{ letters, year, serial }];
    })
    .toSorted((a, b) => Number(b.year) - Number(a.year) || Number(b.serial) - Number(a.serial));
  const newest = found[0] ?? { letters: `${county}-MZ-`, serial: '0000' };
  const year = published.slice(0, 4);
  const last = found.find((one) => one.year === year && one.letters === newest.letters);
  const next = String(Number(last?.serial ?? 0) + 1).padStart(newest.serial.length, '0');
  return `${newest.letters}${year}-${next}`;
}

const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** The day itself or the next one on which offices work, as far as the table of holidays knows. */
function firstWorkday(date: CalendarDate, calendar: WorkCalendar): CalendarDate {
  return calendar.isWorkday(date) ? date : firstWorkday(addDays(date, 1), calendar);
}

/**
 * A confirmed list is published for as many days as the last one was, or for a month; a publicity period is the
 * shortest lawful one.
 */
function endsLines(
  notice: NewNotice,
  rule: PublicityRule,
  published: CalendarDate,
  calendar: WorkCalendar,
  last: Notice | undefined,
): string {
  if (notice.stage === 'confirmed') {
    const days = last && isSameKind(last, notice) ? daysBetween(last.published, last.ends) : 29;
    return `# 截止日：名单挂到这一天为止，最长 ${rule.longest} 天；下一期名单公布时自动换下\nends: ${addDays(published, days)}`;
  }
  const earliest = earliestEnd(rule, published, calendar);
  return earliest === undefined
    ? `# 截止日：公布次日起满 ${rule.days} 天并且满 ${rule.days} 个工作日。\n# data/reference/holidays.csv 里没有这段日子的放假安排，请先补上\nends: ${placeholder}`
    : `# 截止日：按放假安排算出的最早一天（公布次日起满 ${rule.days} 天并且满 ${rule.days} 个工作日）；改了公布日要重算\nends: ${earliest}`;
}

function basisLines(
  { programme, stage }: NewNotice,
  published: CalendarDate,
  { laws }: NoticeFacts,
): string {
  const bases = (noticeWordings[programme.id]?.[stage]?.bases ?? []).flatMap(
    ({ law: title, articles }) => {
      const law = laws.find(
        (one) => one.title === title && lawStateOn(one, published) === 'inForce',
      );
      return law ? [formatLaw(law) + articles] : [];
    },
  );
  const lines = bases.length === 0 ? [placeholder] : bases;
  return ['legalBasis:', ...lines.map((line) => `  - ${yamlScalar(line)}`)].join('\n');
}

function totalsLines(fields: PublicityRule['columns']): string {
  const persons = fields.includes('persons') ? '家庭成员数量之和' : '与行数相同';
  const amount = fields.includes('amountYuan')
    ? ['，amountYuan 是保障金额之和（元）', `\n  amountYuan: ${placeholder}`]
    : ['', ''];
  return `# 合计：照原始报表写，系统会与名单逐项核对。rows 是名单行数，persons 是人数（${persons}）${amount[0]}
totals:
  rows: ${placeholder}
  persons: ${placeholder}${amount[1]}`;
}

const saltLines = ({ salt }: NoticeFacts): string => `
# 随机字母：墙上名单的校验码用它算出，外人因此不能拿姓名去试。不要改，不要告诉别人
salt: ${salt}`;

const listCsv = (header: readonly string[]): string =>
  dataCsv([header, header.map(() => placeholder)]);
